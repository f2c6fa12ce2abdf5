import { REACTIONS, type Reaction } from '../../shared/ceremony/ceremony-words.ts'
import { type Bucket, fullBucket, type Rate, takeToken } from '../../shared/rates/token-bucket.ts'

/** What hands can do: six at once, and five a second. Nobody counts for more, whatever their keyboard can. */
export const PERSON_RATE: Rate = { burst: 6, everyMs: 200 }
/** The meter looks back so long. */
const WINDOW_MS = 4000
const MOST_IN_WINDOW = PERSON_RATE.burst + WINDOW_MS / PERSON_RATE.everyMs

/** Reactions since a cue began, over all instances, fair: bounded for every person alike. */
export interface ApplauseMeter {
  /** How many of them count. */
  react(visitor: string, reaction: Reaction, times: number, now: number): number
  counts(): Readonly<Record<Reaction, number>>
  /**
   * How many took part. Of those who did before a restart nobody is known any more: then it is at least so many, the larger
   * number of before and after it.
   */
  people(): number
  /** 0 to 1: what was done in the last seconds by what those who take part can do at most. */
  level(now: number): number
  reset(): void
  /** After a restart: what was counted in this cue before, without names. */
  goesOn(before: { counts: Readonly<Record<Reaction, number>>; people: number }): void
}

export function createApplauseMeter(): ApplauseMeter {
  const buckets = new Map<string, Bucket>()
  const counts = Object.fromEntries(REACTIONS.map((reaction) => [reaction, 0])) as Record<Reaction, number>
  let recent: { at: number; times: number }[] = []
  let taking = new Set<string>()
  let peopleBefore = 0
  const people = () => Math.max(peopleBefore, taking.size)
  return {
    react(visitor, reaction, times, now) {
      let bucket = buckets.get(visitor)
      if (!bucket) {
        bucket = fullBucket(PERSON_RATE, now)
        buckets.set(visitor, bucket)
      }
      let counted = 0
      while (counted < times && takeToken(bucket, PERSON_RATE, now) === 0) counted++
      if (counted === 0) return 0
      counts[reaction] += counted
      taking.add(visitor)
      recent.push({ at: now, times: counted })
      return counted
    },
    counts: () => ({ ...counts }),
    people,
    level(now) {
      recent = recent.filter(({ at }) => now - at < WINDOW_MS)
      const done = recent.reduce((sum, { times }) => sum + times, 0)
      return people() === 0 ? 0 : Math.min(1, done / (people() * MOST_IN_WINDOW))
    },
    reset() {
      for (const reaction of REACTIONS) counts[reaction] = 0
      recent = []
      taking = new Set()
      peopleBefore = 0
      // The buckets stay: a new cue gives nobody new hands.
    },
    goesOn(before) {
      for (const reaction of REACTIONS) counts[reaction] += before.counts[reaction] ?? 0
      peopleBefore = before.people
    },
  }
}
