/** How long the pauses between tries are: the first one, and no longer than. Ms. */
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/** A question that is asked until it is answered. */
export interface Asking {
  /** Asks, at some moment within `withinMs`: so that a whole audience does not ask in the same instant. */
  ask(withinMs?: number): void
  stop(): void
}

/**
 * `question` gives false while there is no answer; then it is asked again, later each time. To ask while a try is still to
 * come adds none; while one is on its way, which may bring what was before, there is another, and `isLatest` says no to
 * the first.
 */
export function askUntilTold(
  question: (isLatest: () => boolean) => Promise<boolean>,
  random: () => number = Math.random,
): Asking {
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The time at which the next try comes; undefined while none is planned. */
  let next: number | undefined

  const plan = (ms: number, attempt: number) => {
    clearTimeout(timer)
    next = Date.now() + ms
    timer = setTimeout(() => void tryOnce(attempt), ms)
  }
  const tryOnce = async (attempt: number) => {
    next = undefined
    const mine = ++round
    const told = await question(() => mine === round)
    if (told || mine !== round || next !== undefined) return
    plan(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + random() / 2), attempt + 1)
  }
  return {
    ask(withinMs = 0) {
      const ms = random() * withinMs
      if (next === undefined || next > Date.now() + ms) plan(ms, 0)
    },
    stop() {
      clearTimeout(timer)
      round += 1
    },
  }
}
