import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { DEMO_KINDS, type Demo, type DemoMode } from '../../shared/demos/demo.ts'
import type { ShownDemo } from '../../shared/demos/demo-messages.ts'
import { type Hands, type SessionEvent, startSession } from '../../shared/demos/session.ts'
import type { Services } from '../services.ts'
import { placeOf } from './place.ts'
import { type ActRefusal, type DemoPlace, RunningDemo } from './running-demo.ts'
import { restoreDemos, saveDemo } from './store-demos.ts'

/** Changes are told so often; a driver's hand is followed within the fifth of a second. */
const TICK_MS = 50
/** A demo that changes all the time is stored so often; a crash loses no more than this of a driver's gestures. */
const SAVE_MS = 2000

export interface Watching {
  visitor: string
  staff: boolean
}

/**
 * All demos that run on this server, by place (place.ts). They belong to no instance of a hall: all open instances share
 * them, and hear of changes over the bus. Those of a rehearsal are kept in memory only.
 */
export interface Demos {
  /** What runs at a place now; revision 0 for nothing. */
  shown(place: string): ShownDemo
  running(place: string): RunningDemo | undefined
  watch(place: string, watching: Watching): void
  unwatch(place: string, visitor: string): void
  start(at: DemoPlace, demo: Demo, by: Watching, mode: DemoMode, turnMs: number): boolean
  stop(place: string): boolean
  control(place: string, event: SessionEvent): boolean
  act(place: string, act: unknown, visitor: string): { rev: number } | ActRefusal | 'runs-not'
  /** The connection of a visitor was lost, or is back. */
  lost(visitor: string): void
  back(visitor: string): void
  /** Everything that is not stored yet, stored. Rejects when it could not be, so that nothing is acknowledged then. */
  saved(): Promise<void>
  all(): RunningDemo[]
  /** Number and kind by booth, for an instance that opens; `run` is the hall's. */
  live(exhibition: string, run: string): { booth: string; demo: number; watching: number }[]
  /**
   * The server goes down: what runs is stored as it is now, and nobody who leaves from here on is taken to have left it.
   */
  goesDown(): Promise<void>
  close(): void
}

