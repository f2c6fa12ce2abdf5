import type { StoreApi } from 'zustand/vanilla'
import type { TimeAskReply } from '../../shared/time/time-messages.ts'
import type { createServerClock } from './server-clock.ts'
import type { HallSnapshot } from './types.ts'

/** The first questions come quickly, for a good estimate soon; the later ones keep it and notice a dead network. */
const QUICK = 5
const QUICK_MS = 400
const CALM_MS = 4000
/** A question without an answer and nothing else heard for so long: the socket is dead, though it may not know it. */
const DEAD_MS = 4000

/** Asks the server for its time again and again while the hall is live. Returns its stop. */
export function keepClock({
  store,
  server,
  ask,
  heardAt,
  cut,
}: {
  store: StoreApi<HallSnapshot>
  server: ReturnType<typeof createServerClock>
  ask: () => Promise<TimeAskReply>
  /** When anything came from the hall last, by performance.now. */
  heardAt: () => number
  cut: () => void
}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0

  const question = async (mine: number, asked: number) => {
    const sent = performance.now()
    let since = sent
    let dead = setTimeout(function check() {
      if (mine !== round) return
      if (heardAt() <= since) return cut()
      since = performance.now() // a slow network is not a dead one
      dead = setTimeout(check, DEAD_MS)
    }, DEAD_MS)
    const reply = await ask()
    clearTimeout(dead)
    if (mine !== round) return
    if (reply.ok) server.sample({ sent, received: performance.now(), server: reply.now })
    timer = setTimeout(() => question(mine, asked + 1), asked < QUICK ? QUICK_MS : CALM_MS)
  }
  const restart = ({ phase }: HallSnapshot, before?: HallSnapshot) => {
    if (phase.name === before?.phase.name) return
    round++
    clearTimeout(timer)
    if (phase.name !== 'live') return
    server.forget()
    void question(round, 1)
  }
  restart(store.getState())
  const unsubscribe = store.subscribe(restart)
  return () => {
    round++
    clearTimeout(timer)
    unsubscribe()
  }
}
