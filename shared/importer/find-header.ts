import { fieldsOfHeader, readHeader } from './header-words.ts'
import { cleanCell, normalise } from './normalise.ts'
import { type Problem, problem } from './problem.ts'
import { type Grid, MAX_CELL, MAX_COLUMNS, MAX_HEADER, MAX_ROWS, type Table, type TableResult } from './table.ts'

/** Rows that are looked at for the headers: above them real files have a title and remarks. */
const LOOK_AT = 12

/** Finds the row that names the columns, and makes a table of what stands under it. */
export function tableOfGrid(grid: Grid, source: string, problems: readonly Problem[] = []): TableResult {
  const filled = grid.rows.filter(({ cells }) => cells.some((cell) => cleanCell(cell) !== ''))
  const empty = problems[0] ?? problem('empty') // a quote that never closes may have eaten every row
  if (filled.length === 0) return { ok: false, problem: empty }
  const at = headerAt(filled.slice(0, LOOK_AT).map(({ cells }) => cells))
  const head = filled[at]
  const body = filled.slice(at + 1)
  if (!head || body.length === 0) return { ok: false, problem: empty }
  if (body.length > MAX_ROWS) return { ok: false, problem: problem('too-many-rows', { detail: MAX_ROWS }) }
  if (head.cells.length > MAX_COLUMNS)
    return { ok: false, problem: problem('too-many-columns', { row: head.row, detail: MAX_COLUMNS }) }

  const width = head.cells.reduce((last, cell, i) => (cleanCell(cell) ? i + 1 : last), 0)
  const headers = head.cells
    .slice(0, width)
    .map((cell, i) => cleanCell(cell).slice(0, MAX_HEADER).replace(/\s+/g, ' ') || `Column ${i + 1}`)
  const tooWide: Problem[] = []
  const rows = body.map(({ row, cells }) => {
    const extra = cells.slice(width).map(cleanCell).find(Boolean)
    if (extra) tooWide.push(problem('too-many-cells', { row, found: extra, detail: width }))
    return { row, cells: headers.map((_, i) => cleanCell(cells[i] ?? '').slice(0, MAX_CELL)) }
  })
  const table: Table = { source, headers, rows, problems: [...problems, ...tooWide] }
  return { ok: true, table }
}

/** The row with the most cells that are usual headers, each counted once; the first row when none is. */
function headerAt(rows: readonly (readonly string[])[]): number {
  let best = { at: 0, score: 0 }
  for (const [at, cells] of rows.entries()) {
    // A title merged over the row comes as the same text in each of its cells.
    const distinct = new Set(
      cells
        .map(cleanCell)
        .filter((cell) => cell !== '' && cell.length <= 60)
        .map(normalise),
    )
    const fields = new Set<string>()
    let score = 0
    for (const cell of new Set(cells.map(cleanCell).filter((text) => text !== '' && text.length <= 60))) {
      const guess = fieldsOfHeader(readHeader(cell))[0]
      if (!guess || guess.score < 60 || fields.has(guess.field)) continue
      fields.add(guess.field)
      score += guess.score
    }
    if (distinct.size < 2 && cells.filter((cell) => cleanCell(cell) !== '').length > 1) continue
    if (score > best.score) best = { at, score }
  }
  return best.at
}
