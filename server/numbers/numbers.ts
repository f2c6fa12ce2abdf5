import { dayOf, hourOf } from '../../shared/numbers/hide.ts'
import { FEWEST } from '../../shared/numbers/numbers.ts'
import type { HourCounts } from '../../shared/numbers/tell.ts'
import type { Services } from '../services.ts'
import type { CountedPlace } from '../storage/numbers-port.ts'

/** A crash loses no more than this of what was counted. */
const FLUSH_MS = 30_000

/**
 * Counts what happens in the halls, by hour and place, for the numbers of exhibitors and organizer. Who it was is known in
 * memory only, so that nobody is counted twice within an hour, and forgotten with the hour (with the day where fewer than
 * five were there). Written twice a minute and at the end; a crash loses that half minute, and whoever is counted after a
 * restart in the same hour is not added to those of before it.
 */
export interface Numbers {
  visited(place: CountedPlace, visitor: string): void
  spent(place: CountedPlace, ms: number): void
  watched(place: CountedPlace, visitor: string): void
  /** So many who watched saw the end. */
  ended(place: CountedPlace, watchers: number): void
  /** Writes what was counted. Rejects when it could not be; it is kept then, and written with the next. */
  flush(): Promise<void>
  stop(): Promise<void>
}

/** One hour at one place; `visits` and so on are what is not written yet. */
interface OpenHour extends HourCounts {
  place: CountedPlace
  seen: Set<string>
  watching: Set<string>
}
interface OpenDay {
  place: CountedPlace
  day: number
  seen: Set<string>
  watching: Set<string>
}

export function createNumbers({ storage, now, log }: Pick<Services, 'storage' | 'now' | 'log'>): Numbers {
  const hours = new Map<string, OpenHour>()
  const days = new Map<string, OpenDay>()
  let writing: Promise<void> = Promise.resolve()

  const open = (place: CountedPlace): OpenHour => {
    const hour = hourOf(now())
    const key = `${place.exhibition}/${place.booth}/${hour}`
    let of = hours.get(key)
    if (!of) {
      const nothing = { visits: 0, visitors: 0, ms: 0, watched: 0, watchers: 0, toEnd: 0 }
      of = { ...nothing, hour, place, seen: new Set(), watching: new Set() }
      hours.set(key, of)
    }
    return of
  }
  const write = async (of: OpenHour): Promise<HourCounts> => {
    const { hour, place, visits, ms, watched, toEnd, seen, watching } = of
    const taken = { hour, visits, ms, watched, toEnd, visitors: seen.size, watchers: watching.size }
    Object.assign(of, { visits: 0, ms: 0, watched: 0, toEnd: 0 })
    try {
      return await storage.numbers.add(place, taken)
    } catch (error) {
      of.visits += visits
      of.ms += ms
      of.watched += watched
      of.toEnd += toEnd
      throw error
    }
  }
  /** An hour that is over: who was there is forgotten, or kept for the day where they were few. */
  const close = async (of: OpenHour): Promise<void> => {
    const { place, hour } = of
    const written = await write(of)
    const day = Math.floor(hour / 24)
    const key = `${place.exhibition}/${place.booth}/${day}`
    const quiet = days.get(key) ?? { place, day, seen: new Set(), watching: new Set() }
    if (written.visitors < FEWEST) for (const visitor of of.seen) quiet.seen.add(visitor)
    if (written.watchers < FEWEST) for (const visitor of of.watching) quiet.watching.add(visitor)
    days.set(key, quiet)
    await storage.numbers.addQuiet(place, { day, visitors: quiet.seen.size, watchers: quiet.watching.size })
  }
  const flush = async () => {
    const hour = hourOf(now())
    for (const [key, of] of [...hours]) {
      if (of.hour === hour) {
        if (of.visits + of.ms + of.watched + of.toEnd > 0) await write(of)
        continue
      }
      await close(of)
      hours.delete(key)
    }
    for (const [key, { day }] of [...days]) if (day < dayOf(now())) days.delete(key)
  }
  const flushed = (): Promise<void> => {
    const done = writing.then(flush)
    writing = done.catch(() => {})
    return done
  }
  const timer = setInterval(
    () => flushed().catch((error) => log.error({ err: error }, 'numbers could not be written')),
    FLUSH_MS,
  )
  timer.unref()

  return {
    visited(place, visitor) {
      const of = open(place)
      of.visits++
      of.seen.add(visitor)
    },
    spent(place, ms) {
      open(place).ms += ms
    },
    watched(place, visitor) {
      const of = open(place)
      of.watched++
      of.watching.add(visitor)
    },
    ended(place, watchers) {
      open(place).toEnd += watchers
    },
    flush: flushed,
    async stop() {
      clearInterval(timer)
      await flushed().catch((error) => log.error({ err: error }, 'numbers could not be written'))
    },
  }
}
