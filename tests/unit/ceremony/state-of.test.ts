import { expect, it } from 'vitest'
import { stateOf } from '../../../server/ceremony/state-of.ts'
import { backTo, stepCeremony } from '../../../shared/ceremony/machine.ts'
import { BEFORE, type CeremonyState } from '../../../shared/ceremony/state.ts'
import { shortShow } from '../../support/short-show.ts'

const show = shortShow('small-hall')
const script = { show, ready: () => true }

it('a night that was begun on an older server goes on: back knows what has played, and the winners stand on the podium', () => {
  let state: CeremonyState = BEFORE
  const log = (['doors', 'drumroll', 'reveal', 'walk-on'] as const).map((cue) => {
    const step = stepCeremony(script, state, { type: 'jump', cue }, 1)
    if (!step.ok) throw new Error(step.reason)
    state = step.state
    const { begun: _, podium: __, ...old } = state
    return { cue: show.cues[state.index] ?? null, state: old as CeremonyState }
  })
  const read = stateOf([...log, { cue: null, state: log.at(-1)?.state ?? BEFORE }], show)
  expect(read).toEqual(state)
  expect(read.podium).toBe('jury')
  expect(show.cues[backTo(script, read)]?.id).toBe('reveal')
  expect(stateOf([], show)).toBe(BEFORE)
})
