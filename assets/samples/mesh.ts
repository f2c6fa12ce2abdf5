import { type BufferGeometry, Color, Euler, Matrix3, Matrix4, Quaternion, Vector3 } from 'three'
import type { GlbSurface, Surface } from './write-glb.ts'

export interface Stand {
  at?: [number, number, number]
  turn?: [number, number, number]
  scale?: number | [number, number, number]
}
type Paint = number | ((at: Vector3, normal: Vector3) => Color)

/** Collects shapes as surfaces, one for each material. */
export function createMesh() {
  const surfaces = new Map<GlbSurface, Surface>()
  const matrix = new Matrix4()
  const normals = new Matrix3()
  const at = new Vector3()
  const normal = new Vector3()
  const plain = new Color()

  return {
    surfaces: () => [...surfaces.values()],
    /** `flat` gives each triangle its own normal; colours are sRGB numbers, or made for each vertex. */
    add(shape: BufferGeometry, material: GlbSurface, paint: Paint, stand: Stand = {}, flat = false): void {
      let surface = surfaces.get(material)
      if (!surface) {
        surface = { material, positions: [], normals: [], colours: [] }
        surfaces.set(material, surface)
      }
      const { scale = 1, turn = [0, 0, 0] } = stand
      const size = typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale)
      matrix.compose(new Vector3(...(stand.at ?? [0, 0, 0])), new Quaternion().setFromEuler(new Euler(...turn)), size)
      normals.getNormalMatrix(matrix)
      const loose = shape.index ? shape.toNonIndexed() : shape
      if (flat) loose.computeVertexNormals()
      const [from, facing] = [loose.getAttribute('position'), loose.getAttribute('normal')]
      for (let i = 0; i < from.count; i++) {
        at.fromBufferAttribute(from, i).applyMatrix4(matrix)
        normal.fromBufferAttribute(facing, i).applyMatrix3(normals).normalize()
        const colour = typeof paint === 'number' ? plain.set(paint) : paint(at, normal)
        surface.positions.push(...at.toArray())
        surface.normals.push(...normal.toArray())
        surface.colours.push(colour.r, colour.g, colour.b)
      }
    },
  }
}
