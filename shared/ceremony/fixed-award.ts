import type { CeremonyAward } from './run-of-show.ts'

/** Whether an award that is sealed or voted on is still what the audience was told: all but when its vote opens and closes. */
export const isAsTold = (was: CeremonyAward | undefined, is: CeremonyAward | undefined): boolean =>
  is !== undefined && JSON.stringify(told(was)) === JSON.stringify(told(is))

const told = (award: CeremonyAward | undefined) =>
  award && [
    award.name,
    award.tier,
    award.edition,
    award.category,
    award.nominees,
    award.ballot?.voters,
    award.ballot?.tally,
  ]
