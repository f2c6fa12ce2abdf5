import { expect, it } from 'vitest'
import { goldenAward, isSaid, REVEAL, revealStep } from '../../../client/ceremony/reveal-times.ts'
import type { Programme, Show } from '../../../shared/ceremony/show.ts'

const show = (heldAt: number | null, kind = 'reveal') =>
  ({ cue: { kind, award: 'jury' }, startedAt: 1000, heldAt }) as unknown as Show

it('opens the envelope at 2.4 s and says the name at 4.2 s, and not a moment earlier', () => {
  const steps = [0, 399, 400, 2399, 2400, 2999, 3000, 4199, 4200, 60_000].map(revealStep)
  expect(steps).toEqual(['dark', 'dark', 'light', 'light', 'envelope', 'envelope', 'wreath', 'wreath', 'name', 'name'])
})

it('keeps the name of the award that is just read out to itself until its moment', () => {
  expect(isSaid(show(null), 'jury', 1000 + REVEAL.name - 1)).toBe(false)
  expect(isSaid(show(null), 'jury', 1000 + REVEAL.name)).toBe(true)
  // Other awards were said before; and in another cue this one was too.
  expect(isSaid(show(null), 'people', 1000)).toBe(true)
  expect(isSaid(show(null, 'walk-on'), 'jury', 1000)).toBe(true)
})

it('says no name while the show is held before it', () => {
  expect(isSaid(show(2000), 'jury', 1_000_000)).toBe(false)
})

it('gives the golden leaf its name with everybody else, and at once to who comes later', () => {
  const awards = [
    { id: 'people', tier: 'first' },
    { id: 'jury', tier: 'grand' },
  ]
  const programme = { awards } as unknown as Programme
  expect(goldenAward(programme, show(null), 1000 + REVEAL.name - 1)).toBe('')
  expect(goldenAward(programme, show(2000), 1_000_000)).toBe('')
  expect(goldenAward(programme, show(null), 1000 + REVEAL.name)).toBe('jury')
  expect(goldenAward(programme, show(null, 'walk-on'), 1000)).toBe('jury')
  expect(goldenAward(programme, null, 0)).toBe('jury')
  expect(goldenAward(null, show(null), 9000)).toBe('')
})
