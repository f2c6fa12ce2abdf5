import type { StoredAwardName } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { TIERS } from '../plan/types.ts'
import { isTier, tierOfWords } from './award-tiers.ts'
import { sameName } from './names.ts'
import { join } from './read-texts.ts'

/** So many awards fill an evening. */
const MOST = 24

/**
 * Which awards a list gives, by tier and then by name, and not to whom: the same whichever row has which, so that it may be
 * kept where results are not to be known. The grade is what name or rank say; the order of the rows says nothing here.
 */
export function awardNames(given: readonly { name: Bilingual; rank: string }[]): StoredAwardName[] {
  const names: StoredAwardName[] = []
  const key = ({ name }: { name: Bilingual }) => `${name.en} ${name.zh}`
  // Sorted first: of two spellings that count as one, which is kept must not depend on who stands first in the list.
  for (const { name, rank } of [...given].sort((a, b) => compare(key(a), key(b)))) {
    const tier = isTier(rank) ? rank : (tierOfWords(rank) ?? tierOfWords(name.en) ?? tierOfWords(name.zh) ?? 'first')
    const known = names.find((one) => one.tier === tier && sameName(one.name, name))
    if (known) known.name = join([known.name, name])
    else names.push({ name, tier })
  }
  const before = (a: StoredAwardName, b: StoredAwardName) =>
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || compare(key(a), key(b))
  return names.sort(before).slice(0, MOST)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
