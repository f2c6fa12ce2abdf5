import { layoutHall } from '../plan/layout-hall.ts'
import type { FloorPlan } from '../plan/types.ts'
import type { Exhibition } from './exhibition.ts'
import type { HallSketch } from './public-view.ts'

/** The plan of an exhibition as the client has it: the same function on the same data as the server's. */
export const planOf = (exhibition: Exhibition): FloorPlan =>
  layoutHall({
    categories: exhibition.categories.map(({ id }) => ({
      id,
      booths: exhibition.booths.filter(({ category }) => category === id).map(({ id, tier }) => ({ id, tier })),
    })),
  })

/** The plan of a hall that is only a sketch yet; its branches' categories are the sketch's places, "0" being the first. */
export const planOfSketch = (sketch: HallSketch): FloorPlan =>
  layoutHall({
    categories: sketch.map(({ booths }, i) => ({
      id: String(i),
      booths: booths.map((tier, j) => ({ id: `${i}-${j}`, tier })),
    })),
  })
