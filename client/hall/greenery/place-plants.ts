import { type InstancedMesh, type Material, Matrix4 } from 'three'
import type { Spot } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/hall-kit.ts'
import { instances } from '../solid/instances.ts'
import { kitGeometry } from '../solid/solid-geometry.ts'
import { PLANT } from '../surface/hall-shader.ts'

export type Plant = Spot & { scale: number }

/** One kind of plant in all its places: one draw call. They never move; their leaves breathe in the shader. */
export const placePlants = (
  kit: HallKit,
  part: 'tub' | 'tree' | 'shrub',
  plants: readonly Plant[],
  y: number,
  material: Material,
): InstancedMesh => {
  const { mesh, put } = instances(kitGeometry(kit.part(part)), plants.length, material, part)
  const matrix = new Matrix4()
  plants.forEach(({ x, z, heading, scale }, i) => {
    const c = Math.cos(heading) * scale
    const s = Math.sin(heading) * scale
    matrix.set(c, 0, s, 0, 0, scale, 0, 0, -s, 0, c, 0, 0, 0, 0, 1)
    put(i, matrix.setPosition(x, y, z), [0, 0, 0, PLANT])
  })
  return mesh
}
