import type { Bilingual } from '../exhibition/text.ts'
import { isTier, tierer } from './award-tiers.ts'
import type { Field, Mapping } from './fields.ts'
import { type List, type ListedField, type ListedProject, MAX_CATEGORIES, MAX_PROJECTS } from './list.ts'
import { normalise } from './normalise.ts'
import { type Problem, problem, severityOf } from './problem.ts'
import { placed, withRank } from './read-awards.ts'
import { type ReadRow, readRow } from './read-row.ts'
import { isEmpty, join, NO_TEXT, textIn } from './read-texts.ts'
import type { Table } from './table.ts'

export interface BuildOptions {
  /** Leave out the rows with mistakes instead of refusing the file. */
  partial: boolean
  /** Leave the awards out: the list is known, the results are not to be. */
  nominees: boolean
}

/** What the list is called when it has no categories and no years. */
const ONLY_CATEGORY: Bilingual = { en: 'Winners', zh: '获奖项目' }
const ONLY_NOMINEES: Bilingual = { en: 'Nominees', zh: '入围项目' }

/**
 * Puts the rows of a table together to projects. All mistakes are told at once; rows with mistakes are left out, so the
 * caller stores the list only when there is none, or when somebody said `partial`.
 */
export function buildList(table: Table, mapping: Mapping, options: BuildOptions): List {
  const has = (field: Field) => mapping.some((column) => column.field === field)
  const problems: Problem[] = [...table.problems, ...columnProblems(table, mapping)]
  if (!has('project') && !has('person') && !has('team'))
    return { ...EMPTY, problems: [problem('no-project-column', { found: table.headers.join(', ') })] }

  const companiesOnly = !has('project') && !has('person')
  const header = (field: Field) => mapping.find((column) => column.field === field)?.header ?? ''
  const badRows = new Set(table.problems.filter(isMistake).map(({ row }) => row))
  const rows: ReadRow[] = []
  const byId = new Map<string, ReadRow>()
  for (const tableRow of table.rows) {
    const { read, problems: found } = readRow(tableRow, mapping)
    if (companiesOnly) Object.assign(read, { project: read.team, team: NO_TEXT })
    const at = (field: Field) => ({ row: tableRow.row, column: header(field) })
    if (isEmpty(read.project) && read.person === '')
      found.push(problem('no-name', at(has('project') ? 'project' : companiesOnly ? 'team' : 'person')))
    if (has('category') && isEmpty(read.category)) found.push(problem('no-category', at('category')))
    if (has('award') && !options.nominees && read.awards.length === 0 && read.rank === '')
      found.push(problem('no-award', at('award')))
    const earlier = read.id === '' ? undefined : byId.get(normalise(read.id))
    if (earlier && !sameName(titleOf(earlier), titleOf(read)))
      found.push(problem('id-reused', { ...at('id'), found: read.id, detail: earlier.row }))
    problems.push(...found)
    if (found.some(isMistake) || badRows.has(tableRow.row)) continue
    if (read.id !== '' && !earlier) byId.set(normalise(read.id), read)
    rows.push(read)
  }

  const list = put(rows, problems, has, options)
  if (list.categories.length > MAX_CATEGORIES)
    problems.push(
      problem('too-many-categories', {
        column: header(has('category') ? 'category' : 'year'),
        found: String(list.categories.length),
        detail: MAX_CATEGORIES,
      }),
    )
  if (list.projects.length > MAX_PROJECTS)
    problems.push(problem('too-many-projects', { found: String(list.projects.length), detail: MAX_PROJECTS }))
  if (list.projects.length === 0 && !problems.some(isMistake)) problems.push(problem('empty'))
  else if (list.projects.length === 0 && options.partial) problems.push(problem('nothing-left'))
  return list
}

const EMPTY: List = { categories: [], projects: [], speaksOf: new Set(), problems: [] }
const isMistake = (one: Problem) => severityOf(one) === 'mistake'

function columnProblems(table: Table, mapping: Mapping): Problem[] {
  return mapping
    .filter(({ because, index }) => because !== '' && table.rows.some(({ cells }) => cells[index]))
    .map(({ because, header }) =>
      problem(because === 'private' ? 'private-column' : 'counter-column', { column: header }),
    )
}

/** The project's name, else the person's; in a list of companies only, the company's. */
const titleOf = ({ project, person }: ReadRow): Bilingual => (isEmpty(project) ? textIn(person, 'en') : project)

/** Names are the same when they are in a language that both have. */
export function sameName(a: Bilingual, b: Bilingual): boolean {
  if (a.en && b.en) return normalise(a.en) === normalise(b.en)
  if (a.zh && b.zh) return normalise(a.zh) === normalise(b.zh)
  return normalise(a.en || a.zh) === normalise(b.en || b.zh)
}

const keyOf = (text: Bilingual): string => normalise(text.en) || normalise(text.zh)

