import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyExhibition } from '../../../server/exhibition/create-exhibitions.ts'
import { readTable } from '../../../server/importer/read-table.ts'
import type { StoredExhibition } from '../../../shared/exhibition/stored.ts'
import type { ImportOptions } from '../../../shared/importer/import-request.ts'
import { giveIds } from '../../../shared/importer/merge.ts'
import { DEFAULT_OPTIONS } from '../../../shared/importer/pack-import.ts'
import { planImport } from '../../../shared/importer/plan-import.ts'
import type { TableResult } from '../../../shared/importer/table.ts'

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/lists', name)))

export const text = (lines: string): Uint8Array => new TextEncoder().encode(lines)

/** Ids one after the other, as long as wanted. */
export const counter = () => {
  let n = 0
  return (length: number) => String(++n).padStart(length, 'b')
}

/** Reads a list and lays it over an exhibition, as the command does. */
export async function plan(
  file: string | Uint8Array,
  options: Partial<ImportOptions> = {},
  stored: StoredExhibition = emptyExhibition('test'),
) {
  const read = await readTable(typeof file === 'string' ? text(file) : file)
  if (!read.ok) throw new Error(`The list was refused: ${read.problem.code}.`)
  return planImport(read.table, stored, { ...DEFAULT_OPTIONS, fileName: 'list.csv', ...options })
}

/** What stands in the exhibition after the import. */
export async function stored(
  file: string | Uint8Array,
  options: Partial<ImportOptions> = {},
  before?: StoredExhibition,
  newId = counter(),
): Promise<StoredExhibition> {
  const { next, preview } = await plan(file, options, before)
  if (!preview.ready) throw new Error(`The list cannot be stored: ${JSON.stringify(preview.problems)}`)
  return { ...giveIds(next, newId), revision: next.revision + 1 }
}

export async function refusalOf(file: string | Uint8Array): Promise<string> {
  const read: TableResult = await readTable(typeof file === 'string' ? text(file) : file)
  return read.ok ? 'read' : read.problem.code
}
