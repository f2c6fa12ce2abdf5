import { DEMO_KINDS, type Demo, type DemoMode } from '../../shared/demos/demo.ts'
import type { ShownDemo } from '../../shared/demos/demo-messages.ts'
import { type Hands, type SessionEvent, startSession } from '../../shared/demos/session.ts'
import type { Services } from '../services.ts'
import { type ActRefusal, RunningDemo } from './running-demo.ts'
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
 * All demos that run on this server, by booth. They belong to no instance of a hall: all instances share them, and hear of
 * changes over the bus.
 */
export interface Demos {
  /** What runs at a booth now; revision 0 for nothing. */
  shown(booth: string): ShownDemo
  running(booth: string): RunningDemo | undefined
  watch(booth: string, watching: Watching): void
  unwatch(booth: string, visitor: string): void
  start(at: { exhibition: string; booth: string }, demo: Demo, by: Watching, mode: DemoMode, turnMs: number): boolean
  stop(booth: string): boolean
  control(booth: string, event: SessionEvent): boolean
  act(booth: string, act: unknown, visitor: string): { rev: number } | ActRefusal | 'runs-not'
  /** The connection of a visitor was lost, or is back. */
  lost(visitor: string): void
  back(visitor: string): void
  /** Everything that is not stored yet, stored. Rejects when it could not be, so that nothing is acknowledged then. */
  saved(): Promise<void>
  all(): RunningDemo[]
  /** Number and kind by booth, for an instance that opens. */
  live(exhibition: string): { booth: string; demo: number; watching: number }[]
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
  const byBooth = await restoreDemos(services)
  /** Who follows a booth at which nothing runs yet. */
  const waiting = new Map<string, Map<string, Watching>>()
  /** Revisions go on when the next demo starts, so that nobody takes one for the other. */
  const revs = new Map<string, number>()
  let savedAt = 0
  let saving: Promise<void> = Promise.resolve()
  let down = false

  const tellLive = (running: RunningDemo, over = false) => {
    const demo = over ? 0 : DEMO_KINDS.indexOf(running.demo.kind) + 1
    const watching = over ? 0 : running.watchers.size
    bus.publish('demo.live', { exhibition: running.exhibition, booth: running.booth, demo, watching })
  }
  const tellChange = (running: RunningDemo) => {
    const change = running.takeChange()
    if (change === undefined) return
    const { exhibition, booth } = running
    bus.publish('demo.changed', { exhibition, change: { booth, ...change } })
  }
  /** A hand is the same one in the hall: where it is lowered here, it is lowered there. */
  const lower = ({ exhibition }: RunningDemo, hands: Hands, still: Hands) => {
    for (const visitor of Object.keys(hands)) if (!still[visitor]) bus.publish('hand.lowered', { exhibition, visitor })
  }
  /** False when the session is over. */
  const control = (running: RunningDemo, event: SessionEvent): boolean => {
    const { hands } = running.session
    const goesOn = running.control(event, now())
    if (hands !== running.session.hands) lower(running, hands, running.session.hands)
    return goesOn
  }
  const end = (running: RunningDemo) => {
    const { exhibition, booth, session } = running
    lower(running, session.hands, {})
    byBooth.delete(booth)
    revs.set(booth, running.rev + 1)
    waiting.set(booth, new Map([...running.watchers].map(([visitor, { staff }]) => [visitor, { visitor, staff }])))
    const patch = { session: null, state: null }
    bus.publish('demo.changed', { exhibition, change: { booth, rev: running.rev + 1, patch } })
    tellLive(running, true)
    later(() => storage.demos.remove(booth)).catch(() => {}) // in the log already
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
    await Promise.all([...byBooth.values()].filter(({ unsaved }) => unsaved).map(write))
    await saving // what ended meanwhile is gone from storage too
  }
  /** For whoever does not wait: what failed is in the log, and is tried again. */
  const saveSoon = () => void save().catch(() => {})
  const tick = () => {
    const at = now()
    for (const running of byBooth.values()) {
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
    for (const running of [...byBooth.values()]) {
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
    shown: (booth) => byBooth.get(booth)?.shown ?? { rev: revs.get(booth) ?? 0 },
    running: (booth) => byBooth.get(booth),
    watch(booth, watching) {
      const running = byBooth.get(booth)
      if (running) {
        const before = running.watchers.get(watching.visitor)
        running.watchers.set(watching.visitor, watching)
        control(running, { type: 'back', visitor: watching.visitor })
        if (before && before.staff !== watching.staff) running.settle(now())
        tellLive(running)
        return
      }
      let here = waiting.get(booth)
      if (!here) {
        here = new Map()
        waiting.set(booth, here)
      }
      here.set(watching.visitor, watching)
    },
    unwatch(booth, visitor) {
      if (down) return
      const here = waiting.get(booth)
      here?.delete(visitor)
      if (here?.size === 0) waiting.delete(booth)
      const running = byBooth.get(booth)
      if (!running?.watchers.delete(visitor)) return
      if (!control(running, { type: 'gone', visitor })) return end(running)
      tellLive(running)
    },
    start(at, demo, by, mode, turnMs) {
      if (byBooth.has(at.booth)) return false
      const running = new RunningDemo(at, demo, startSession(demo.id, by, mode, turnMs, now()))
      running.rev = revs.get(at.booth) ?? 0
      for (const [visitor, watching] of waiting.get(at.booth) ?? []) running.watchers.set(visitor, watching)
      running.watchers.set(by.visitor, by)
      waiting.delete(at.booth)
      byBooth.set(at.booth, running)
      tellChange(running)
      tellLive(running)
      saveSoon()
      return true
    },
    stop(booth) {
      const running = byBooth.get(booth)
      if (!running) return false
      end(running)
      return true
    },
    control(booth, event) {
      const running = byBooth.get(booth)
      if (!running) return false
      if (!control(running, event)) end(running)
      return true
    },
    act(booth, act, visitor) {
      const running = byBooth.get(booth)
      if (!running) return 'runs-not'
      return running.act(act, visitor, now()) ?? { rev: running.nextRev }
    },
    lost(visitor) {
      if (down) return
      for (const running of byBooth.values()) {
        if (running.watchers.has(visitor)) running.control({ type: 'lost', visitor }, now())
      }
    },
    back(visitor) {
      for (const running of byBooth.values()) {
        if (running.watchers.has(visitor)) running.control({ type: 'back', visitor }, now())
      }
    },
    saved: save,
    all: () => [...byBooth.values()],
    live: (exhibition) =>
      [...byBooth.values()]
        .filter((running) => running.exhibition === exhibition)
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
