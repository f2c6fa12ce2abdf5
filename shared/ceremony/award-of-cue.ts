import type { Cue } from './run-of-show.ts'

/** Award that a cue is about: its own, or that of the cue before it which one claps or gives thanks for. Empty for none. */
export function awardOfCue(cues: readonly Cue[], index: number): string {
  const cue = cues[index]
  if (!cue) return ''
  if ('award' in cue) return cue.award
  return cue.kind === 'applause' || cue.kind === 'thanks' ? awardOfCue(cues, index - 1) : ''
}
