import { expect, it } from 'vitest'
import { type SealSurroundings, whyNotSealed } from '../../../server/seals/check-seal.ts'
import type { SealInput } from '../../../server/seals/seals.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { exhibitionOf } from '../ceremony/exhibitions.ts'

const exhibition = exhibitionOf([3, 3], 1)
const [award] = proposeRun(exhibition).awards.filter(({ ballot }) => ballot === null)
if (!award) throw new Error('The proposal has an award of a jury.')
const [winner = '', other = ''] = award.nominees
const name = { en: award.name.en.toUpperCase(), zh: '' } // as another list may write it
const input: SealInput = {
  exhibition: 'small',
  ceremony: 'night',
  award: award.id,
  winners: [winner],
  citation: { en: '', zh: '' },
  person: '',
  by: 'olga',
  reason: '',
}
const why = (more: Partial<SealInput>, around: Partial<SealSurroundings> = {}) =>
  whyNotSealed(
    { ...input, ...more },
    {
      award,
      booths: exhibition.booths,
      standing: undefined,
      names: exhibition.booths.map(called),
      shown: [],
      ...around,
    },
  )
const called = ({ id, title, team }: (typeof exhibition.booths)[number]) => ({ booth: id, title, team })
const anew = { booth: winner, title: { en: 'What it was called', zh: '' }, team: { en: '', zh: '' } }

it('does not seal what a project was shown with elsewhere, by any of its names', () => {
  const shown = [{ name, edition: award.edition, ...anew, booth: 'elsewhere' }]
  expect(why({}, { shown })).toBeUndefined()
  const names = [...exhibition.booths.map(called), anew]
  expect(why({}, { shown, names })).toBe('was-public')
  expect(why({ winners: [other] }, { shown, names })).toBeUndefined()
})

// Storage asks once more in the moment of writing; the sealing desk must know it here already, before it makes an envelope.
it('does not seal what a booth has shown before, and looks at the winners only', () => {
  const shown = [{ name, edition: award.edition, ...anew }]
  expect(why({}, { shown })).toBe('was-public')
  expect(why({ winners: [other, winner] }, { shown })).toBe('was-public')
  expect(why({ winners: [other] }, { shown })).toBeUndefined()
  expect(why({}, { shown: [{ name, edition: '1999', ...anew }] })).toBeUndefined()
})

it('does not say of a count whether its winner was shown before', () => {
  const byAudience = { ...award, ballot: { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null } as const }
  const shown = [{ name, edition: award.edition, ...anew }]
  expect(why({ by: 'vote' }, { award: byAudience, shown })).toBeUndefined()
  expect(why({}, { award: byAudience, shown })).toBe('by-vote')
})

it('seals nominees that are there, each once', () => {
  expect(why({})).toBeUndefined()
  expect(why({}, { award: undefined })).toBe('no-such-award')
  expect(why({ winners: [] })).toBe('invalid')
  expect(why({ winners: [winner, winner] })).toBe('invalid')
  expect(why({ winners: ['nowhere'] })).toBe('no-such-nominee')
  expect(why({}, { booths: exhibition.booths.filter(({ id }) => id !== winner) })).toBe('no-such-nominee')
})
