import { useNow } from '../hall-session/use-now.ts'

/** What changes with the minute is drawn anew this often. */
const LOOK_MS = 5000

/** The time (ms) as the schedule goes by it. */
export const useClock = (): number => useNow(LOOK_MS)
