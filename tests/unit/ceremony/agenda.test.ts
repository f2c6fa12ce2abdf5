import { expect, it } from 'vitest'
import { textOf } from '../../../server/ceremony/agenda.ts'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { shortShow } from '../../support/short-show.ts'
import { boothIdOf } from '../../support/small-exhibition.ts'

const [jury, people] = shortShow('small-hall').awards
if (!jury || !people?.ballot) throw new Error('There is an award of the jury, and one of the audience.')
const open: CeremonyAward = {
  ...people,
  ballot: { ...people.ballot, tally: 'live' },
  nominees: [boothIdOf('small-hall', 0)],
}
const said = (...awards: CeremonyAward[]) => textOf({ awards }).en

it('the agenda calls nothing sealed that everybody sees the count of', () => {
  expect(said(jury, people)).toBe('2 awards, read out from sealed envelopes on the stage.')
  expect(said(jury, people, open)).toBe('3 awards on the stage: 2 read out from sealed envelopes, 1 by an open count.')
  expect(said(open)).toBe('1 award, voted on in the open and read out on the stage.')
  expect(textOf({ awards: [open] }).zh).not.toContain('密封')
})
