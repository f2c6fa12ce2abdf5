import { cleanCell, isChinese } from './normalise.ts'
import { type Problem, problem } from './problem.ts'
import { MAX_CELL, MAX_COLUMNS, MAX_HEADER, MAX_ROWS, type Table, type TableResult } from './table.ts'

type Entry = Record<string, unknown>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const PROJECT_KEYS = ['projects', 'entries', 'winners', 'booths', 'works', 'items', 'rows', 'data', '项目', '作品']
const CATEGORY_KEYS = ['categories', 'tracks', '赛道', '类别']
/** Groups inside of groups that are looked into. */
const DEEPEST = 4
const AWARD_KEYS = new Set(['awards', 'award', 'prizes', 'prize', '奖项'])

/**
 * A list as JSON: an array of objects, the same under `projects`, or categories with their projects. Keys become columns;
 * {"en": ..., "zh": ...} becomes two; a project with several awards becomes several rows.
 */
export function tableOfJson(text: string, source: string): TableResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((cause as Error).message) ?? []
    return { ok: false, problem: problem('bad-json', { found: line ? `line ${line}, column ${column}` : '' }) }
  }
  const entries = findEntries(data)
  if (!entries) return { ok: false, problem: problem('bad-json', { detail: 'shape' }) }
  if (entries.length === 0) return { ok: false, problem: problem('empty') }

  const headers: string[] = []
  const rows: { row: number; cells: string[] }[] = []
  const problems: Problem[] = []
  for (const [i, entry] of entries.entries()) {
    const row = i + 1
    if (!isEntry(entry)) {
      problems.push(problem('no-name', { row, found: JSON.stringify(entry) }))
      continue
    }
    for (const flat of rowsOf(entry)) {
      for (const key of flat.keys()) if (!headers.includes(key)) headers.push(key)
      if (headers.length > MAX_COLUMNS)
        return { ok: false, problem: problem('too-many-columns', { row, detail: MAX_COLUMNS }) }
      if (rows.length >= MAX_ROWS) return { ok: false, problem: problem('too-many-rows', { detail: MAX_ROWS }) }
      rows.push({ row, cells: headers.map((key) => cleanCell(flat.get(key) ?? '').slice(0, MAX_CELL)) })
    }
  }
  settleLanguages(headers, rows)
  const used = [...headers.keys()].filter((i) => rows.some(({ cells }) => cells[i]))
  const table: Table = {
    source,
    headers: used.map((i) => (headers[i] ?? '').slice(0, MAX_HEADER)),
    rows: rows.map(({ row, cells }) => ({ row, cells: used.map((i) => cells[i] ?? '') })),
    problems,
  }
  return { ok: true, table }
}

/** Where some entries have a text and others {"en", "zh"} under the same key, the text goes to its language's column. */
function settleLanguages(headers: readonly string[], rows: readonly { cells: string[] }[]): void {
  for (const [at, key] of headers.entries()) {
    const english = headers.indexOf(`${key}_en`)
    const chinese = headers.indexOf(`${key}_zh`)
    if (english < 0 && chinese < 0) continue
    for (const { cells } of rows) {
      const text = cells[at] ?? ''
      const to = isChinese(text) ? chinese : english
      if (text === '' || to < 0 || cells[to]) continue
      cells[to] = text
      cells[at] = ''
    }
  }
}

function findEntries(data: unknown): unknown[] | undefined {
  if (Array.isArray(data)) return data
  if (!isEntry(data)) return undefined
  const keyIn = (entry: Entry, keys: readonly string[]) => keys.find((key) => Array.isArray(entry[key]))
  const under = keyIn(data, CATEGORY_KEYS)
  const direct = keyIn(data, PROJECT_KEYS)
  if (direct !== undefined) return data[direct] as unknown[]
  if (under === undefined) return undefined
  return (data[under] as unknown[]).flatMap((category) => {
    if (!isEntry(category)) return [category]
    const inside = keyIn(category, PROJECT_KEYS)
    const name = category.name ?? category.title ?? category.category ?? category.名称
    return ((inside === undefined ? [] : category[inside]) as unknown[]).map((project) =>
      isEntry(project) ? { category: name, ...project } : project,
    )
  })
}

/** One row, or one for each award when they have years, tiers or people of their own. */
function rowsOf(entry: Entry): Map<string, string>[] {
  const awardKey = Object.keys(entry).find((key) => AWARD_KEYS.has(key.toLowerCase()) && Array.isArray(entry[key]))
  const awards = awardKey === undefined ? [] : (entry[awardKey] as unknown[])
  if (awardKey === undefined || awards.length === 0) return [flatten(entry)]
  const { [awardKey]: _, ...rest } = entry
  return awards.map((award) => {
    const row = flatten(rest)
    const said: Entry = isEntry(award) ? award : { name: award }
    for (const [key, value] of flatten({
      award: said.name ?? said.award ?? said.title ?? (isLanguages(said) ? said : ''),
    }))
      row.set(key, value)
    for (const key of ['tier', 'rank', 'level', 'year', 'edition', 'person', 'winner'] as const)
      if (said[key] !== undefined) row.set(key, textOf(said[key]))
    return row
  })
}

const isLanguages = (value: unknown): value is Entry =>
  isEntry(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => /^(?:en|zh|zh-CN|cn)$/i.test(key))

function flatten(entry: Entry, depth = 0): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(entry)) {
    if (isLanguages(value))
      for (const [language, text] of Object.entries(value)) flat.set(`${key}_${language}`, textOf(text))
    // Facts and other groups: each of their keys is a column of its own.
    else if (isEntry(value) && !('url' in value) && depth < DEEPEST)
      for (const [inner, text] of flatten(value, depth + 1)) flat.set(inner, text)
    else flat.set(key, textOf(value))
  }
  return flat
}

function textOf(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return ''
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map((one) => textOf(one, depth + 1))
      .filter(Boolean)
      .join('\n')
  if (isEntry(value)) return textOf(value.url ?? value.name ?? value.text ?? '', depth + 1)
  return String(value as string | number | boolean)
}
