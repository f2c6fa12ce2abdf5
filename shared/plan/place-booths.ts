import { beside, wrapAngle } from './compass.ts'
import { handOf, inBooth } from './leaf-outline.ts'
import { HALF_AVENUE, LEAD, LEAF_TURN, PITCH, RIGHT_LATER, SET_BACK, STEP } from './plan-numbers.ts'
import type { BoothSlot, PlanInput, Spot } from './types.ts'

type BoothInput = PlanInput['categories'][number]['booths'][number]

/** Where somebody stands before a booth: in its own axes, a little towards the poster. */
const STAND_RIGHT = -0.35
const STAND_DEEP = 0.45

/** Sets booths on both sides of an avenue, the first on the left hand, each turned to the walker who arrives. */
export const placeBooths = (
  points: readonly Spot[],
  booths: readonly BoothInput[],
  branch: number,
  label: (index: number) => string,
): BoothSlot[] =>
  booths.map((booth, i) => {
    const side = i % 2 === 0 ? 'left' : 'right'
    const along = LEAD + PITCH * Math.floor(i / 2) + (side === 'right' ? RIGHT_LATER : 0)
    const before = points[Math.min(Math.floor(along / STEP), points.length - 1)]
    if (!before) throw new Error('An avenue has at least one point.')
    const at = { ...beside(before, along % STEP, 0), heading: before.heading }
    const hand = handOf({ side })
    const front = beside(at, 0, -hand * (HALF_AVENUE + SET_BACK))
    const heading = wrapAngle(at.heading + hand * (Math.PI / 2 + LEAF_TURN))
    const spot = { ...front, heading }
    const stand = { ...inBooth(spot, hand * STAND_RIGHT, STAND_DEEP), heading: wrapAngle(heading + Math.PI) }
    return { ...spot, id: booth.id, branch, label: label(i), side, tier: booth.tier, stand }
  })
