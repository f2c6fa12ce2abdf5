import type { Language } from '../exhibition/text.ts'
import {
  COUNTER_WORDS,
  type Column,
  FIELDS,
  type Field,
  type Mapping,
  REPEATABLE_FIELDS,
  SPOKEN_FIELDS,
} from './fields.ts'
import { fieldsOfHeader, type HeaderWords, readHeader } from './header-words.ts'
import { isChinese, normalise } from './normalise.ts'
import { type Problem, problem } from './problem.ts'
import type { Table } from './table.ts'

/** A person's word on a column: its number from 0, what it is, and its language when that was said. */
export interface Correction {
  index: number
  field: Field
  language?: Language | undefined
}

/** Below this a header does not speak for itself. */
const SPEAKS = 60

/**
 * What each column is, by its header, its cells and its neighbours; corrections are taken as they are. Every column gets
 * a field: the unknown ones are facts, those with people's contact data are left out until somebody says otherwise.
 */
export function guessColumns(table: Table, corrections: readonly Correction[] = []): Mapping {
  const corrected = new Map(corrections.map((one) => [one.index, one]))
  const heads = table.headers.map(readHeader)
  const looks = table.headers.map((_, i) => lookAt(table.rows.map(({ cells }) => cells[i] ?? '')))
  const languages = heads.map((head, i) => head.language ?? (looks[i]?.chinese ? 'zh' : 'en'))

  const columns: (Column & { score: number })[] = table.headers.map((header, index) => {
    const language = corrected.get(index)?.language ?? languages[index] ?? 'en'
    return { index, header, language, field: 'fact', confidence: 'unsure', because: '', score: 0 }
  })
  for (const column of columns) {
    const word = corrected.get(column.index)
    if (word) Object.assign(column, { field: word.field, confidence: 'sure', score: 1000 })
  }
  const free = (field: Field, language: Language) =>
    REPEATABLE_FIELDS.has(field) ||
    !columns.some((other) => other.field === field && (!SPOKEN_FIELDS.has(field) || other.language === language))

  // The surest header takes its field first; who comes late takes its next meaning, or is a fact.
  const wishes = columns
    .filter(({ index }) => !corrected.has(index))
    .flatMap((column) => wishesOf(column, heads, looks).map((wish) => ({ column, ...wish })))
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index)
  for (const { column, field, score, because } of wishes) {
    if (column.score > 0 || !free(field, column.language)) continue
    Object.assign(column, { field, score, because, confidence: score >= 90 ? 'sure' : 'likely' })
  }
  settleNames(columns)
  settleAward(columns)
  return columns.map(({ score: _, ...column }) => column)
}

interface Look {
  chinese: boolean
  links: boolean
  contacts: boolean
  counts: boolean
  empty: boolean
}

const URL_LIKE = /^(?:https?:\/\/|www\.)\S+$/i
const CONTACT_LIKE = /^(?:[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}|(?:\+?86[- ]?)?1[3-9]\d{9}|\d{17}[\dXx])$/i

/** Characters of a cell that say what its column is. */
const LOOKED_AT = 120

function lookAt(cells: readonly string[]): Look {
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.slice(0, LOOKED_AT))
  const most = (test: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length / filled.length >= 0.6
  return {
    chinese: filled.length > 0 && filled.filter(isChinese).length / filled.length >= 0.5,
    links: most((cell) => URL_LIKE.test(cell)),
    contacts: most((cell) => CONTACT_LIKE.test(cell)),
    counts: filled.length > 1 && filled.every((cell, i) => Number(cell) === i + 1),
    empty: filled.length === 0,
  }
}

interface Wish {
  field: Field
  score: number
  because: Column['because']
}

function wishesOf(column: Column, heads: readonly HeaderWords[], looks: readonly Look[]): Wish[] {
  const head = heads[column.index]
  const look = looks[column.index]
  if (!head || !look) return []
  if (look.counts && head.keys.some((key) => COUNTER_WORDS.has(key)))
    return [{ field: 'leave-out', score: 100, because: 'counter' }]
  const wishes: Wish[] = fieldsOfHeader(head)
    .filter(({ score }) => score >= SPEAKS)
    .map((wish) => ({ ...wish, because: wish.field === 'leave-out' ? ('private' as const) : ('' as const) }))
  if (look.contacts) return [{ field: 'leave-out', score: 100, because: 'private' }]
  if (look.links && !wishes.some(({ field }) => field === 'website' || field === 'picture'))
    return [{ field: 'website', score: 80, because: '' }]
  return wishes
}

/** "Name" beside a project's column is a person; alone it is what the booth is called. */
function settleNames(columns: (Column & { score: number })[]): void {
  const has = (field: Field) => columns.some((column) => column.field === field)
  for (const column of columns) {
    if (column.field !== 'fact' || has('person')) continue
    if (['name', '名字', '名称'].includes(normalise(column.header)) && has('project'))
      Object.assign(column, { field: 'person', confidence: 'likely' })
  }
}

/** Without a column for prizes, the places are the prizes; so is an "award category" beside another category. */
function settleAward(columns: (Column & { score: number })[]): void {
  if (columns.some(({ field }) => field === 'award')) return
  for (const column of columns)
    if (column.field === 'rank') {
      column.field = 'award'
      return
    }
}

/** A `column=field` as typed: the header, or `#3` for the third column; `project.zh` names the language too. */
export function readCorrections(
  table: Table,
  words: readonly string[],
): { corrections: Correction[]; problems: Problem[] } {
  const corrections: Correction[] = []
  const problems: Problem[] = []
  for (const word of words) {
    const cut = word.lastIndexOf('=')
    const name = cut < 0 ? word : word.slice(0, cut).trim()
    const [fieldName = '', language] = (
      cut < 0
        ? ''
        : word
            .slice(cut + 1)
            .trim()
            .toLowerCase()
    ).split('.')
    const field = FIELDS.find((one) => one === fieldName) ?? FIELD_ALIASES[fieldName]
    const number = /^#(\d+)$/.exec(name)
    const index = number ? Number(number[1]) - 1 : table.headers.findIndex((one) => normalise(one) === normalise(name))
    if (index < 0 || index >= table.headers.length)
      problems.push(problem('no-such-column', { column: name, detail: table.headers.join(', ') }))
    else if (!field || (language !== undefined && language !== 'en' && language !== 'zh'))
      problems.push(problem('no-such-field', { column: name, found: word.slice(cut + 1), detail: FIELDS.join(', ') }))
    else corrections.push({ index, field, ...(language === undefined ? {} : { language }) })
  }
  return { corrections, problems }
}

const FIELD_ALIASES: Readonly<Record<string, Field>> = {
  title: 'project',
  entry: 'project',
  work: 'project',
  company: 'team',
  track: 'category',
  prize: 'award',
  tier: 'rank',
  place: 'rank',
  edition: 'year',
  description: 'summary',
  link: 'website',
  url: 'website',
  demo: 'website',
  image: 'picture',
  ignore: 'leave-out',
  none: 'leave-out',
  'leave out': 'leave-out',
}
