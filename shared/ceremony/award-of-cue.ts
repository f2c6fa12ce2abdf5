import type { Cue } from './run-of-show.ts'

/** Award that a cue is about: its own, or that of the cue before it which one claps or gives thanks for. Empty for none. */
export function awardOfCue(cues: readonly Cue[], index: number): string {
  const cue = cues[index]
  if (!cue) return ''
  if ('award' in cue) return cue.award
  return cue.kind === 'applause' || cue.kind === 'thanks' ? awardOfCue(cues, index - 1) : ''
}

/** Award whose winners stand on the podium in this cue: those it calls up, or those the cue before it did, while one claps or they speak. */
export function awardOnPodium(cues: readonly Cue[], index: number): string {
  const cue = cues[index]
  if (cue?.kind === 'walk-on') return cue.award
  return cue?.kind === 'applause' || cue?.kind === 'thanks' ? awardOnPodium(cues, index - 1) : ''
}