export async function createDemos(
  services: Omit<Services, 'demos' | 'bells' | 'drafts' | 'watchCounter' | 'awards' | 'nightCounter'>,
): Promise<Demos> {
  const { bus, now, log, exhibitions, storage } = services
  const byPlace = await restoreDemos(services)
  /** Who follows a place at which nothing runs yet. */
  const waiting = new Map<string, Map<string, Watching>>()
  /** Revisions go on when the next demo starts, so that nobody takes one for the other. */
  const revs = new Map<string, number>()
  let savedAt = 0
  let saving: Promise<void> = Promise.resolve()
  let down = false

  const tellLive = (running: RunningDemo, over = false) => {
    const demo = over ? 0 : DEMO_KINDS.indexOf(running.demo.kind) + 1
    const watching = over ? 0 : running.watchers.size
    const { exhibition, run, booth } = running
    bus.publish('demo.live', { exhibition, run, booth, demo, watching })
  }
  const tellChange = (running: RunningDemo) => {
    const change = running.takeChange()
    if (change === undefined) return
    const { exhibition, run, booth } = running
    bus.publish('demo.changed', { exhibition, run, change: { booth, ...change } })
  }
  /** A hand is the same one in the hall: where it is lowered here, it is lowered there. */
  const lower = ({ exhibition, run }: RunningDemo, hands: Hands, still: Hands) => {
    for (const visitor of Object.keys(hands))
      if (!still[visitor]) bus.publish('hand.lowered', { exhibition, run, visitor })
  }
  /** False when the session is over. */
  const control = (running: RunningDemo, event: SessionEvent): boolean => {
    const { hands } = running.session
    const goesOn = running.control(event, now())
    if (hands !== running.session.hands) lower(running, hands, running.session.hands)
    return goesOn
  }
  const end = (running: RunningDemo) => {
    const { exhibition, run, booth, place, session } = running
    lower(running, session.hands, {})
    byPlace.delete(place)
    revs.set(place, running.rev + 1)
    waiting.set(place, new Map([...running.watchers].map(([visitor, { staff }]) => [visitor, { visitor, staff }])))
    const patch = { session: null, state: null }
    bus.publish('demo.changed', { exhibition, run, change: { booth, rev: running.rev + 1, patch } })
    tellLive(running, true)
    if (run === NIGHT) later(() => storage.demos.remove(booth)).catch(() => {}) // in the log already
  }
  /** One write after the other, so that an older state never follows a newer one. */
  const later = (write: () => Promise<void>): Promise<void> => {
    const written = saving.then(write)
    saving = written.catch((error) => log.error({ err: error }, 'a demo could not be stored'))
    return written
  }
  /** A write that has not begun takes along all that changes until it does: two hundred votes at once are a few writes. */
  const queued = new Map<RunningDemo, Promise<void>>()
  const write = (running: RunningDemo): Promise<void> => {
    const waits = queued.get(running)
    if (waits) return waits
    const written = later(async () => {
      queued.delete(running)
      running.unsaved = false
      await saveDemo(storage, running, now()).catch((error) => {
        running.unsaved = true // the next save tries again
        throw error
      })
    })
    queued.set(running, written)
    return written
  }
  const save = async (): Promise<void> => {
    savedAt = now()
    await Promise.all([...byPlace.values()].filter(({ run, unsaved }) => run === NIGHT && unsaved).map(write))
    await saving // what ended meanwhile is gone from storage too
  }
  /** For whoever does not wait: what failed is in the log, and is tried again. */
  const saveSoon = () => void save().catch(() => {})
  const tick = () => {
    const at = now()
    for (const running of byPlace.values()) {
      if (running.tick(at)) tellChange(running)
      else end(running)
    }
    if (at - savedAt >= SAVE_MS) saveSoon()
  }
  const timer = setInterval(tick, TICK_MS)
  timer.unref()

  /** A demo that is gone from its booth ends; one whose content is another begins anew. */
  const follow = async (slug: string) => {
    const shown = await exhibitions.get(slug)
    for (const running of [...byPlace.values()]) {
      if (running.exhibition !== slug) continue
      const demo = shown?.demos.get(running.booth)?.find(({ id }) => id === running.demo.id)
      if (!demo || demo.kind !== running.demo.kind) end(running)
      else if (JSON.stringify(demo.content) !== JSON.stringify(running.demo.content)) running.replace(demo, now())
    }
  }
  const unfollow = bus.subscribe('exhibition.changed', ({ exhibition }) => {
    follow(exhibition).catch((error) => log.error({ err: error }, 'running demos could not follow a change'))
  })

  return {
    shown: (place) => byPlace.get(place)?.shown ?? { rev: revs.get(place) ?? 0 },
    running: (place) => byPlace.get(place),
    watch(place, watching) {
      const running = byPlace.get(place)
      if (running) {
        const before = running.watchers.get(watching.visitor)
        running.watchers.set(watching.visitor, watching)
        control(running, { type: 'back', visitor: watching.visitor })
        if (before && before.staff !== watching.staff) running.settle(now())
        tellLive(running)
        return
      }
      let here = waiting.get(place)
      if (!here) {
        here = new Map()
        waiting.set(place, here)
      }
      here.set(watching.visitor, watching)
    },
    unwatch(place, visitor) {
      if (down) return
      const here = waiting.get(place)
      here?.delete(visitor)
      if (here?.size === 0) waiting.delete(place)
      const running = byPlace.get(place)
      if (!running?.watchers.delete(visitor)) return
      if (!control(running, { type: 'gone', visitor })) return end(running)
      tellLive(running)
    },
    start(at, demo, by, mode, turnMs) {
      const place = placeOf(at.run ?? NIGHT, at.booth)
      if (byPlace.has(place)) return false
      const running = new RunningDemo(at, demo, startSession(demo.id, by, mode, turnMs, now()))
      running.rev = revs.get(place) ?? 0
      for (const [visitor, watching] of waiting.get(place) ?? []) running.watchers.set(visitor, watching)
      running.watchers.set(by.visitor, by)
      waiting.delete(place)
      byPlace.set(place, running)
      tellChange(running)
      tellLive(running)
      saveSoon()
      return true
    },
    stop(place) {
      const running = byPlace.get(place)
      if (!running) return false
      end(running)
      return true
    },
    control(place, event) {
      const running = byPlace.get(place)
      if (!running) return false
      if (!control(running, event)) end(running)
      return true
    },
    act(place, act, visitor) {
      const running = byPlace.get(place)
      if (!running) return 'runs-not'
      return running.act(act, visitor, now()) ?? { rev: running.nextRev }
    },
    lost(visitor) {
      if (down) return
      for (const running of byPlace.values()) {
        if (running.watchers.has(visitor)) running.control({ type: 'lost', visitor }, now())
      }
    },
    back(visitor) {
      for (const running of byPlace.values()) {
        if (running.watchers.has(visitor)) running.control({ type: 'back', visitor }, now())
      }
    },
    saved: save,
    all: () => [...byPlace.values()],
    live: (exhibition, run) =>
      [...byPlace.values()]
        .filter((running) => running.exhibition === exhibition && running.run === run)
        .map(({ booth, demo, watchers }) => ({
          booth,
          demo: DEMO_KINDS.indexOf(demo.kind) + 1,
          watching: watchers.size,
        })),
    async goesDown() {
      down = true
      clearInterval(timer)
      await save().catch(() => {}) // in the log already
    },
    close() {
      clearInterval(timer)
      unfollow()
    },
  }
}
