import type { Bilingual } from '../exhibition/text.ts'
import { TIERS, type Tier } from '../plan/types.ts'
import { keyOf } from './names.ts'

/** Read from top to bottom: what is said by a number or a metal counts before a general word such as "grand". */
const TIER_WORDS: readonly (readonly [Tier, RegExp])[] = [
  [
    'grand',
    /\bgrand\b|\bsupreme\b|special (?:prize|award)|best (?:in show|of the best|overall)|overall winner|champion of champions|特等|特别大奖|至尊|总冠军|全场大奖|评审团大奖/iu,
  ],
  ['third', /\bthird\b|\b3rd\b|\bbronze\b|\bno\. 3\b|三等|铜奖|铜牌|季军|第三名|第3名/iu],
  ['second', /\bsecond\b|\b2nd\b|\bsilver\b|runner[- ]up|\bno\. 2\b|二等|银奖|银牌|亚军|第二名|第2名/iu],
  [
    'first',
    /\bfirst\b|\b1st\b|\bgold(?:en)?\b|\bplatinum\b|\bno\. 1\b|\bchampion\b|一等|金奖|金牌|冠军|第一名|第1名/iu,
  ],
  [
    'third',
    /mention|\bmerit\b|commend|nomin|finalist|short ?list|participa|\bno\. \d|优秀|优胜|入围|提名|鼓励|参与|推荐|第\d+名/iu,
  ],
  ['grand', /大奖/u],
  ['first', /\bbest\b|最佳|winner|年度/iu],
]

/** The tier that an award's name or grade says, if any. */
export const tierOfWords = (text: string): Tier | undefined => TIER_WORDS.find(([, words]) => words.test(text))?.[0]

export const isTier = (word: string): word is Tier => TIERS.some((tier) => tier === word)

interface Graded {
  name: Bilingual
  rank: string
}

/**
 * The tier of every award of a list, by what its name or grade says. In a list without any such words names go by their
 * order: the first is a first prize, the second a second. Beside graded prizes an ungraded one is a third.
 */
export function tierer(all: readonly Graded[]): (name: Bilingual, rank: string) => Tier {
  const said = ({ name, rank }: Graded): Tier | undefined =>
    isTier(rank) ? rank : (tierOfWords(rank) ?? tierOfWords(name.en) ?? tierOfWords(name.zh))
  const graded = all.some((one) => said(one) !== undefined)
  const order = graded ? [] : [...new Set(all.map(({ name }) => keyOf(name)))]
  return (name, rank) => said({ name, rank }) ?? (['first', 'second'] as const)[order.indexOf(keyOf(name))] ?? 'third'
}
