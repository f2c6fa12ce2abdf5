import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { layoutHall } from '../../shared/plan/layout-hall.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { shownNow } from '../exhibition/exhibition-store.ts'

const plans = new WeakMap<Exhibition, FloorPlan>()

/** The floor plan of an exhibition, laid out once: the same function and data as on the server, so the same plan. */
export function planOf(exhibition: Exhibition): FloorPlan {
  let plan = plans.get(exhibition)
  if (!plan) {
    plan = layoutHall({
      categories: exhibition.categories.map(({ id }) => ({
        id,
        booths: exhibition.booths
          .filter((booth) => booth.category === id)
          .map((booth) => ({ id: booth.id, tier: booth.tier })),
      })),
    })
    plans.set(exhibition, plan)
  }
  return plan
}

export const planNow = (): FloorPlan | undefined => {
  const shown = shownNow()
  return shown && planOf(shown.exhibition)
}
