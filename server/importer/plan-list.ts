import { Worker } from 'node:worker_threads'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import type { Preview } from '../../shared/importer/plan-import.ts'
import { type Problem, problem } from '../../shared/importer/problem.ts'
import { MAX_BYTES } from '../../shared/importer/table.ts'

export interface PlanRequest {
  bytes: Uint8Array
  stored: StoredExhibition
  options: ImportOptions
}
export type PlanResult = { ok: true; preview: Preview; next: StoredExhibition } | { ok: false; problem: Problem }

/** Time that a file may take, in ms; 5000 rows take well under three seconds. */
const TIME_LIMIT = 20_000
/** Memory of the thread, in MB. */
const MEMORY_LIMIT = 512

/** Reads a file and lays it over an exhibition, in a thread with limits on time and memory. It does not throw. */
export function planList(request: PlanRequest, timeLimit = TIME_LIMIT): Promise<PlanResult> {
  const { length } = request.bytes
  if (length > MAX_BYTES) return Promise.resolve({ ok: false, problem: tooBig(length) })
  return new Promise((done) => {
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    })
    const finish = (result: PlanResult) => {
      clearTimeout(timer)
      done(result)
      void worker.terminate()
    }
    const stopped = (found: string) => finish({ ok: false, problem: problem('took-too-long', { found }) })
    const timer = setTimeout(stopped, timeLimit, '')
    worker.once('message', finish)
    // Out of memory ends the thread, and so would a fault of the reader: either way the file is refused.
    worker.once('error', (cause) => stopped(cause.message))
  })
}

export const tooBig = (bytes: number): Problem =>
  problem('too-big', { found: `${Math.ceil(bytes / 1024 / 1024)} MB`, detail: `${MAX_BYTES / 1024 / 1024} MB` })
