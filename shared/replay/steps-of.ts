import type { Cue } from '../ceremony/run-of-show.ts'
import { publicState, type ShownCue, shownCue } from '../ceremony/show.ts'
import type { CeremonyState } from '../ceremony/state.ts'
import type { ReplayStep } from './manifest.ts'

/** A line of a ceremony's log, as far as a replay needs it. */
export interface LoggedStep {
  seq: number
  at: number
  state: Omit<CeremonyState, 'podium' | 'begun'> & Partial<Pick<CeremonyState, 'podium'>>
  cue: Cue | null
}

/** What everybody could see of a run, out of its log: from the moment when it began. */
export function stepsOf(log: readonly LoggedStep[], from: number): { cues: ShownCue[]; steps: ReplayStep[] } {
  const cues: ShownCue[] = []
  const found = new Map<string, number>()
  const steps: ReplayStep[] = []
  let index = -1
  let played = -1
  let podium = ''
  for (const { seq, at, state, cue } of log) {
    // A line that begins no cue has none: the one before it plays on.
    if (state.played !== played) {
      index = cue ? indexOf(shownCue(cue), cues, found) : -1
      podium = podiumBy(cue, podium)
    }
    played = state.played
    const cueNow = state.phase === 'running' ? index : -1
    const step: ReplayStep = {
      at: Math.max(at, from),
      seq,
      cue: cueNow,
      podium: cueNow < 0 ? '' : (state.podium ?? podium),
      ...publicState(state),
    }
    // What was before the begin is only how it stood then.
    if (at <= from) steps.length = 0
    steps.push(step)
  }
  return { cues, steps }
}

/** Where the state does not say it, as in a log that was written before it did: as far as the order of play tells. */
function podiumBy(cue: Cue | null, before: string): string {
  if (cue?.kind === 'walk-on') return cue.award
  return cue?.kind === 'applause' || cue?.kind === 'thanks' ? before : ''
}

/** A cue that is played again is the same one, unless it was written anew meanwhile. */
function indexOf(cue: ShownCue, cues: ShownCue[], found: Map<string, number>): number {
  const text = JSON.stringify(cue)
  const known = found.get(text)
  if (known !== undefined) return known
  found.set(text, cues.length)
  return cues.push(cue) - 1
}
