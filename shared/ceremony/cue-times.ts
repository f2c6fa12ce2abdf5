import type { Cue } from './run-of-show.ts'
import type { Show } from './show.ts'

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
}

/** When the last cue will be over if everything from now on takes as long as planned, server ms; null while nothing runs. */
export function endsAt({ cues, show, next }: Running, now: number): number | null {
  if (show.phase !== 'running') return null
  const length = (cues[show.index]?.seconds ?? 0) * 1000
  const left = Math.max(0, length - ((show.heldAt ?? now) - show.startedAt))
  return now + left + totalSeconds(cues.slice(next)) * 1000
}

/**
 * By how many ms the show will end later than it would have if every cue had taken its length since the first; negative
 * when it will end earlier, 0 while nothing runs.
 */
export function overRun(view: Running, now: number): number {
  const ends = endsAt(view, now)
  return ends === null || view.beganAt === null ? 0 : ends - (view.beganAt + totalSeconds(view.cues) * 1000)
}
