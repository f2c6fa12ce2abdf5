import type { Bilingual } from '../exhibition/text.ts'
import { normalName, sameNormalName } from '../importer/names.ts'
import { normalise } from '../importer/normalise.ts'

/** An award by what a list says of it. */
export interface NamedAward {
  name: Bilingual
  edition: string
}
interface Awarded {
  id: string
  awards: readonly NamedAward[]
}

/** An award as awards are compared: normalise once what is compared often. */
export const normalAward = ({ name, edition }: NamedAward): NamedAward => ({
  name: normalName(name),
  edition: normalise(edition),
})
export const sameNormalAward = (a: NamedAward, b: NamedAward): boolean =>
  sameNormalName(a.name, b.name) && (a.edition === '' || b.edition === '' || a.edition === b.edition)

/** Whether two say the same award: by name and edition. An edition that is not said may be any. */
export const sameAward = (a: NamedAward, b: NamedAward): boolean => sameNormalAward(normalAward(a), normalAward(b))

/**
 * Which sealed awards a change of an exhibition would put in the open at a booth that does not show them yet: right or
 * wrong, a list must not say who won what is sealed. Depends on the awards' names only, never on what is in an envelope.
 * `before`: what booths are known to have; one may stand in it more than once.
 */
export function awardsToldBy<Of extends NamedAward>(
  before: readonly Awarded[],
  after: readonly Awarded[],
  sealed: readonly Of[],
): Of[] {
  if (sealed.length === 0) return []
  const shown = new Map<string, NamedAward[]>()
  for (const { id, awards } of before) shown.set(id, [...(shown.get(id) ?? []), ...awards.map(normalAward)])
  const added = after.flatMap(({ id, awards }) =>
    awards.map(normalAward).filter((award) => !shown.get(id)?.some((one) => sameNormalAward(one, award))),
  )
  return sealed.filter((one) => {
    const wanted = normalAward(one)
    return added.some((award) => sameNormalAward(award, wanted))
  })
}
