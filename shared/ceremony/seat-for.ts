import type { Seat } from '../plan/types.ts'

/** The best free seat: near the front, near the axis, never straight beside somebody while there is room. -1 for none. */
export function seatFor(seats: readonly Seat[], taken: ReadonlySet<number>): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  seats.forEach((seat, index) => {
    if (taken.has(index)) return
    // South of the stage one looks straight at the screen; from the rim of the rings over one's shoulder.
    const aside = Math.abs(Math.atan2(seat.x, seat.z))
    const cost = aside * 4 + seat.ring * 0.8
    if (cost < least) {
      least = cost
      best = index
    }
  })
  return best
}
