import { type InstancedMesh, type Material, Matrix4 } from 'three'
import type { BoothSlot, FloorPlan, Point, Tier } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/hall-kit.ts'
import { instances, type Traits } from '../solid/instances.ts'
import { kitGeometry } from '../solid/solid-geometry.ts'
import { FIN_TOP } from './fin.ts'

const METAL: Readonly<Record<Tier, number>> = { grand: 0, first: 1, second: 2, third: 3 }

/** Booths nearer than this are drawn whole, the others as a shape. */
const WHOLE_WITHIN = 42

export interface BoothField {
  meshes: readonly InstancedMesh[]
  /** Sorts the booths into near and far as seen from here; cheap, but not for every frame. */
  sort: (from: Point) => void
  dispose: () => void
}

/** The booth's own matrix; a booth on the left hand is the mirror image of one on the right. */
export const boothMatrix = (slot: BoothSlot, matrix = new Matrix4()): Matrix4 => {
  const c = Math.cos(slot.heading)
  const s = Math.sin(slot.heading)
  const hand = slot.side === 'right' ? 1 : -1
  return matrix.set(c * hand, 0, s, slot.x, 0, 1, 0, 0, -s * hand, 0, c, slot.z, 0, 0, 0, 1)
}

/** What the shader knows of a booth: category and metal, height of the fin from 0 to 1, object on the plinth, index. */
const traits = (plan: FloorPlan, slot: BoothSlot, index: number, fin: HallKit['fin']): Traits => {
  const colour = plan.branches[slot.branch]?.colour ?? 0
  const height = (FIN_TOP[slot.tier] - fin.low) / (fin.high - fin.low)
  return [(colour % 8) + 8 * METAL[slot.tier], height, 1 + (index % 4), index]
}

/** All booths in two draw calls: those near, whole, and those far, simple. */
export const boothField = (kit: HallKit, plan: FloorPlan, material: Material, shadow: Material): BoothField => {
  const near = instances(kitGeometry(kit.part('booth')), plan.booths.length, material, 'booths')
  const far = instances(kitGeometry(kit.part('booth-far')), plan.booths.length, material, 'booths-far')
  for (const { mesh } of [near, far]) mesh.customDepthMaterial = shadow
  const matrices = plan.booths.map((slot) => boothMatrix(slot))
  const all = plan.booths.map((slot, i) => traits(plan, slot, i, kit.fin))
  const fill = (isNear: (slot: BoothSlot) => boolean) => {
    near.mesh.count = 0
    far.mesh.count = 0
    plan.booths.forEach((slot, i) => {
      const into = isNear(slot) ? near : far
      const matrix = matrices[i]
      const known = all[i]
      if (matrix && known) into.put(into.mesh.count, matrix, known)
    })
    for (const { mesh } of [near, far]) mesh.visible = mesh.count > 0
  }
  return {
    meshes: [near.mesh, far.mesh],
    sort: (from) => fill((slot) => Math.hypot(slot.x - from.x, slot.z - from.z) < WHOLE_WITHIN),
    dispose: () => {
      for (const { mesh } of [near, far]) {
        mesh.geometry.dispose()
        mesh.dispose()
      }
    },
  }
}
