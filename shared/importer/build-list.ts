import type { Field, Mapping } from './fields.ts'
import { gatherProjects } from './gather-projects.ts'
import { type List, MAX_CATEGORIES, MAX_PROJECTS } from './list.ts'
import { voiceOf } from './list-voice.ts'
import { contradicts } from './names.ts'
import { neutralOrder } from './neutral-order.ts'
import { normalise } from './normalise.ts'
import { type Problem, problem, severityOf } from './problem.ts'
import { type ReadRow, readRow, titleOf } from './read-row.ts'
import { isEmpty, NO_TEXT } from './read-texts.ts'
import type { Table } from './table.ts'

export interface BuildOptions {
  /** Leave out the rows with mistakes instead of refusing the file. */
  partial: boolean
  /** Leave the awards out: the list is known, the results are not to be. */
  nominees: boolean
}

/**
 * Reads the rows of a table and puts them together to projects. All mistakes are told at once; rows with mistakes are left
 * out, so the caller stores the list only when there is none, or when somebody said `partial`.
 */
export function buildList(table: Table, mapping: Mapping, options: BuildOptions): List {
  const has = (field: Field) => mapping.some((column) => column.field === field)
  if (!has('project') && !has('person') && !has('team'))
    return {
      categories: [],
      projects: [],
      awardNames: [],
      voice: voiceOf([], { byEdition: false, nominees: false }),
      problems: [problem('no-project-column', { found: table.headers.join(', ') })],
    }

  const { rows, problems: wrong } = checkRows(table, mapping, options)
  const gathered = gatherProjects(rows, { hasCategory: has('category'), nominees: options.nominees })
  const { categories, projects } = options.nominees ? neutralOrder(gathered) : gathered
  const { awardNames, byEdition } = gathered
  const problems = [...table.problems, ...columnProblems(table, mapping), ...wrong, ...gathered.problems]
  if (categories.length > MAX_CATEGORIES) {
    const column = headerOf(mapping, has('category') ? 'category' : 'year')
    problems.push(problem('too-many-categories', { column, found: String(categories.length), detail: MAX_CATEGORIES }))
  }
  if (projects.length > MAX_PROJECTS)
    problems.push(problem('too-many-projects', { found: String(projects.length), detail: MAX_PROJECTS }))
  if (projects.length === 0 && !problems.some(isMistake)) problems.push(problem('empty'))
  if (projects.length === 0 && problems.some(isMistake) && options.partial) problems.push(problem('nothing-left'))
  return {
    categories,
    projects,
    awardNames,
    voice: voiceOf(mapping, { byEdition, nominees: options.nominees }),
    problems,
  }
}

/** Every row that is whole, and every mistake in the others. */
function checkRows(table: Table, mapping: Mapping, options: BuildOptions): { rows: ReadRow[]; problems: Problem[] } {
  const has = (field: Field) => headerOf(mapping, field) !== ''
  const companiesOnly = !has('project') && !has('person')
  const named = has('project') ? 'project' : companiesOnly ? 'team' : 'person'
  const torn = new Set(table.problems.filter(({ code }) => code === 'unclosed-quote').map(({ row }) => row))
  const bad = new Set(table.problems.filter(isMistake).map(({ row }) => row))
  const rows: ReadRow[] = []
  const problems: Problem[] = []
  const byId = new Map<string, ReadRow>()
  for (const tableRow of table.rows) {
    if (torn.has(tableRow.row)) continue // what a lost quote does to the other cells would be told as many mistakes
    const { read, problems: found } = readRow(tableRow, mapping)
    if (companiesOnly) Object.assign(read, { project: read.team, team: NO_TEXT })
    const at = (field: Field) => ({ row: tableRow.row, column: headerOf(mapping, field) })
    if (isEmpty(titleOf(read))) found.push(problem('no-name', at(named)))
    if (has('category') && isEmpty(read.category)) found.push(problem('no-category', at('category')))
    if (has('award') && !options.nominees && read.awards.length === 0 && read.rank === '')
      found.push(problem('no-award', at('award')))
    const earlier = read.id === '' ? undefined : byId.get(normalise(read.id))
    if (earlier && contradicts(titleOf(earlier), titleOf(read)))
      found.push(problem('id-reused', { ...at('id'), found: read.id, detail: earlier.row }))
    problems.push(...found)
    if (found.some(isMistake) || bad.has(tableRow.row)) continue
    if (read.id !== '' && !earlier) byId.set(normalise(read.id), read)
    rows.push(read)
  }
  return { rows, problems }
}

const headerOf = (mapping: Mapping, field: Field): string =>
  mapping.find((column) => column.field === field)?.header ?? ''

const isMistake = (one: Problem) => severityOf(one) === 'mistake'

function columnProblems(table: Table, mapping: Mapping): Problem[] {
  return mapping
    .filter(({ index }) => table.rows.some(({ cells }) => cells[index]))
    .flatMap(({ because, header, meant = '' }) =>
      because === '' ? [] : [problem(`${because}-column`, { column: header, detail: meant })],
    )
}
