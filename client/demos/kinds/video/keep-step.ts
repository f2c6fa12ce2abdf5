/** Seconds: closer than the first nobody tells; up to the second the film runs a little slower or faster; beyond it leaps. */
const CLOSE = 0.03
const FAR = 0.5
/** Most that the speed is changed by, as a share, and how much of it for a second of distance. */
const MOST_NUDGE = 0.15
const NUDGE = 0.6

/** How a film that should be at `wanted` and is at `shown` (seconds) gets there; `rate` is the speed that all watch at. */
export function keepStep(wanted: number, shown: number, rate: number): { leap: boolean; rate: number } {
  const behind = wanted - shown
  if (Math.abs(behind) > FAR * Math.max(1, rate)) return { leap: true, rate }
  if (Math.abs(behind) <= CLOSE) return { leap: false, rate }
  const nudge = Math.min(MOST_NUDGE, Math.max(-MOST_NUDGE, behind * NUDGE))
  return { leap: false, rate: rate * (1 + nudge) }
}
