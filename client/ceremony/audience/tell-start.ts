import type { CeremonyWords } from '../../i18n/ceremony.ts'
import type { Times } from '../../schedule/use-times.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** So long after its time a night may still begin "in a moment", and so long its sign stands at all. */
const LATE_MS = 5 * MINUTE_MS
const GIVEN_UP_MS = 6 * 60 * MINUTE_MS

/** When the night is, as one says it, in the visitor's own time; null while no time is set. */
export function tellStart(
  startsAt: number | null,
  now: number,
  t: Pick<CeremonyWords, 'today' | 'tomorrow' | 'on' | 'noTime'>,
  times: Pick<Times, 'time' | 'day' | 'moment'>,
): string {
  if (startsAt === null) return t.noTime
  if (times.day(startsAt) === times.day(now) && Math.abs(startsAt - now) < DAY_MS) return t.today(times.time(startsAt))
  if (times.day(startsAt) === times.day(now + DAY_MS) && startsAt > now) return t.tomorrow(times.time(startsAt))
  return t.on(times.moment(startsAt))
}

/** How long it is until then, as one says it; of a night that was not begun in time, that it was not. */
export function tellWait(startsAt: number, now: number, t: Pick<CeremonyWords, 'in' | 'soonNow' | 'notYet'>): string {
  const ahead = startsAt - now
  if (ahead > MINUTE_MS) return t.in(ahead)
  return ahead > -LATE_MS ? t.soonNow : t.notYet
}

/** The quiet sign of a night stands in the hall from a day before until it is clear that it is not today. */
export const isNear = (startsAt: number | null, now: number): startsAt is number =>
  startsAt !== null && startsAt - now < DAY_MS && now - startsAt < GIVEN_UP_MS
