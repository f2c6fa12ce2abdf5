import type { ExportRows } from './export-rows.ts'

/** A workbook of one sheet in which every cell is text. */
export async function xlsxOf({ heading, rows }: ExportRows, title: string): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs') // 20 MB that most servers never need
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(heading).font = { bold: true }
  for (const row of rows) sheet.addRow(row)
  heading.forEach((_, index) => {
    const column = sheet.getColumn(index + 1)
    const longest = Math.max(...[heading, ...rows].map((row) => row[index]?.length ?? 0))
    column.width = Math.min(48, Math.max(10, longest + 2))
    column.numFmt = '@' // stays text when somebody edits it
    column.alignment = { vertical: 'top', wrapText: true }
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Excel takes 31 characters and not all of them. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/*?:[\]']/g, ' ')
    .trim()
    .slice(0, 31) || 'Laurel'
