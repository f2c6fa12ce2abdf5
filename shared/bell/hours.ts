import * as z from 'zod/mini'
import { dayOf, isZone, momentOf, nextDay, weekdayOf } from './zones.ts'

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Open from one time of day to another; past midnight when `to` is not later than `from`. */
const Span = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekly'),
    /** 1 for Monday to 7 for Sunday. */
    days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
    from: clock,
    to: clock,
  }),
  z.strictObject({ kind: z.literal('dates'), first: day, last: day, from: clock, to: clock }),
])
export type Span = z.infer<typeof Span>

/** When the staff of a booth mean to be there, by the clocks of one time zone. No span: closed until they say otherwise. */
export const Hours = z.strictObject({
  zone: z.string().check(z.minLength(1), z.maxLength(60)),
  spans: z.array(Span).check(z.maxLength(14)),
})
export type Hours = z.infer<typeof Hours>

export interface Opening {
  from: number
  to: number
}

/** How far ahead the next opening is looked for, days. */
const AHEAD = 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export type HoursFault = 'zone' | 'backwards'

/** What the schema cannot say; undefined when the hours can be kept. */
export function hoursFault({ zone, spans }: Hours): HoursFault | undefined {
  if (!isZone(zone)) return 'zone'
  return spans.some((span) => span.kind === 'dates' && span.last < span.first) ? 'backwards' : undefined
}

/** The openings that end after `now`, in order, those that touch joined; looks `days` ahead. */
export function openingsFrom({ zone, spans }: Hours, now: number, days = AHEAD): Opening[] {
  const openings: Opening[] = []
  const today = dayOf(zone, now)
  for (let ahead = -1; ahead <= days; ahead++) {
    const date = nextDay(today, ahead)
    for (const span of spans) {
      const on = span.kind === 'weekly' ? span.days.includes(weekdayOf(date)) : span.first <= date && date <= span.last
      if (!on) continue
      const [opens, closes] = [minutesOf(span.from), minutesOf(span.to)]
      const to = momentOf(zone, closes > opens ? date : nextDay(date), closes)
      if (to > now) openings.push({ from: momentOf(zone, date, opens), to })
    }
  }
  openings.sort((a, b) => a.from - b.from)
  return openings.reduce<Opening[]>((joined, next) => {
    const last = joined.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else joined.push({ ...next })
    return joined
  }, [])
}

/** Whether it is open now and until when, or when it opens next; both null where no opening is known. */
export function openingNow(hours: Hours, now: number): { open: boolean; until: number | null; next: number | null } {
  const [first] = openingsFrom(hours, now)
  if (!first) return { open: false, until: null, next: null }
  return first.from <= now
    ? { open: true, until: first.to, next: null }
    : { open: false, until: null, next: first.from }
}

/** A booth that said no hours is never closed. */
export const isOpen = (hours: Hours | null, now: number): boolean => hours === null || openingNow(hours, now).open
