import { type Problem, problem } from './problem.ts'
import { type Grid, MAX_COLUMNS, MAX_ROWS, type TableRow } from './table.ts'

export type Delimiter = ',' | ';' | '\t'
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** Characters that the sniffer looks at. */
const SNIFF_LENGTH = 65536

export type Parsed =
  | { ok: true; grid: Grid; delimiter: Delimiter; problems: Problem[] }
  | { ok: false; problem: Problem }

/** Reads comma, semicolon or tab separated text: whichever cuts it into the most even columns. */
export function parseDelimited(text: string): Parsed {
  // Excel writes and reads a first line that names the delimiter.
  const hint = /^sep=([,;\t])\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? sniffDelimiter(body)
  const problems: Problem[] = []
  const rows: TableRow[] = []
  let row = hint ? 1 : 0
  for (const record of records(body, delimiter)) {
    row++
    if (record.cells.length > MAX_COLUMNS)
      return { ok: false, problem: problem('too-many-columns', { row, detail: MAX_COLUMNS }) }
    if (record.cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells: record.cells })
    if (rows.length > MAX_ROWS + 1) return { ok: false, problem: problem('too-many-rows', { detail: MAX_ROWS }) }
    if (record.unclosed) problems.push(problem('unclosed-quote', { row, found: record.cells.at(-1) ?? '' }))
  }
  return { ok: true, grid: { rows }, delimiter, problems }
}

/** The delimiter whose columns are most even over the first records; a comma when there is one column only. */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SNIFF_LENGTH)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths: number[] = []
    for (const { cells } of records(sample, delimiter)) {
      if (cells.length > 1 || cells[0]?.trim()) widths.push(cells.length)
      if (widths.length >= 50) break
    }
    const usual = mode(widths.filter((width) => width > 1))
    const score = usual === 0 ? 0 : widths.filter((width) => width === usual).length / widths.length + usual / 1e4
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  let best = 0
  for (const [n, count] of counts) if (count > (counts.get(best) ?? 0)) best = n
  return best
}

/**
 * RFC 4180, forgiving: quotes count only where a cell begins, text after a closing quote is kept, and a quote that never
 * closes is told instead of eaten.
 */
export function* records(text: string, delimiter: Delimiter): Generator<{ cells: string[]; unclosed: boolean }> {
  let at = 0
  while (at < text.length) {
    const cells: string[] = []
    let unclosed = false
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          if (quote < 0) {
            unclosed = true
            cell += text.slice(at)
            at = text.length
            break
          }
          cell += text.slice(at, quote)
          at = quote + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
      }
      let end = at
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
      cells.push(cell + text.slice(at, end))
      at = end
      if (text[at] !== delimiter) break
      if (cells.length > MAX_COLUMNS) break
      at++
    }
    if (cells.length > MAX_COLUMNS) {
      yield { cells, unclosed }
      return // too wide to be a list: the caller refuses it
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield { cells, unclosed }
  }
}
