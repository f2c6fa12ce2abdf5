import { elapsedOf, type Show } from '../../../../shared/ceremony/show.ts'
import { PHOTO_BEFORE_END, PHOTO_COUNT, REVEAL } from './moments.ts'

/** Nominees that stand on the screen beside each other at most: more would be too small for the last row. */
export const PAGE = 4
/** A nominee alone on the screen has at least so long, ms; where there are too many, pages are shown only. */
const LEAST_EACH = 2500
const MOST_EACH = 9000
/** The share of the cue in which each is shown, before all stand there together. */
const IN_TURN = 0.8
const PAGE_MS = 5000
const FIRST_PAGE = 1000

/** What of the nominees is on the screen: one of them, or a page of all. */
export interface NomineeTurn {
  /** Index of the nominee, -1 for a page. */
  one: number
  page: number
}

export const pagesOf = (nominees: number): number => Math.max(1, Math.ceil(nominees / PAGE))

/** So many stand on each of them: no page has one alone that could have two. */
export const perPage = (nominees: number): number => Math.ceil(nominees / pagesOf(nominees))

/** `seconds` is the length of the cue, `elapsed` ms. */
export function nomineeTurn(nominees: number, seconds: number, elapsed: number): NomineeTurn {
  const step = nomineeStep(nominees, seconds, elapsed)
  return step < FIRST_PAGE ? { one: step, page: 0 } : { one: -1, page: step - FIRST_PAGE }
}

/** The same as one number: pages come after all nominees. */
function nomineeStep(nominees: number, seconds: number, elapsed: number): number {
  const each = Math.min(MOST_EACH, (seconds * 1000 * IN_TURN) / Math.max(1, nominees))
  if (nominees === 0 || each < LEAST_EACH) return FIRST_PAGE + pageAt(nominees, elapsed)
  const one = Math.floor(elapsed / each)
  return one < nominees ? one : FIRST_PAGE + pageAt(nominees, elapsed - each * nominees)
}

/** Pages of nominees go round. */
export const pageAt = (nominees: number, elapsed: number): number =>
  Math.floor(Math.max(0, elapsed) / PAGE_MS) % pagesOf(nominees)

/** Whole seconds until a cue is over by its plan, 0 when it is. */
export const secondsLeft = (seconds: number, elapsed: number): number =>
  Math.max(0, Math.ceil(seconds - Math.floor(elapsed) / 1000))

/** Leaves of the wreath that are drawn on the screen at a reveal, -1 before the envelope is open. */
export const leavesAt = (elapsed: number): number =>
  elapsed < REVEAL.envelope
    ? -1
    : Math.min(REVEAL.leaves, Math.max(0, Math.floor((elapsed - REVEAL.wreath) / REVEAL.leafMs)))

/** Whole seconds until a photo is taken, which is shortly before its cue is over; 0 from then on. */
export const photoLeft = (seconds: number, elapsed: number): number =>
  secondsLeft(seconds - PHOTO_BEFORE_END / 1000, elapsed)

/** Seconds of the countdown to a photo that are shown large; 0: it is taken. -1: not yet. */
export const photoCount = (seconds: number, elapsed: number): number => {
  const left = photoLeft(seconds, elapsed)
  return left > PHOTO_COUNT ? -1 : left
}

/**
 * A number that changes when the screen is to be drawn anew by time alone: with the seconds of a countdown, with each leaf
 * of a reveal. `nominees` of the cue's award, `ends` the server ms at which a vote closes by itself, or null.
 */
export function screenStep(show: Show, nominees: number, ends: number | null, now: number): number {
  const { cue } = show
  if (!cue) return 0
  const t = elapsedOf(show, now)
  switch (cue.kind) {
    case 'countdown':
    case 'thanks':
    case 'intermission':
      return secondsLeft(cue.seconds, t)
    case 'vote':
      return (voteLeft(show, ends, now) ?? -1) * 100 + pageAt(nominees, t)
    case 'nominees':
      return nomineeStep(nominees, cue.seconds, t)
    case 'reveal':
      return leavesAt(t) + (t >= REVEAL.name ? 1000 : 0)
    case 'group-photo':
      return photoCount(cue.seconds, t)
    default:
      return 0
  }
}

/** What is longer than this is not counted down by the second. */
const MOST_LEFT = 3600

/** Whole seconds until a vote closes, at its time or with its cue, whichever is first; null when it has neither, or that is hours away. */
export function voteLeft(show: Show, ends: number | null, now: number): number | null {
  const seconds = show.cue?.seconds ?? 0
  const atTime = ends === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.ceil((ends - now) / 1000))
  // A cue that is held does not go on, and then only the time closes it.
  const isHeld = show.heldAt !== null && ends !== null
  const withCue = seconds === 0 || isHeld ? Number.POSITIVE_INFINITY : secondsLeft(seconds, elapsedOf(show, now))
  const left = Math.min(atTime, withCue)
  return left > MOST_LEFT ? null : left
}
