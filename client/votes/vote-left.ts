import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'

/** Whole seconds for which one can still vote by plan, and what closes the vote then. */
export interface VoteLeft {
  seconds: number
  by: 'cue' | 'time'
}

/** Seconds that the vote's cue still has by plan; undefined where another cue plays, or it is held. */
function cueLeft(show: Show | null, award: string, now: number): number | undefined {
  const { cue } = show ?? {}
  if (!show || cue?.kind !== 'vote' || cue.award !== award || show.heldAt !== null) return undefined
  return wholeSeconds(cue.seconds * 1000 - elapsedOf(show, now))
}

const wholeSeconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000))

/** What closes a vote first: the time it was given, or its cue, for leaving that closes it too. Undefined for neither. Pure. */
export function voteLeft(show: Show | null, award: string, closesAt: number | null, now: number): VoteLeft | undefined {
  const cue = cueLeft(show, award, now)
  const time = closesAt === null ? undefined : wholeSeconds(closesAt - now)
  if (time !== undefined && (cue === undefined || time <= cue)) return { seconds: time, by: 'time' }
  return cue === undefined ? undefined : { seconds: cue, by: 'cue' }
}
