import ExcelJS from 'exceljs'
import { tableOfGrid } from '../../shared/importer/find-header.ts'
import { problem } from '../../shared/importer/problem.ts'
import { MAX_COLUMNS, MAX_ROWS, type TableResult, type TableRow } from '../../shared/importer/table.ts'
import { checkWorkbook } from './check-workbook.ts'

/** Reads the first sheet of a workbook that has anything in it. The workbook is checked before it is unpacked. */
export async function readXlsx(bytes: Uint8Array): Promise<TableResult> {
  const refused = await checkWorkbook(bytes)
  if (refused) return { ok: false, problem: refused }
  const workbook = new ExcelJS.Workbook()
  try {
    // exceljs' own Buffer type is older than Node's.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  } catch (cause) {
    return { ok: false, problem: problem('bad-xlsx', { found: (cause as Error).message }) }
  }
  const sheet = workbook.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0)
  if (!sheet) return { ok: false, problem: problem('empty') }
  if (sheet.columnCount > MAX_COLUMNS)
    return { ok: false, problem: problem('too-many-columns', { detail: MAX_COLUMNS }) }
  if (sheet.actualRowCount > MAX_ROWS + 20)
    return { ok: false, problem: problem('too-many-rows', { detail: MAX_ROWS }) }
  const rows: TableRow[] = []
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell.value)
    })
    rows.push({ row: number, cells: Array.from(cells, (cell) => cell ?? '') })
  })
  return tableOfGrid({ rows }, `XLSX, sheet ${sheet.name}`)
}

/** A cell as text. A formula stays one, so that it is told as a mistake and never taken for what it once gave. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('formula' in value || 'sharedFormula' in value)
    return `=${'formula' in value ? value.formula : value.sharedFormula}`
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return linkText(value)
  return 'error' in value ? value.error : ''
}

/** A cell that shows words and links somewhere is the address when the words are not one themselves. */
const linkText = ({ text, hyperlink }: ExcelJS.CellHyperlinkValue): string => {
  const shown = typeof text === 'string' ? text : textOf(text as ExcelJS.CellValue)
  return /^https?:/i.test(hyperlink) && !/^(?:https?:|www\.)/i.test(shown) && shown === '' ? hyperlink : shown
}