function put(
  rows: readonly ReadRow[],
  problems: Problem[],
  has: (field: Field) => boolean,
  options: BuildOptions,
): List {
  const categories = new Map<string, Bilingual>()
  const projects = new Map<string, ListedProject>()
  const tier = tierer()
  const yearOf = editionReader(rows)
  const byYear = !has('category') && rows.some((row) => yearOf(row, row.awards[0]) !== '')
  for (const row of rows) {
    const title = titleOf(row)
    const year = yearOf(row, row.awards[0])
    const name = has('category')
      ? row.category
      : byYear && year
        ? edition(year)
        : options.nominees
          ? ONLY_NOMINEES
          : ONLY_CATEGORY
    const category = categoryKey(categories, name)
    const key = row.id === '' ? `${keyOf(title)} / ${keyOf(row.team)}` : `# ${normalise(row.id)}`
    const awards = awardsOf(row).map((name) => ({
      name,
      tier: tier(name, row.rank),
      edition: yearOf(row, name),
      person: row.person,
    }))
    const known = projects.get(key)
    if (!known) {
      projects.set(key, {
        key,
        rows: [row.row],
        externalId: row.id,
        category,
        title,
        team: row.team,
        summary: row.summary,
        awards: options.nominees ? [] : awards,
        facts: row.facts,
        links: row.links,
        pictures: row.pictures,
        sample: row.sample,
      })
      continue
    }
    addRow(known, { row, title, category, awards: options.nominees ? [] : awards }, categories, problems)
  }
  return {
    categories: [...categories].map(([key, name]) => ({ key, name })),
    projects: [...projects.values()],
    speaksOf: spoken(has, byYear, options),
    problems,
  }
}

/** The awards of a row, with their grade; a grade alone is the award. Laurel's own words for tiers are not shown. */
function awardsOf({ awards, rank }: ReadRow): Bilingual[] {
  if (rank === '' || isTier(rank)) return awards.length > 0 || rank === '' ? awards : [{ en: `${rank} prize`, zh: '' }]
  return awards.length > 0 ? awards.map((award) => withRank(award, rank)) : [placed(textIn(rank, 'en'))]
}

/** A further row about a project that is known: one booth, one more award. */
function addRow(
  known: ListedProject,
  more: { row: ReadRow; title: Bilingual; category: string; awards: ListedProject['awards'] },
  categories: ReadonlyMap<string, Bilingual>,
  problems: Problem[],
): void {
  const { row } = more
  known.rows.push(row.row)
  known.title = join([known.title, more.title])
  known.team = join([known.team, row.team])
  if (!isEmpty(known.summary) && !isEmpty(row.summary) && !sameName(known.summary, row.summary))
    problems.push(
      problem('differs', { row: row.row, found: row.summary.en || row.summary.zh, detail: known.rows[0] ?? '' }),
    )
  known.summary = join([known.summary, row.summary])
  known.sample ||= row.sample
  for (const award of more.awards) {
    const twice = known.awards.some(
      (one) => sameName(one.name, award.name) && one.edition === award.edition && one.person === award.person,
    )
    // Without a second award a repeated row is a slip, or a row per member of the team.
    if (twice)
      problems.push(
        problem('same-award-twice', {
          row: row.row,
          found: award.name.en || award.name.zh,
          detail: known.rows[0] ?? '',
        }),
      )
    else known.awards.push(award)
  }
  if (more.category !== known.category) {
    const first = categories.get(known.category)
    problems.push(
      problem('second-category', {
        row: row.row,
        found: row.category.en || row.category.zh || row.year,
        detail: first?.en || first?.zh || '',
      }),
    )
  }
  const factOf = (fact: { label: Bilingual }) => keyOf(fact.label)
  for (const fact of row.facts) if (!known.facts.some((one) => factOf(one) === factOf(fact))) known.facts.push(fact)
  for (const link of row.links) if (!known.links.some(({ url }) => url === link.url)) known.links.push(link)
  for (const picture of row.pictures)
    if (!known.pictures.some(({ url }) => url === picture.url)) known.pictures.push(picture)
}

/** The category's key; names in one language only find the one that has both. */
function categoryKey(categories: Map<string, Bilingual>, name: Bilingual): string {
  for (const [key, known] of categories)
    if (shares(known, name)) {
      categories.set(key, join([known, name]))
      return key
    }
  const key = keyOf(name)
  categories.set(key, name)
  return key
}

export const shares = (a: Bilingual, b: Bilingual): boolean =>
  (a.en !== '' && normalise(a.en) === normalise(b.en)) || (a.zh !== '' && normalise(a.zh) === normalise(b.zh))

const edition = (year: string): Bilingual =>
  /\p{Script=Han}/u.test(year) ? { en: '', zh: year } : { en: year, zh: /^\d{4}$/.test(year) ? `${year}年` : year }

/** The year of its column, else, where every award's name has one, the year in the name. */
function editionReader(rows: readonly ReadRow[]): (row: ReadRow, award: Bilingual | undefined) => string {
  const inName = (award: Bilingual | undefined) =>
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(award?.en || award?.zh || '')?.[0] ?? ''
  const everywhere =
    rows.every(({ year }) => year === '') &&
    rows.every(({ awards }) => awards.length > 0 && awards.every((one) => inName(one) !== ''))
  return (row, award) => (everywhere ? inName(award) : row.year)
}

function spoken(has: (field: Field) => boolean, byYear: boolean, { nominees }: BuildOptions): ReadonlySet<ListedField> {
  const of: readonly (readonly [ListedField, boolean])[] = [
    ['title', true],
    ['team', has('team')],
    ['category', has('category') || byYear],
    ['awards', nominees || has('award') || has('rank')],
    ['summary', has('summary')],
    ['links', has('website') || has('picture')],
    ['facts', has('fact')],
    ['pictures', has('picture')],
    ['sample', has('sample')],
  ]
  return new Set(of.flatMap(([field, yes]) => (yes ? [field] : [])))
}
