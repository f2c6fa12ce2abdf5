import { planImport } from '../../shared/importer/plan-import.ts'
import type { PlanRequest, PlanResult } from './plan-list.ts'
import { readTable } from './read-table.ts'

/** As planList, in this process and with no limits: for lists that are Laurel's own. */
export async function planHere({ bytes, stored, options, sealed }: PlanRequest): Promise<PlanResult> {
  const read = await readTable(bytes)
  return read.ok ? { ok: true, ...planImport(read.table, stored, options, sealed) } : read
}
