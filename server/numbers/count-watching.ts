import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { isAtEnd } from '../../shared/numbers/is-at-end.ts'
import { VISIT_MS } from '../../shared/numbers/numbers.ts'
import type { RunningDemo } from '../demos/running-demo.ts'
import type { Services } from '../services.ts'

const LOOK_MS = 1000

interface Watch {
  since: number
  counted: boolean
  ended: boolean
}

/** Counts who watches the demos that run: who did for five seconds has watched it, and who is there at its end saw that. */
export interface WatchCounter {
  /** The host ends a demo: who is there has seen its end. To be called before it is over. */
  endsNow(running: RunningDemo): void
  stop(): void
}

export function countWatching({ demos, numbers, now }: Pick<Services, 'demos' | 'numbers' | 'now'>): WatchCounter {
  /** By run: a demo that begins anew, also with other content, is watched anew. */
  const runs = new Map<RunningDemo, { startedAt: number; watches: Map<string, Watch> }>()

  const watchesOf = (running: RunningDemo) => {
    const { startedAt } = running.session
    let run = runs.get(running)
    if (run?.startedAt !== startedAt) {
      run = { startedAt, watches: new Map() }
      runs.set(running, run)
    }
    return run.watches
  }
  const look = (running: RunningDemo, over: boolean) => {
    if (running.run !== NIGHT) return // a rehearsal is nobody's visit
    const at = now()
    const place = { exhibition: running.exhibition, booth: running.booth }
    const watches = watchesOf(running)
    let ended = 0
    for (const [visitor, { staff }] of running.watchers) {
      if (staff) continue
      const watch = watches.get(visitor) ?? { since: at, counted: false, ended: false }
      watches.set(visitor, watch)
      if (!watch.counted && at - watch.since >= VISIT_MS) {
        watch.counted = true
        numbers.watched(place, visitor)
      }
      if (!over || !watch.counted || watch.ended) continue
      watch.ended = true
      ended++
    }
    if (ended > 0) numbers.ended(place, ended)
  }
  const timer = setInterval(() => {
    const running = demos.all()
    for (const known of runs.keys()) if (!running.includes(known)) runs.delete(known)
    for (const one of running) look(one, isAtEnd(one.demo, one.state, now()))
  }, LOOK_MS)
  timer.unref()
  return { endsNow: (running) => look(running, true), stop: () => clearInterval(timer) }
}
