import { awardOnPodium } from '../../shared/ceremony/award-of-cue.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { BEFORE, type CeremonyState } from '../../shared/ceremony/state.ts'
import type { StoredCeremonyEvent } from '../storage/ceremony-port.ts'

type Line = Pick<StoredCeremonyEvent, 'cue' | 'state'>

/** Where a run stands by its log. A state that was written before it said all of this learns the rest from the log. */
export function stateOf(log: readonly Line[], { cues }: Pick<RunOfShow, 'cues'>): CeremonyState {
  const last = log.at(-1)?.state
  if (!last) return BEFORE
  const begun = new Set(log.flatMap(({ cue }) => cue?.id ?? []))
  const rest = { begun: [...begun], podium: awardOnPodium(cues, last.index) }
  return { ...BEFORE, ...rest, ...last }
}
