import { atBearing, wrapAngle } from './compass.ts'
import { AISLE_HALF, DEGREE, SEAT_RINGS, SEAT_WIDTH } from './plan-numbers.ts'
import type { Seat } from './types.ts'

export interface SeatBlock {
  ring: number
  radius: number
  /** Bearings between which the bench runs. */
  from: number
  to: number
}

/** The benches round the stage: four blocks in each ring, an aisle on the door axis and two narrow ones. */
export const SEAT_BLOCKS: readonly SeatBlock[] = SEAT_RINGS.flatMap((radius, ring) => {
  const aisle = AISLE_HALF / radius
  return [
    { ring, radius, from: -106 * DEGREE, to: -57 * DEGREE },
    { ring, radius, from: -51 * DEGREE, to: -aisle },
    { ring, radius, from: aisle, to: 51 * DEGREE },
    { ring, radius, from: 57 * DEGREE, to: 106 * DEGREE },
  ]
})

/** One seat per person on every bench, looking to the stage. */
export const seatRings = (): Seat[] =>
  SEAT_BLOCKS.flatMap(({ ring, radius, from, to }) => {
    const people = Math.floor(((to - from) * radius) / SEAT_WIDTH)
    return Array.from({ length: people }, (_, k) => {
      const bearing = from + ((to - from) * (k + 0.5)) / people
      return { ...atBearing(bearing, radius - 0.05), heading: wrapAngle(bearing + Math.PI), ring }
    })
  })
