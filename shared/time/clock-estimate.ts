/** One question to the server's clock: when it was sent and answered by the local clock, and what the server said. All ms. */
export interface ClockSample {
  sent: number
  received: number
  server: number
}

/** What the local clock must be moved by to show the server's time, and how far that may be off. */
export interface ClockEstimate {
  offset: number
  error: number
  /** Local time of the estimate. */
  at: number
}

/** Quartz clocks part by some 50 parts in a million; an old estimate is worth less by that. */
const DRIFT = 0.00005

export const clockError = (estimate: ClockEstimate, now: number): number =>
  estimate.error + Math.max(0, now - estimate.at) * DRIFT

/**
 * The better of the known estimate and a new sample: the answer lies somewhere within the round trip, so half of it bounds
 * the error, and the quickest round trip tells the most.
 */
export function improveClock(known: ClockEstimate | undefined, { sent, received, server }: ClockSample): ClockEstimate {
  const half = Math.max(0, received - sent) / 2
  if (known && clockError(known, received) <= half) return known
  return { offset: server - (sent + half), error: half, at: received }
}
