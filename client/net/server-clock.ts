import { type ClockEstimate, type ClockSample, clockError, improveClock } from '../../shared/time/clock-estimate.ts'
import type { ServerClock } from './types.ts'

/** The server's clock, kept by questions to it. `local` is a clock that never steps (performance.now). */
export function createServerClock(local: () => number, wall: () => number) {
  let estimate: ClockEstimate | undefined
  const clock: ServerClock = {
    // Before the first answer the device's own clock is the best guess, and its error is unknown.
    now: () => (estimate ? local() + estimate.offset : wall()),
    error: () => (estimate ? clockError(estimate, local()) : Number.POSITIVE_INFINITY),
  }
  return {
    clock,
    sample: (sample: ClockSample) => {
      estimate = improveClock(estimate, sample)
    },
    /** After a break: the device may have slept, and its clock with it. */
    forget: () => {
      estimate = undefined
    },
  }
}
