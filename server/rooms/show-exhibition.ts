import type { FloorPlan } from '../../shared/plan/types.ts'
import { makeWalkable, type Walkable } from '../../shared/plan/walkable.ts'
import type { ShownExhibition } from '../exhibition/exhibitions.ts'
import type { Shown } from './hall-context.ts'

/** Instances of one hall share the baked floor: some hundred milliseconds and half a megabyte for a large one. */
const floors = new WeakMap<FloorPlan, Walkable>()

export function showExhibition({ exhibition, plan, demos, ownPosters }: ShownExhibition): Shown {
  let walkable = floors.get(plan)
  if (!walkable) {
    walkable = makeWalkable(plan)
    floors.set(plan, walkable)
  }
  return { exhibition, plan, demos, ownPosters, walkable, booths: new Map(plan.booths.map((slot) => [slot.id, slot])) }
}
