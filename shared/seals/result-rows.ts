import type { Bilingual } from '../exhibition/text.ts'
import { cleanCell, isChinese, normalise } from '../importer/normalise.ts'
import { parseDelimited } from '../importer/parse-delimited.ts'
import type { ResultProblem } from './seal-words.ts'

/** One row of a file of results, as it stands there. */
export interface ResultRow {
  row: number
  award: string
  /** In the order of their reading; a row may name several. */
  winners: string[]
  citation: Bilingual
  person: string
}
export type ResultRows = { ok: true; rows: ResultRow[] } | { ok: false; problem: ResultProblem }

type Field = 'award' | 'winner' | 'citation' | 'citation.en' | 'citation.zh' | 'person'

/** What people call the columns, without case, spaces and marks. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  award: ['award', 'awardid', 'prize', '奖项', '奖项名称', '奖项编号'],
  winner: [
    ...['project', 'projectid', 'booth', 'boothid', 'winner', 'winners', 'projects', 'booths', 'title', 'entry'],
    ...['项目', '项目名称', '作品', '作品名称', '展位', '展位编号', '获奖项目', '获奖作品', '得主'],
  ],
  citation: ['citation', 'citations', 'juryscitation', '颁奖词', '评语', '评审评语', '获奖理由'],
  'citation.en': ['citationen', 'citationenglish', 'englishcitation', '颁奖词英文', '英文颁奖词', '评语英文'],
  'citation.zh': ['citationzh', 'citationchinese', 'chinesecitation', '颁奖词中文', '中文颁奖词', '评语中文'],
  person: ['person', 'recipient', '获奖人', '获奖者', '个人', '姓名'],
}

const fieldOf = (header: string): Field | undefined => {
  const name = normalise(header)
  return (Object.keys(HEADERS) as Field[]).find((field) => HEADERS[field].includes(name))
}
const broken = (code: ResultProblem['code'], found = ''): ResultRows => ({
  ok: false,
  problem: { code, row: null, found },
})

/** Reads the text of a CSV or JSON file of results. The first row names the columns. Pure. */
export const readResultRows = (text: string): ResultRows =>
  /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfTable(text)

function rowsOfTable(text: string): ResultRows {
  const parsed = parseDelimited(text)
  if (!parsed.ok || parsed.problems.length > 0) return broken('unreadable')
  const [head, ...body] = parsed.grid.rows
  if (!head || body.length === 0) return broken('empty')
  const columns = head.cells.map(fieldOf)
  if (!columns.includes('award') || !columns.includes('winner'))
    return broken('no-columns', head.cells.map(cleanCell).join(', ').slice(0, 200))
  const rows = body.map(({ row, cells }) => {
    const all = (field: Field) =>
      columns.flatMap((column, at) => (column === field ? [cleanCell(cells[at] ?? '')] : [])).filter(Boolean)
    return rowOf(row, all)
  })
  return { ok: true, rows }
}

function rowsOfJson(text: string): ResultRows {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return broken('unreadable')
  }
  const list = Array.isArray(data) ? data : isObject(data) ? Object.values(data).find(Array.isArray) : undefined
  if (!Array.isArray(list) || !list.every(isObject)) return broken('unreadable')
  if (list.length === 0) return broken('empty')
  const rows = list.map((entry, index) => {
    const texts = new Map<Field, string[]>()
    const add = (field: Field, value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) add(field, one)
      else if (isObject(value) && field === 'citation') {
        add('citation.en', value.en)
        add('citation.zh', value.zh)
      } else if (isObject(value)) add(field, value.id ?? value.booth ?? value.en ?? value.zh)
      else if (typeof value === 'string' || typeof value === 'number')
        texts.set(field, [...(texts.get(field) ?? []), cleanCell(String(value))].filter(Boolean))
    }
    for (const [key, value] of Object.entries(entry)) {
      const field = fieldOf(key)
      if (field) add(field, value)
    }
    return rowOf(index + 1, (field) => texts.get(field) ?? [])
  })
  return { ok: true, rows }
}

function rowOf(row: number, all: (field: Field) => string[]): ResultRow {
  const free = all('citation')
  return {
    row,
    award: all('award')[0] ?? '',
    winners: all('winner')
      .flatMap((cell) => cell.split(/[;；\n]/))
      .map((one) => one.trim())
      .filter(Boolean),
    citation: {
      en: all('citation.en')[0] ?? free.find((one) => !isChinese(one)) ?? '',
      zh: all('citation.zh')[0] ?? free.find(isChinese) ?? '',
    },
    person: all('person')[0] ?? '',
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
