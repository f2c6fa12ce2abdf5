import { type ClockEstimate, type ClockSample, clockError, improveClock } from '../../shared/time/clock-estimate.ts'
import type { ServerClock } from './types.ts'

/** The server's clock, kept by questions to it. `local` is a clock that never steps (performance.now). */
export function createServerClock(local: () => number, wall: () => number) {
  let estimate: ClockEstimate | undefined
  /** Of the welcome: as late as the message was on its way, but never an hour off as a device may be. */
  let told: number | undefined
  const clock: ServerClock = {
    // Before the welcome the device's own clock is the best guess.
    now: () => (estimate ? local() + estimate.offset : told === undefined ? wall() : local() + told),
    error: () => (estimate ? clockError(estimate, local()) : Number.POSITIVE_INFINITY),
  }
  return {
    clock,
    sample: (sample: ClockSample) => {
      estimate = improveClock(estimate, sample)
    },
    /** What the server said that it is now, without a question before it. */
    told: (now: number) => {
      told = now - local()
    },
    /** After a break: the device may have slept, and its clock with it. */
    forget: () => {
      estimate = undefined
    },
  }
}
