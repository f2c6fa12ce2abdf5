import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { MINUTE_MS } from '../../shared/numbers/night.ts'
import { hallsOfRun } from '../instances/halls.ts'
import type { Services } from '../services.ts'

/** A minute is looked at so often; the most people of it count. */
const LOOK_MS = 15_000

type Needs = Pick<Services, 'storage' | 'bus' | 'exhibitions' | 'ceremonies' | 'now' | 'log'>

export interface NightCounter {
  /** Counts who is in the halls of the nights that run; resolves when it is stored. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Counts while a night runs: people by minute, and the applause of each cue. Of rehearsals nothing is counted. */
export function countNight({ storage, bus, exhibitions, ceremonies, now, log }: Needs): NightCounter {
  /** Exhibitions by the ceremony that runs in them. */
  const running = new Map<string, string>()
  let tail: Promise<void> = Promise.resolve()
  const later = (task: () => Promise<void>): Promise<void> => {
    tail = tail.then(task).catch((error) => log.error({ err: error }, 'a night could not be counted'))
    return tail
  }
  const note = (ceremony: string, exhibition: string, phase: string) =>
    phase === 'running' ? void running.set(ceremony, exhibition) : void running.delete(ceremony)

  const count = async (ceremony: string, exhibition: string) => {
    const halls = await hallsOfRun(exhibition, NIGHT)
    const people = halls.reduce((sum, { clients }) => sum + clients, 0)
    await storage.night.addMinute(ceremony, { minute: Math.floor(now() / MINUTE_MS), people })
  }
  const look = () =>
    later(async () => {
      for (const [ceremony, exhibition] of running) await count(ceremony, exhibition)
    })

  later(async () => {
    for (const { slug } of await exhibitions.list()) {
      const run = ceremonies.inHall(slug, NIGHT)
      if (run) note(run.ceremony, slug, run.state().phase)
    }
  })
  const stops = [
    bus.subscribe('ceremony.changed', ({ exhibition, run, show }) => {
      if (run !== NIGHT) return
      const before = running.has(show.ceremony)
      note(show.ceremony, exhibition, show.phase)
      if (!before && running.has(show.ceremony)) void look()
    }),
    bus.subscribe('ceremony.clapped', ({ run, ceremony, applause }) => {
      if (run === NIGHT && applause.people > 0) void later(() => storage.night.keepApplause(ceremony, applause))
    }),
  ]
  const timer = setInterval(() => running.size > 0 && void look(), LOOK_MS)
  timer.unref()
  return {
    look,
    stop: () => {
      clearInterval(timer)
      for (const stop of stops) stop()
      return tail
    },
  }
}
