import { REACTIONS, type Reaction } from '../../../shared/ceremony/ceremony-words.ts'

/** Reactions go to the hall together, so often at most; the first of them at once. */
const EVERY_MS = 1000
/** As the request allows. */
const MOST_TIMES = 20
/** Messages of one such moment: who does all five at once is told in turns. */
const MOST_MESSAGES = 2

export interface Reacting {
  /** One more. It is shown as counted until the hall has said how many really are. */
  add(reaction: Reaction): void
  stop(): void
}

/**
 * Gathers what a visitor does and sends it once a second. `send` resolves with how many count, or undefined when no answer
 * came. `onMine` is told of how many more, or fewer, are taken to count, and whether the hall itself counted fewer than were
 * sent. `clock` is local, ms.
 */
export function gatherReactions({
  send,
  onMine,
  clock = () => performance.now(),
}: {
  send: (reaction: Reaction, times: number) => Promise<number | undefined>
  onMine: (by: number, bounded: boolean) => void
  clock?: () => number
}): Reacting {
  const waiting = new Map<Reaction, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = Number.NEGATIVE_INFINITY

  const flush = () => {
    timer = undefined
    sentAt = clock()
    const most = REACTIONS.filter((one) => waiting.has(one))
      .sort((a, b) => (waiting.get(b) ?? 0) - (waiting.get(a) ?? 0))
      .slice(0, MOST_MESSAGES)
    for (const reaction of most) {
      const times = waiting.get(reaction) ?? 0
      waiting.delete(reaction)
      void send(reaction, times).then((counted) => {
        if (counted !== times) onMine((counted ?? 0) - times, counted !== undefined)
      })
    }
    if (waiting.size > 0) wait()
  }
  const wait = () => {
    timer ??= setTimeout(flush, Math.max(0, sentAt + EVERY_MS - clock()))
  }
  return {
    add(reaction) {
      const times = waiting.get(reaction) ?? 0
      if (times >= MOST_TIMES) return // no hands are so fast; the hall would not count them either
      waiting.set(reaction, times + 1)
      onMine(1, false)
      wait()
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
