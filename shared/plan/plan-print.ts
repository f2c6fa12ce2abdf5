import { seedOf } from '../posters/seed.ts'
import type { FloorPlan, Spot } from './types.ts'

/** Centimetres: what a later engine computes in another last digit is the same place. */
const placeOf = ({ x, z }: Spot): string => `${Math.round(x * 100)},${Math.round(z * 100)}`

/** A short mark of where everything stands: another one means that people of then would walk through what stands now. */
export const planPrint = ({ booths, seats }: Pick<FloorPlan, 'booths' | 'seats'>): string =>
  seedOf([...booths.map((slot) => slot.id + placeOf(slot)), ...seats.map(placeOf)].join(' ')).toString(36)
