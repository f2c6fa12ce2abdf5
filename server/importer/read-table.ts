import { decodeText } from '../../shared/importer/decode-text.ts'
import { tableOfGrid } from '../../shared/importer/find-header.ts'
import { tableOfJson } from '../../shared/importer/json-table.ts'
import { parseDelimited } from '../../shared/importer/parse-delimited.ts'
import { problem } from '../../shared/importer/problem.ts'
import type { TableResult } from '../../shared/importer/table.ts'

/** First bytes of what people drop by mistake: PDF, PNG, JPEG, GIF, gzip, RAR, 7z. */
const NO_LISTS = ['25504446', '89504e47', 'ffd8ff', '47494638', '1f8b', '52617221', '377abcaf']

/** Reads a list of any format by what its bytes are; its name does not matter. */
export async function readTable(bytes: Uint8Array): Promise<TableResult> {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (bytes.length === 0) return { ok: false, problem: problem('empty') }
  if (magic === 'd0cf11e0') return { ok: false, problem: problem('old-excel') }
  // Only for a workbook: loading its reader takes longer than reading any CSV.
  if (magic.startsWith('504b')) return (await import('./read-xlsx.ts')).readXlsx(bytes)
  if (NO_LISTS.some((known) => magic.startsWith(known))) return { ok: false, problem: problem('not-a-list') }

  const decoded = decodeText(bytes, (encoding, raw) => new TextDecoder(encoding, { fatal: true }).decode(raw))
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded
  if (/^\s*[[{]/.test(text)) return tableOfJson(text, `JSON, ${encoding}`)
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return { ok: false, problem: problem('not-a-list') }
  const parsed = parseDelimited(text)
  if (!parsed.ok) return parsed
  const format = { ',': 'CSV', ';': 'CSV with semicolons', '\t': 'text with tabs' }[parsed.delimiter]
  return tableOfGrid(parsed.grid, `${format}, ${encoding}`, parsed.problems)
}
