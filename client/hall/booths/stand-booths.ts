import { Matrix4 } from 'three'
import type { BoothSlot, FloorPlan, Tier } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/read-kit.ts'
import type { Traits } from '../solid/instances.ts'
import type { Standing } from '../solid/level-field.ts'
import { FIN_TOP } from './fin.ts'

const METAL: Readonly<Record<Tier, number>> = { grand: 0, first: 1, second: 2, third: 3 }

/** The booth's own matrix; a booth on the left hand is the mirror image of one on the right. */
export const boothMatrix = (slot: BoothSlot): Matrix4 => {
  const c = Math.cos(slot.heading)
  const s = Math.sin(slot.heading)
  const hand = slot.side === 'right' ? 1 : -1
  return new Matrix4().set(c * hand, 0, s, slot.x, 0, 1, 0, 0, -s * hand, 0, c, slot.z, 0, 0, 0, 1)
}

/** What the shader knows of a booth: category and metal, height of the fin from 0 to 1, object on the plinth, index. */
const traits = (plan: FloorPlan, slot: BoothSlot, index: number, fin: HallKit['fin']): Traits => {
  const colour = plan.branches[slot.branch]?.colour ?? 0
  const height = (FIN_TOP[slot.tier] - fin.low) / (fin.high - fin.low)
  return [(colour % 8) + 8 * METAL[slot.tier], height, 1 + (index % 4), index]
}

/** Every booth of the plan in its place, in the plan's order. */
export const standBooths = (plan: FloorPlan, fin: HallKit['fin']): Standing[] =>
  plan.booths.map((slot, i) => ({
    x: slot.x,
    z: slot.z,
    matrix: boothMatrix(slot),
    traits: traits(plan, slot, i, fin),
  }))
