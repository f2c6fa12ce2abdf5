import { DAY_MS, FEWEST, HOUR_MS } from './numbers.ts'

/**
 * What of hourly counts may be told. An hour with fewer than five people is not told of at all; a day's such hours are put
 * together and told as one, when the day is over and five people were in them. So what is told is made of pieces that
 * never overlap, each of them of five people at least, and a piece that is told stays as it is, but for what a visitor takes
 * back: neither a sum, nor the difference of two, nor asking again later says anything about fewer. Nothing is told of an hour that is not over.
 */
export interface Counted<Counts> {
  /** Hours since 1970. */
  hour: number
  /** Different people behind the counts. */
  people: number
  counts: Counts
}

export interface Piece<Counts> {
  from: number
  to: number
  quiet: boolean
  people: number
  counts: Counts
}

export const hourOf = (at: number): number => Math.floor(at / HOUR_MS)
export const dayOf = (at: number): number => Math.floor(at / DAY_MS)
const HOURS = DAY_MS / HOUR_MS

export function piecesOf<Counts>(
  hours: readonly Counted<Counts>[],
  /** People in the day's hours of fewer than five, each counted once, or fewer where that is not known. */
  quietPeople: (day: number) => number,
  add: (all: readonly Counts[]) => Counts,
  now: number,
): Piece<Counts>[] {
  const over = hours.filter(({ hour }) => (hour + 1) * HOUR_MS <= now)
  const told: Piece<Counts>[] = over
    .filter(({ people }) => people >= FEWEST)
    .map(({ hour, people, counts }) => ({
      from: hour * HOUR_MS,
      to: (hour + 1) * HOUR_MS,
      quiet: false,
      people,
      counts,
    }))
  const quiet = grouped(
    over.filter(({ people }) => people < FEWEST),
    ({ hour }) => Math.floor(hour / HOURS),
  )
  for (const [day, of] of quiet) {
    const people = quietPeople(day)
    const to = (day + 1) * DAY_MS
    if (to > now || people < FEWEST) continue
    told.push({ from: day * DAY_MS, to, quiet: true, people, counts: add(of.map(({ counts }) => counts)) })
  }
  return told.sort((a, b) => a.from - b.from || Number(a.quiet) - Number(b.quiet))
}

/** A part of a whole that is told: hidden where it, or what is left without it, is of fewer than five. */
export const partOf = (part: number, whole: number): number | null =>
  part >= FEWEST && whole - part >= FEWEST ? part : null

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Things that each one visitor did at a time, as hours and days of them. */
export function countEvents<Event extends { visitor: string; at: number }>(
  events: readonly Event[],
): { hours: Counted<readonly Event[]>[]; quietPeople: (day: number) => number } {
  const people = (of: readonly Event[]) => new Set(of.map(({ visitor }) => visitor)).size
  const hours = [...grouped(events, ({ at }) => hourOf(at))].map(([hour, counts]) => ({
    hour,
    people: people(counts),
    counts,
  }))
  const quietPeople = (day: number) =>
    people(
      hours
        .filter((one) => Math.floor(one.hour / HOURS) === day && one.people < FEWEST)
        .flatMap(({ counts }) => counts),
    )
  return { hours, quietPeople }
}

/** `Map.groupBy`, which not every browser has. */
export function grouped<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
