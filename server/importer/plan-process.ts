import { planImport } from '../../shared/importer/plan-import.ts'
import type { PlanRequest, PlanResult } from './plan-list.ts'
import { readTable } from './read-table.ts'

// Runs in a process of its own, so that a slow or hostile file neither stalls the halls nor takes their memory, and what
// reading took goes back to the machine with it.
process.once('message', async ({ bytes, stored, options, sealed }: PlanRequest) => {
  const read = await readTable(bytes)
  const result: PlanResult = read.ok ? { ok: true, ...planImport(read.table, stored, options, sealed) } : read
  process.send?.(result)
})
