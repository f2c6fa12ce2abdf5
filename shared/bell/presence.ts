import { PRESENCE_MS, type PresenceChoice, UNSEEN_MS } from './bell-words.ts'

/** What somebody said of themselves at a booth, and until when it counts (ms since 1970). */
export interface Presence {
  choice: PresenceChoice
  until: number
}

/** Whether somebody is connected, and since when they look at something else (null: they look). */
export interface Attendance {
  awaySince: number | null
}

/** What visitors are told about who can come: numbers, never names. */
export interface Staffing {
  here: number
  /** When the first of those who said so is back, or null. */
  backAt: number | null
  /** Somebody works at this booth at all. */
  staffed: boolean
}

export const NOBODY: Staffing = { here: 0, backAt: null, staffed: false }

/** One person's presence now: what they said while it counts, else what can be seen. */
export function presenceNow(said: Presence | undefined, attends: Attendance | undefined, now: number): PresenceChoice {
  const stands = said && said.until > now ? said.choice : undefined
  if (stands === 'back' || stands === 'away') return stands
  if (!attends) return 'away' // who said "here" and closed the page is not
  if (stands === 'here') return 'here'
  return attends.awaySince === null || now - attends.awaySince < UNSEEN_MS ? 'here' : 'away'
}

/** A booth's staff together. */
export function staffingNow(
  staff: Iterable<string>,
  said: ReadonlyMap<string, Presence>,
  attending: ReadonlyMap<string, Attendance>,
  now: number,
): Staffing {
  const staffing = { ...NOBODY }
  for (const visitor of staff) {
    staffing.staffed = true
    const own = said.get(visitor)
    const is = presenceNow(own, attending.get(visitor), now)
    if (is === 'here') staffing.here++
    if (is === 'back' && own) staffing.backAt = Math.min(own.until, staffing.backAt ?? Number.POSITIVE_INFINITY)
  }
  return staffing
}

/** What is stored of a choice, or undefined when its time makes no sense. */
export function presenceUntil(choice: PresenceChoice, until: number | undefined, now: number): Presence | undefined {
  if (choice !== 'back') return { choice, until: now + PRESENCE_MS }
  if (until === undefined || until <= now || until > now + 7 * 24 * 3600_000) return undefined
  return { choice, until }
}

/**
 * What to expect of the bell: `comes` somebody is here; `may-come` it can be rung, and perhaps heard; `closed` outside of the
 * opening hours; `unstaffed` nobody works here.
 */
export type Expectation = 'comes' | 'may-come' | 'closed' | 'unstaffed'

/** `open`: within the opening hours, or there are none. */
export const expectation = ({ here, staffed }: Staffing, open: boolean): Expectation =>
  here > 0 ? 'comes' : !staffed ? 'unstaffed' : open ? 'may-come' : 'closed'

export const mayRing = (staffing: Staffing, open: boolean): boolean => {
  const expected = expectation(staffing, open)
  return expected === 'comes' || expected === 'may-come'
}
