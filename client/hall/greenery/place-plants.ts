import { InstancedMesh, type Material, Matrix4, Quaternion, Vector3 } from 'three'
import type { Spot } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/hall-kit.ts'
import { kitGeometry } from '../solid/solid-geometry.ts'

export type Plant = Spot & { scale: number }

const UP = new Vector3(0, 1, 0)

/** One kind of plant in all its places: one draw call. They never move; their leaves breathe in the shader. */
export const placePlants = (
  kit: HallKit,
  part: 'tub' | 'tree' | 'shrub',
  plants: readonly Plant[],
  y: number,
  material: Material,
): InstancedMesh => {
  const mesh = new InstancedMesh(kitGeometry(kit.part(part)), material, plants.length)
  const matrix = new Matrix4()
  const turn = new Quaternion()
  plants.forEach((plant, i) => {
    turn.setFromAxisAngle(UP, plant.heading)
    matrix.compose(new Vector3(plant.x, y, plant.z), turn, new Vector3(plant.scale, plant.scale, plant.scale))
    mesh.setMatrixAt(i, matrix)
  })
  mesh.name = part
  mesh.castShadow = true
  mesh.receiveShadow = true
  mesh.matrixAutoUpdate = false
  mesh.computeBoundingSphere()
  return mesh
}
