/**
 * The numbers that the pose stream names avatars by. A freed number rests for a while, so that frames still on their way
 * never move the next person's avatar.
 */
export interface SlotBook {
  /** The lowest number that is free and rested, or undefined when the hall has none left. */
  take(now: number): number | undefined
  free(slot: number, now: number): void
}

export const SLOT_COUNT = 1024
/** Longer than any frame waits in a socket that still counts as alive. */
export const SLOT_REST_MS = 5000

export function createSlotBook(count = SLOT_COUNT, restMs = SLOT_REST_MS): SlotBook {
  /** When each number may be used again; Infinity while it is taken. */
  const usableAt = new Float64Array(count)
  return {
    take(now) {
      const slot = usableAt.findIndex((at) => at <= now)
      if (slot < 0) return undefined
      usableAt[slot] = Number.POSITIVE_INFINITY
      return slot
    },
    free(slot, now) {
      usableAt[slot] = now + restMs
    },
  }
}
