import { layoutHall } from '../plan/layout-hall.ts'
import type { FloorPlan } from '../plan/types.ts'
import type { Exhibition } from './exhibition.ts'

/** The plan of an exhibition as the client has it: the same function on the same data as the server's. */
export const planOf = (exhibition: Exhibition): FloorPlan =>
  layoutHall({
    categories: exhibition.categories.map(({ id }) => ({
      id,
      booths: exhibition.booths.filter(({ category }) => category === id).map(({ id, tier }) => ({ id, tier })),
    })),
  })
