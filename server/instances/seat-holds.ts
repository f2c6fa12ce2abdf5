/** Longer than Colyseus keeps a reserved seat (15 s), so that a seat never arrives after its hold. */
const HOLD_MS = 16_000

/**
 * How many distinct visitors one instance has or expects. A visitor who is inside already, or whose earlier seat was never
 * taken, counts once: a reload in a full hall gets back in.
 */
export interface SeatHolds {
  /** `inside`: the visitors who are in now. False when `visitor` would be one too many. */
  hold(visitor: string, inside: ReadonlySet<string>, now: number): boolean
  /** The visitor has arrived. */
  taken(visitor: string): void
}

export function createSeatHolds(cap: number): SeatHolds {
  const until = new Map<string, number>()
  return {
    hold(visitor, inside, now) {
      let count = inside.size
      for (const [other, end] of until) {
        if (end <= now) until.delete(other)
        else if (!inside.has(other)) count++
      }
      if (!inside.has(visitor) && !until.has(visitor) && count >= cap) return false
      // Also for somebody who is inside: they may leave before their other tab arrives, and nobody may take the place then.
      until.set(visitor, now + HOLD_MS)
      return true
    },
    taken: (visitor) => void until.delete(visitor),
  }
}
