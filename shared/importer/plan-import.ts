import { type HallSketch, sketchOf } from '../exhibition/public-view.ts'
import type { StoredExhibition } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { awardsToldBy, type NamedAward } from '../seals/sealed-awards.ts'
import { buildList } from './build-list.ts'
import type { Column } from './fields.ts'
import { guessColumns, readCorrections } from './guess-columns.ts'
import type { ImportOptions } from './import-request.ts'
import { mergeList, type Plan } from './merge.ts'
import { type Problem, problem, severityOf } from './problem.ts'
import { splitBilingual, textIn } from './read-texts.ts'
import { slugOf, titleOfFile } from './slug-of.ts'
import type { Table } from './table.ts'
import { withoutResults } from './without-results.ts'

/** Everything that is shown before an import is done. */
export interface Preview {
  source: string
  rows: number
  projects: number
  columns: (Column & { examples: string[] })[]
  problems: Problem[]
  exhibition: { slug: string; title: Bilingual; isNew: boolean; titleBefore: Bilingual | null }
  plan: Plan
  /** The hall as it would be; null when no hall can be laid out of the list. */
  hall: HallSketch | null
  /** Mistakes stand in the way of storing it. */
  blocked: boolean
  /** Nothing stands in the way of storing it: no mistakes and no open questions. */
  ready: boolean
  /** There is nothing to store. */
  same: boolean
}

/** Cells shown as examples of a column. */
const EXAMPLES = 3

export const slugFor = ({
  exhibition,
  title,
  fileName,
}: Pick<ImportOptions, 'exhibition' | 'title' | 'fileName'>): string =>
  exhibition ?? slugOf(title ?? titleOfFile(fileName))

/** What importing this table would do to this exhibition, and what it would then be. Pure: storing is the caller's. */
export function planImport(
  table: Table,
  stored: StoredExhibition,
  options: ImportOptions,
  sealed: readonly NamedAward[] = [],
): { preview: Preview; next: StoredExhibition } {
  const typed = readCorrections(table, options.map)
  const corrections = [...typed.corrections, ...options.columns]
  const guessed = guessColumns(table, corrections)
  const confirmed = new Set(corrections.map(({ index }) => index))
  const mapping = options.nominees ? withoutResults(table, guessed, confirmed) : guessed
  const list = buildList(table, mapping, options)
  const answers = byKey(options.answers, list.projects)
  const merge = mergeList(stored, list, { ...options, answers })
  const { title, titleBefore } = titleFor(stored, options)

  const told = new Set(list.problems.map(({ code }) => code))
  const room = merge.problems.filter(({ code }) => !told.has(code)) // the list alone is too big: once is enough
  const secrets = awardsToldBy(stored.projects, merge.next.projects, sealed).map(({ name, edition }) =>
    problem('sealed-award', { found: [name.en || name.zh, edition].filter(Boolean).join(' ') }),
  )
  const problems = [...typed.problems, ...list.problems, ...room, ...secrets].sort(
    (a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0),
  )
  const blocked = problems.some((one) => {
    const severity = severityOf(one)
    return severity === 'refusal' || (severity === 'mistake' && !options.partial)
  })
  const ready = !blocked && list.projects.length > 0 && (merge.plan.near.length === 0 || options.partial)
  const featured = stored.featured || options.featured
  const next = { ...merge.next, title, featured }
  return {
    next,
    preview: {
      source: table.source,
      rows: table.rows.length,
      projects: list.projects.length,
      columns: mapping.map((column) => ({ ...column, examples: examplesOf(table, column.index) })),
      problems,
      exhibition: { slug: stored.slug, title, isNew: stored.revision === 0, titleBefore },
      plan: merge.plan,
      hall: problems.some((one) => severityOf(one) === 'refusal') ? null : sketchOf(next),
      blocked,
      ready,
      same: merge.same && stored.revision !== 0 && titleBefore === null && featured === stored.featured,
    },
  }
}

const rank = (one: Problem): number => ({ refusal: 0, mistake: 1, notice: 2 })[severityOf(one)]

const examplesOf = (table: Table, index: number): string[] =>
  [...new Set(table.rows.map(({ cells }) => cells[index] ?? '').filter(Boolean))]
    .slice(0, EXAMPLES)
    .map((text) => (text.length > 80 ? `${text.slice(0, 77)}...` : text))

/** Answers may name a project by one of its rows, as a person does. */
function byKey(answers: ImportOptions['answers'], projects: readonly { key: string; rows: number[] }[]) {
  const named = new Map<string, string>()
  for (const [name, answer] of Object.entries(answers)) {
    const row = /^row (\d+)$/.exec(name)?.[1]
    const key = row ? projects.find(({ rows }) => rows.includes(Number(row)))?.key : name
    if (key !== undefined) named.set(key, answer)
  }
  return Object.fromEntries(named)
}

/** A title that was said counts; a new exhibition without one is named after its file. */
function titleFor(
  stored: StoredExhibition,
  { title, fileName, exhibition }: ImportOptions,
): { title: Bilingual; titleBefore: Bilingual | null } {
  const isNew = stored.revision === 0
  if (title === null)
    return {
      title: isNew ? textIn(titleOfFile(fileName) || (exhibition ?? stored.slug), 'en') : stored.title,
      titleBefore: null,
    }
  const said = splitBilingual(title) ?? textIn(title, 'en')
  // A title in one language leaves the other as it is.
  const next = { en: said.en || stored.title.en, zh: said.zh || stored.title.zh }
  const changed = !isNew && (next.en !== stored.title.en || next.zh !== stored.title.zh)
  return { title: next, titleBefore: changed ? stored.title : null }
}
