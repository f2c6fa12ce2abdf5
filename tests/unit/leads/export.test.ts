import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { defuse, exportRows } from '../../../server/leads/export-rows.ts'
import { csvOf } from '../../../server/leads/write-csv.ts'
import { xlsxOf } from '../../../server/leads/write-xlsx.ts'
import type { InboxCard } from '../../../shared/leads/leads.ts'

const card = (more: Partial<InboxCard> = {}): InboxCard => ({
  id: 'a',
  booth: 'abcdef',
  purpose: 'meeting',
  consent: 'I give this card to Team.',
  language: 'en',
  at: Date.UTC(2026, 10, 27, 3, 12, 44),
  fields: [
    { field: 'name', value: '=HYPERLINK("https://evil.example","Ada")', withdrawn: null },
    { field: 'organisation', value: '＝1+1', withdrawn: null },
    { field: 'phone', value: '+86 138 0013 8000', withdrawn: null },
    { field: 'wechat', value: '@ada', withdrawn: null },
    { field: 'note', value: '-2+3+cmd|\' /C calc\'!A0\nsecond line, with "quotes"', withdrawn: null },
  ],
  withdrawn: null,
  exportedAt: null,
  state: 'new',
  starred: true,
  staffNote: '=SUM(A1)',
  ...more,
})
const CELLS = {
  name: `'=HYPERLINK("https://evil.example","Ada")`,
  organisation: "'＝1+1",
  phone: "'+86 138 0013 8000",
  wechat: "'@ada",
  note: `'-2+3+cmd|' /C calc'!A0\nsecond line, with "quotes"`,
}

describe('a cell', () => {
  it.each(['=1', '+1', '-1', '@a', ' =1', '\t=1', '\u3000=1', '＋1', '\tx', '\rx'])('%j is defused', (text) => {
    expect(defuse(text)).toBe(`'${text}`)
  })
  it.each(['Ada', '小雨', 'a=b', 'ada@example.org', '021-6000', '', "O'Hara"])('%j stays as it is', (text) => {
    expect(defuse(text)).toBe(text)
  })
})

describe('a list', () => {
  it('as CSV is read back cell by cell, with no cell that would be computed', () => {
    const csv = csvOf(exportRows([card()], 'en'))
    expect(csv.startsWith('\ufeff"Left at (UTC)"')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true })
    expect(errors).toEqual([])
    expect(data).toEqual([
      {
        'Left at (UTC)': '2026-11-27 03:12',
        Name: CELLS.name,
        Organisation: CELLS.organisation,
        'E-mail': '',
        Phone: CELLS.phone,
        WeChat: CELLS.wechat,
        Note: CELLS.note,
        'Given so that you can': 'arrange a meeting with me',
        'Agreed to': 'I give this card to Team.',
        State: 'New',
        Starred: 'yes',
        'Our note': "'=SUM(A1)",
        Withdrawn: '',
      },
    ])
  })

  it('as a workbook is text in every cell', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await xlsxOf(exportRows([card()], 'zh'), "A/B: [it's] a title that is much longer than Excel takes")
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const [sheet] = workbook.worksheets
    if (!sheet) throw new Error('The workbook has no sheet.')
    const types = new Set<ExcelJS.ValueType>()
    sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
    expect([...types]).toEqual([ExcelJS.ValueType.String])
    const row = (sheet.getRow(2).values as string[]).slice(1)
    expect(row.slice(1, 7)).toEqual([CELLS.name, CELLS.organisation, '', CELLS.phone, CELLS.wechat, CELLS.note])
    expect(sheet.getRow(1).getCell(2).text).toBe('姓名')
  })

  it('says that, when and why something was taken back, and no more', () => {
    const withdrawn = { at: Date.UTC(2026, 10, 28, 9), reason: 'unwanted' } as const
    const part = card({
      fields: [
        { field: 'email', value: '', withdrawn },
        { field: 'name', value: 'Ada', withdrawn: null },
      ],
    })
    const whole = card({ fields: [{ field: 'email', value: '', withdrawn }], withdrawn, staffNote: '', starred: false })
    const { rows } = exportRows([part, whole], 'en')
    expect(rows.map((row) => row.at(-1))).toEqual([
      'E-mail: 2026-11-28 09:00, was contacted in an unwanted way',
      'The whole card: 2026-11-28 09:00, was contacted in an unwanted way',
    ])
    expect(rows[1]?.slice(1, 7)).toEqual(['', '', '', '', '', ''])
  })
})
