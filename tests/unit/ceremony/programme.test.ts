import { expect, it } from 'vitest'
import { programmeOf } from '../../../server/ceremony/programme.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { BEFORE } from '../../../shared/ceremony/state.ts'
import { exhibitionOf } from './exhibitions.ts'

const exhibition = exhibitionOf([5], 0)

// Who picks the winner first, or last, would have told everybody.
it('shows the nominees in the order of the hall, whatever order they were picked in', () => {
  const show = proposeRun(exhibition)
  const order = (pick: (nominees: readonly string[]) => string[]) =>
    programmeOf(
      {
        ceremony: 'night',
        show: () => ({ ...show, awards: show.awards.map((award) => ({ ...award, nominees: pick(award.nominees) })) }),
        state: () => BEFORE,
      },
      [],
      exhibition.booths,
      [],
    ).awards.map(({ nominees }) => nominees)
  expect(order((nominees) => nominees.toReversed())).toEqual(order((nominees) => [...nominees]))
  expect(order((nominees) => ['gone00000', ...nominees])[0]?.at(-1)).toBe('gone00000')
})
