import type { Cue } from './run-of-show.ts'
import { elapsedOf, type Show } from './show.ts'

type Lengths = readonly Pick<Cue, 'seconds'>[]

/** Planned length of all cues, in seconds. */
export const totalSeconds = (cues: Lengths): number => cues.reduce((sum, { seconds }) => sum + seconds, 0)

/** When each cue begins if every one takes as long as it is planned, ms; with `startsAt` 0 these are times into the show. */
export function plannedTimes(cues: Lengths, startsAt: number): number[] {
  let at = startsAt
  return cues.map(({ seconds }) => {
    const begins = at
    at += seconds * 1000
    return begins
  })
}

/** What of a run the over-run is told from; DeskView has it. */
export interface Running {
  cues: Lengths
  show: Pick<Show, 'phase' | 'index' | 'startedAt' | 'heldAt'>
  /** Index of the cue that comes next. */
  next: number
  beganAt: number | null
  /** When it was announced to begin; null where nothing was, as in a rehearsal. */
  startsAt: number | null
}

/** A night that begins further from its announced start is not late: it was begun to be tried out, or on another day. */
const SAME_NIGHT_MS = 6 * 3_600_000

/** When the last cue will be over if everything from now on takes as long as planned, server ms; null while nothing runs. */
export function endsAt({ cues, show, next }: Running, now: number): number | null {
  if (show.phase !== 'running') return null
  const length = (cues[show.index]?.seconds ?? 0) * 1000
  const left = Math.max(0, length - elapsedOf(show, now))
  return now + left + totalSeconds(cues.slice(next)) * 1000
}

/**
 * By how many ms the show is late: it will end so much later than it would have if it had begun when it was announced, or
 * else when it did, and every cue had taken its length. Negative when it will end earlier; before the first cue so much as
 * the announced start is past; 0 when it is over.
 */
export function overRun(view: Running, now: number): number {
  const { show, startsAt, cues } = view
  const isNear = startsAt !== null && Math.abs((view.beganAt ?? now) - startsAt) < SAME_NIGHT_MS
  if (show.phase === 'before') return isNear ? Math.max(0, now - startsAt) : 0
  const ends = endsAt(view, now)
  const began = isNear ? startsAt : view.beganAt
  return ends === null || began === null ? 0 : ends - (began + totalSeconds(cues) * 1000)
}
