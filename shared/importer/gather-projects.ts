import type { Bilingual } from '../exhibition/text.ts'
import { awardNames } from './award-names.ts'
import { isTier, tierer } from './award-tiers.ts'
import { editionName, editionReader } from './editions.ts'
import type { List, ListedProject } from './list.ts'
import { contradicts, keyOf, sameName } from './names.ts'
import { normalise } from './normalise.ts'
import { type Problem, problem } from './problem.ts'
import { placed, withRank } from './read-awards.ts'
import { type ReadRow, titleOf } from './read-row.ts'
import { join, textIn } from './read-texts.ts'

/** What a list without categories and years is divided into: nothing. */
const ONLY_CATEGORY: Bilingual = { en: 'Winners', zh: '获奖项目' }
const ONLY_NOMINEES: Bilingual = { en: 'Nominees', zh: '入围项目' }

export interface Gathered extends Pick<List, 'categories' | 'projects' | 'awardNames'> {
  /** Years or editions divide the list, because no column says the category. */
  byEdition: boolean
  problems: Problem[]
}

/** Puts the rows about the same project together: by id, else by project and team as normalised. */
export function gatherProjects(
  rows: readonly ReadRow[],
  { hasCategory, nominees }: { hasCategory: boolean; nominees: boolean },
): Gathered {
  const problems: Problem[] = []
  const categories = new Map<string, Bilingual>()
  const projects = new Map<string, ListedProject>()
  const tier = tierer(rows.flatMap((row) => awardsOf(row).map((name) => ({ name, rank: row.rank }))))
  const editionOf = editionReader(rows)
  const first = (row: ReadRow) => editionOf(row, row.awards[0])
  // Who has an edition may be who won: nominees are not divided by it.
  const byEdition = !nominees && !hasCategory && rows.some((row) => first(row) !== '')
  for (const row of rows) {
    const only = nominees ? ONLY_NOMINEES : ONLY_CATEGORY
    const name = hasCategory ? row.category : byEdition && first(row) ? editionName(first(row)) : only
    const category = categoryKey(categories, name)
    const awards = awardsOf(row).map((award) => ({
      name: award,
      tier: tier(award, row.rank),
      edition: editionOf(row, award),
      person: row.person,
    }))
    const title = titleOf(row)
    const key = row.id === '' ? `${keyOf(title)} / ${keyOf(row.team)}` : `# ${normalise(row.id)}`
    const listed: ListedProject = {
      key,
      rows: [row.row],
      externalId: row.id,
      category,
      title,
      team: row.team,
      summary: row.summary,
      awards: [],
      facts: row.facts,
      links: row.links,
      pictures: row.pictures,
      sample: row.sample,
    }
    const known = projects.get(key)
    if (known) problems.push(...addRow(known, listed, categories))
    else projects.set(key, listed)
    if (!nominees) problems.push(...addAwards(known ?? listed, awards, row.row))
  }
  return {
    categories: [...categories].map(([key, name]) => ({ key, name })),
    projects: [...projects.values()],
    awardNames: awardNames(rows.flatMap((row) => awardsOf(row).map((name) => ({ name, rank: row.rank })))),
    byEdition,
    problems,
  }
}

/** The awards of a row, with their grade; a grade alone is the award. Laurel's own words for tiers are not shown. */
function awardsOf({ awards, rank }: ReadRow): Bilingual[] {
  if (rank === '') return awards
  if (awards.length > 0) return isTier(rank) ? awards : awards.map((award) => withRank(award, rank))
  return isTier(rank) ? [{ en: `${rank} prize`, zh: '' }] : [placed(textIn(rank, 'en'))]
}

/** A further row about a project that is known: the first that says something counts. */
function addRow(known: ListedProject, more: ListedProject, categories: ReadonlyMap<string, Bilingual>): Problem[] {
  const problems: Problem[] = []
  const row = more.rows[0] ?? null
  const text = (said: Bilingual | undefined) => said?.en || said?.zh || ''
  if (contradicts(known.summary, more.summary))
    problems.push(problem('differs', { row, found: text(more.summary), detail: known.rows[0] ?? '' }))
  if (more.category !== known.category) {
    const [here, there] = [categories.get(known.category), categories.get(more.category)]
    problems.push(problem('second-category', { row, found: text(there), detail: text(here) }))
  }
  known.rows.push(...more.rows)
  known.title = join([known.title, more.title])
  known.team = join([known.team, more.team])
  known.summary = join([known.summary, more.summary])
  known.sample ||= more.sample
  for (const fact of more.facts) if (!known.facts.some((one) => sameName(one.label, fact.label))) known.facts.push(fact)
  for (const link of more.links) if (!known.links.some(({ url }) => url === link.url)) known.links.push(link)
  for (const one of more.pictures) if (!known.pictures.some(({ url }) => url === one.url)) known.pictures.push(one)
  return problems
}

function addAwards(known: ListedProject, awards: ListedProject['awards'], row: number): Problem[] {
  return awards.flatMap((award) => {
    const twice = known.awards.some(
      (one) => sameName(one.name, award.name) && one.edition === award.edition && one.person === award.person,
    )
    if (!twice) known.awards.push(award)
    const found = award.name.en || award.name.zh
    return twice ? [problem('same-award-twice', { row, found, detail: known.rows[0] ?? '' })] : []
  })
}

/** The category's key; a name in one language finds the category that has both. */
function categoryKey(categories: Map<string, Bilingual>, name: Bilingual): string {
  for (const [key, known] of categories)
    if (sameName(known, name)) {
      categories.set(key, join([known, name]))
      return key
    }
  const key = keyOf(name)
  categories.set(key, name)
  return key
}
