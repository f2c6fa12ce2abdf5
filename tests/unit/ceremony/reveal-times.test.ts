import { expect, it } from 'vitest'
import { goldenTitles, isSaid, REVEAL, revealStep, waitsForName } from '../../../client/ceremony/reveal-times.ts'
import type { Programme, Show } from '../../../shared/ceremony/show.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

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

/** A ceremony with two grand awards and one that is not, `read` of which were read out. */
const knownOf = (...read: string[]) => {
  const tiers = { people: 'first', jury: 'grand', life: 'grand' }
  return {
    programme: {
      id: 'night',
      awards: Object.entries(tiers).map(([id, tier]) => ({ id, tier })),
      golden: [{ en: 'Last year', zh: '' }],
    } as unknown as Programme,
    show: { ceremony: 'night' } as Show,
    opened: new Map(
      read.map((award) => {
        const winners = award === 'nobody' ? [] : [{ title: { en: `Winner of ${award}`, zh: '' } }]
        return [award === 'nobody' ? 'jury' : award, { envelope: { winners } } as unknown as Opened]
      }),
    ),
  }
}
const leaf = (known: ReturnType<typeof knownOf>, waits = '') => goldenTitles(known, waits)?.map(({ en }) => en)

it('gives the golden leaf its name with everybody else, and at once to who comes later', () => {
  expect(waitsForName(show(null), 1000 + REVEAL.name - 1)).toBe('jury')
  expect(waitsForName(show(2000), 1_000_000)).toBe('jury')
  expect(waitsForName(show(null), 1000 + REVEAL.name)).toBe('')
  expect(waitsForName(show(null, 'walk-on'), 1000)).toBe('')
  expect(waitsForName(null, 0)).toBe('')
  expect(leaf(knownOf('jury'), 'jury')).toEqual(['Last year'])
  expect(leaf(knownOf('jury'))).toEqual(['Winner of jury'])
})

it('keeps who stands on the golden leaf until another grand award is read out, and has the winners of all of them', () => {
  expect(leaf(knownOf())).toEqual(['Last year'])
  expect(leaf(knownOf('people', 'nobody'))).toEqual(['Last year'])
  expect(leaf(knownOf('people', 'life'))).toEqual(['Winner of life'])
  expect(leaf(knownOf('life', 'jury'), 'jury')).toEqual(['Winner of life'])
  expect(leaf(knownOf('life', 'jury'))).toEqual(['Winner of jury', 'Winner of life'])
})

it('leaves the golden leaf alone while only half of another ceremony is known', () => {
  expect(leaf({ ...knownOf(), show: { ceremony: 'next' } as Show })).toBeUndefined()
  expect(leaf({ ...knownOf(), programme: null as unknown as Programme })).toBeUndefined()
})
