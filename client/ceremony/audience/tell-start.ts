import type { CeremonyWords } from '../../i18n/ceremony.ts'
import type { Times } from '../../schedule/use-times.ts'

const DAY_MS = 24 * 60 * 60_000

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

/** The quiet sign of a night stands in the hall from a day before. */
export const isNear = (startsAt: number | null, now: number): boolean => startsAt !== null && startsAt - now < DAY_MS
