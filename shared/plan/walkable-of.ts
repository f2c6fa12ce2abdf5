import type { FloorPlan } from './types.ts'
import { makeWalkable, type Walkable } from './walkable.ts'

const baked = new WeakMap<FloorPlan, Walkable>()

/** The walkable area of a plan, baked once for as long as somebody holds the plan. */
export const walkableOf = (plan: FloorPlan): Walkable => {
  const known = baked.get(plan)
  if (known) return known
  const made = makeWalkable(plan)
  baked.set(plan, made)
  return made
}
