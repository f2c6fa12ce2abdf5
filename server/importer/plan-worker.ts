import { parentPort, workerData } from 'node:worker_threads'
import { planImport } from '../../shared/importer/plan-import.ts'
import type { PlanRequest, PlanResult } from './plan-list.ts'
import { readTable } from './read-table.ts'

// Runs in a thread of its own, so that a slow or hostile file neither stalls the halls nor takes their memory.
const { bytes, stored, options } = workerData as PlanRequest
const read = await readTable(bytes)
const result: PlanResult = read.ok ? { ok: true, ...planImport(read.table, stored, options) } : read
parentPort?.postMessage(result)
