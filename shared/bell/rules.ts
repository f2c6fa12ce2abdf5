import { LEFT_MS, OFFLINE_MS, type RingOutcome } from './bell-words.ts'

/** Where whoever rang was last seen: at the booth, elsewhere in the hall, or nowhere; and since when (ms). */
export interface Waiting {
  is: 'here' | 'elsewhere' | 'offline'
  since: number
}

/** How an open ring ends now by itself, or undefined while it goes on. */
export function endOf(
  until: number,
  waiting: Waiting,
  now: number,
): Exclude<RingOutcome, 'open' | 'accepted'> | undefined {
  const patience = { here: Number.POSITIVE_INFINITY, elsewhere: LEFT_MS, offline: OFFLINE_MS }[waiting.is]
  const givesUp = waiting.since + patience
  if (givesUp <= Math.min(now, until)) return 'cancelled'
  return now >= until ? 'missed' : undefined
}

/** The next thing that is known of somebody who waits; the time counts from when it began. */
export const seenWaiting = (before: Waiting, is: Waiting['is'], now: number): Waiting =>
  before.is === is ? before : { is, since: now }

/** How many seconds went by until somebody came. */
export const answeredIn = ({ rungAt, acceptedAt }: { rungAt: number; acceptedAt: number | null }): number | null =>
  acceptedAt === null ? null : Math.max(0, Math.round((acceptedAt - rungAt) / 1000))

/** A wish is for a time that is still to come and not far off, ms. */
export const WISH_AHEAD_MS = 60 * 24 * 3600_000
export const mayWish = (at: number, now: number): boolean => at > now && at <= now + WISH_AHEAD_MS
