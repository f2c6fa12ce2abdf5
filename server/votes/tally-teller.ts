import type { Services } from '../services.ts'

/** An open tally is told at most so often, however many vote. */
export const TALLY_MS = 1000

export interface TallyTeller {
  /** Something was cast. */
  soon(): void
  stop(): void
}

/** Tells after the first vote at once, and then once for all that came within a second. */
export function createTallyTeller(tell: () => Promise<void>, log: Services['log']): TallyTeller {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false
  let stopped = false
  const run = () => {
    waiting = false
    tell().catch((error) => log.error({ err: error }, 'a tally could not be told'))
    timer = setTimeout(() => {
      timer = undefined
      if (waiting && !stopped) run()
    }, TALLY_MS)
    timer.unref()
  }
  return {
    soon() {
      waiting = true
      if (!timer && !stopped) run()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
