/** The closed lists and limits of the schedule, apart from the schemas so that who only names them need not carry those. */

/** Most characters of a session's title and of its sentence, each language. */
export const SESSION_LIMITS = { title: 80, text: 240 } as const

/** How long a session may be. */
export const SHORTEST_MINUTES = 5
export const LONGEST_MINUTES = 480

/** How far ahead a session may be set. */
export const FURTHEST_DAYS = 400

/** Sessions to come that one place may have. */
export const MOST_SESSIONS = 60

/** So long before its start who marked a session, or its booth, is told. */
export const SOON_MS = 5 * 60_000

/** Why a request about the schedule is refused; client/i18n/schedule.ts says each in words. Append only. */
export const SCHEDULE_REFUSALS = [
  'invalid',
  'no-profile',
  'not-allowed',
  'no-such-exhibition',
  'no-such-booth',
  'no-such-demo',
  'no-such-session',
  'no-title',
  'in-the-past',
  'too-far',
  'overlaps',
  'changed-meanwhile',
  'too-many',
  'over',
  'too-fast',
  'other-origin',
  'unreachable',
  'broken',
] as const
export type ScheduleRefusal = (typeof SCHEDULE_REFUSALS)[number]
