import { FURTHEST_DAYS, type ScheduleRefusal, SOON_MS } from './schedule-words.ts'

/** What of a session the clock concerns. Pure rules: the server's time comes in, ms since 1970. */
export interface Timed {
  startsAt: number
  minutes: number
  cancelled: boolean
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Whose demo starts this much before its time has begun early; until then what runs is something else. */
const EARLY_MS = 15 * MINUTE

export const endOf = ({ startsAt, minutes }: Pick<Timed, 'startsAt' | 'minutes'>): number => startsAt + minutes * MINUTE

export type SessionPhase = 'later' | 'now' | 'over'

export const phaseOf = (session: Pick<Timed, 'startsAt' | 'minutes'>, now: number): SessionPhase =>
  now >= endOf(session) ? 'over' : now >= session.startsAt ? 'now' : 'later'

/** Whether it starts within the five minutes before which one is told. From its start on it is no news any more. */
export const isSoon = ({ startsAt, cancelled }: Timed, now: number): boolean =>
  !cancelled && now >= startsAt - SOON_MS && now < startsAt

/** Whole minutes until it starts, at least 1. */
export const minutesUntil = ({ startsAt }: Pick<Timed, 'startsAt'>, now: number): number =>
  Math.max(1, Math.ceil((startsAt - now) / MINUTE))

/** Whether a demo that runs at the booth now is the one that was announced. */
export const mayBeLive = (session: Timed, now: number): boolean =>
  !session.cancelled && now >= session.startsAt - EARLY_MS && now < endOf(session)

/** Two sessions at one place that are there at the same time. One that begins as the other ends is after it. */
export const overlap = (a: Timed, b: Timed): boolean =>
  !a.cancelled && !b.cancelled && a.startsAt < endOf(b) && b.startsAt < endOf(a)

/** Why a start cannot be set; one that stays as it was may have passed. */
export function startRefusal(startsAt: number, before: number | undefined, now: number): ScheduleRefusal | undefined {
  if (startsAt === before) return undefined
  if (startsAt < now) return 'in-the-past'
  return startsAt > now + FURTHEST_DAYS * DAY ? 'too-far' : undefined
}

/** The sessions that are on, and the next at each place, from a list in the order of time. */
export function nowAndNext<One extends Timed & { booth: string }>(sessions: readonly One[], now: number) {
  const standing = sessions.filter((session) => !session.cancelled)
  const on = standing.filter((session) => phaseOf(session, now) === 'now')
  const next = new Map<string, One>()
  for (const session of standing)
    if (phaseOf(session, now) === 'later' && !next.has(session.booth)) next.set(session.booth, session)
  return { on, next }
}

/** Sessions by the day on which they start in a time zone: YYYY-MM-DD, in the order of time. */
export function byDay<One extends Timed>(sessions: readonly One[], timeZone?: string): Map<string, One[]> {
  // Swedish writes dates as ISO does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone && { timeZone }) })
  const days = new Map<string, One[]>()
  for (const session of [...sessions].sort((a, b) => a.startsAt - b.startsAt)) {
    const day = format.format(session.startsAt)
    const on = days.get(day)
    if (on) on.push(session)
    else days.set(day, [session])
  }
  return days
}
