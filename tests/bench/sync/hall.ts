import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import { makeWalkable, type Walkable } from '../../../shared/plan/walkable.ts'

/** The sample exhibition's hall: three categories of 12, 12 and 11 booths. */
export function sampleHall(): { plan: FloorPlan; walkable: Walkable } {
  const categories = [12, 12, 11].map((count, category) => ({
    id: `category-${category}`,
    booths: Array.from({ length: count }, (_, booth) => ({ id: `booth-${category}-${booth}`, tier: 'third' as const })),
  }))
  const plan = layoutHall({ categories })
  return { plan, walkable: makeWalkable(plan) }
}
