import type { Booth, Category } from '../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Tier } from '../../shared/plan/types.ts'

/** Folds what people type and what lists say to one form: width, case, accents, curly quotes and runs of space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

const both = (text: Bilingual): string => `${text.en} ${text.zh}`

/** Everything of a booth that a search finds, in both languages at once. */
function wordsOf(booth: Booth, category: Category | undefined): string {
  return fold(
    [
      booth.place.label,
      both(booth.title),
      both(booth.team),
      both(booth.summary),
      ...booth.awards.map((award) => `${both(award.name)} ${award.person} ${award.edition}`),
      ...booth.facts.map((fact) => both(fact.value)),
      category ? both(category.name) : '',
    ].join(' \n '),
  )
}

export interface SearchIndex {
  words: ReadonlyMap<string, string>
}

export function indexBooths(booths: readonly Booth[], categories: ReadonlyMap<string, Category>): SearchIndex {
  return { words: new Map(booths.map((booth) => [booth.id, wordsOf(booth, categories.get(booth.category))])) }
}

export const MINE = ['all', 'visited', 'unvisited', 'bookmarked'] as const
export type Mine = (typeof MINE)[number]

/** Empty strings mean "any". */
export interface Filter {
  text: string
  category: string
  tier: Tier | ''
  mine: Mine
  /** Only booths at which a demo runs now, or that have one to try. */
  demos: '' | 'live' | 'try'
}
export const NO_FILTER: Filter = { text: '', category: '', tier: '', mine: 'all', demos: '' }

export interface Marks {
  visited: ReadonlySet<string>
  bookmarked: ReadonlySet<string>
  live: { has(booth: string): boolean }
}

/** Booths that fit, in the exhibition's own order. Every word typed must be found somewhere in the booth. */
export function findBooths(booths: readonly Booth[], index: SearchIndex, filter: Filter, marks: Marks): Booth[] {
  const terms = fold(filter.text).split(' ').filter(Boolean)
  return booths.filter((booth) => {
    if (filter.category && booth.category !== filter.category) return false
    if (filter.tier && !hasTier(booth, filter.tier)) return false
    if (filter.mine === 'visited' && !marks.visited.has(booth.id)) return false
    if (filter.mine === 'unvisited' && marks.visited.has(booth.id)) return false
    if (filter.mine === 'bookmarked' && !marks.bookmarked.has(booth.id)) return false
    if (filter.demos === 'live' && !marks.live.has(booth.id)) return false
    if (filter.demos === 'try' && booth.demos.length === 0) return false
    const words = index.words.get(booth.id) ?? ''
    return terms.every((term) => words.includes(term))
  })
}

const hasTier = (booth: Booth, tier: Tier): boolean => booth.awards.some((award) => award.tier === tier)
