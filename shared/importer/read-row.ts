import type { Fact, Link, Picture } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { Column, Field, Mapping } from './fields.ts'
import { factGroups } from './list-voice.ts'
import { unmarked } from './normalise.ts'
import { type Problem, problem } from './problem.ts'
import { pairAwards, splitAwards } from './read-awards.ts'
import { readLinks, readPictures } from './read-links.ts'
import { isEmpty, join, onOneLine, textIn } from './read-texts.ts'
import type { TableRow } from './table.ts'

/** What one row says, before rows about the same project are put together. */
export interface ReadRow {
  row: number
  id: string
  project: Bilingual
  team: Bilingual
  person: string
  category: Bilingual
  awards: Bilingual[]
  rank: string
  year: string
  summary: Bilingual
  links: Link[]
  facts: Fact[]
  pictures: Picture[]
  sample: boolean
}

/** What the booth is called: the project's name, else the person's. */
export const titleOf = ({ project, person }: ReadRow): Bilingual => (isEmpty(project) ? textIn(person, 'en') : project)

/** Characters that each text may have. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  id: 80,
  project: 160,
  team: 160,
  person: 160,
  category: 80,
  award: 400,
  rank: 80,
  year: 40,
  summary: 4000,
  website: 2000,
  picture: 2000,
  fact: 1000,
}

const YES = new Set(['true', 'yes', 'y', '1', 'x', '✓', '√', '是', '示例', 'sample'])
const NO = new Set(['', 'false', 'no', 'n', '0', '否'])

/** Reads one row by the mapping, and every mistake in it. */
export function readRow({ row, cells }: TableRow, mapping: Mapping): { read: ReadRow; problems: Problem[] } {
  const problems: Problem[] = []
  const cellOf = (column: Column) => unmarked(cells[column.index] ?? '')
  const of = (field: Field) => mapping.filter((column) => column.field === field)
  for (const column of mapping) {
    const found = cells[column.index] ?? ''
    const at = { row, column: column.header, found }
    if (column.field === 'leave-out' || found === '') continue
    if (found.startsWith('=')) problems.push(problem('formula', at))
    if (found.includes('\uFFFD')) problems.push(problem('broken-text', at))
    const longest = LONGEST[column.field]
    if (longest !== undefined && found.length > longest) problems.push(problem('too-long', { ...at, detail: longest }))
  }
  const plain = (field: Field) => of(field).map(cellOf).find(Boolean) ?? ''
  const spoken = (field: Field) => join(of(field).map((column) => textIn(cellOf(column), column.language)))
  const oneLine = (field: Field) => onOneLine(spoken(field))

  const links = of('website').map((column) => readLinks(cellOf(column), column.header, row))
  const pictures = of('picture').map((column) => readPictures(cellOf(column), column.header, row))
  const sample = plain('sample').toLowerCase()
  if (!YES.has(sample) && !NO.has(sample))
    problems.push(problem('bad-flag', { row, column: of('sample')[0]?.header ?? '', found: sample }))

  const awards = of('award')
  const inLanguage = (language: 'en' | 'zh') =>
    awards.filter((column) => column.language === language).flatMap((column) => splitAwards(cellOf(column), language))
  return {
    problems: [...problems, ...links.flatMap((one) => one.problems), ...pictures.flatMap((one) => one.problems)],
    read: {
      row,
      id: plain('id'),
      project: oneLine('project'),
      team: oneLine('team'),
      person: plain('person').replace(/\s+/g, ' '),
      category: oneLine('category'),
      awards: pairAwards(inLanguage('en'), inLanguage('zh')),
      rank: plain('rank'),
      year: plain('year'),
      summary: spoken('summary'),
      links: [...links.flatMap((one) => one.links), ...pictures.flatMap((one) => one.links)],
      facts: readFacts(of('fact'), cellOf),
      pictures: pictures.flatMap((one) => one.pictures),
      sample: YES.has(sample),
    },
  }
}

function readFacts(columns: readonly Column[], cellOf: (column: Column) => string): Fact[] {
  return factGroups(columns)
    .map(({ label, columns: own }) => ({
      label,
      value: join(own.map((column) => textIn(cellOf(column), column.language))),
    }))
    .filter(({ value }) => !isEmpty(value))
}
