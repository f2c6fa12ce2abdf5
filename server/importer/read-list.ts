import { Worker } from 'node:worker_threads'
import { problem } from '../../shared/importer/problem.ts'
import { MAX_BYTES, type TableResult } from '../../shared/importer/table.ts'

/** Time that reading a file may take, in ms; a list of 5000 rows takes well under two seconds. */
const TIME_LIMIT = 20_000
/** Memory of the reading thread, in MB. */
const MEMORY_LIMIT = 512

/** Reads a file into a table in a thread with limits on time and memory. Refusals are values; it does not throw. */
export function readList(bytes: Uint8Array): Promise<TableResult> {
  if (bytes.length > MAX_BYTES) return Promise.resolve({ ok: false, problem: tooBig(bytes.length) })
  return new Promise((done) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    })
    const finish = (result: TableResult) => {
      clearTimeout(timer)
      done(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ ok: false, problem: problem('took-too-long') }), TIME_LIMIT)
    worker.once('message', finish)
    // Out of memory ends the thread, and so would a fault of the reader: either way the file is refused.
    worker.once('error', (cause) => finish({ ok: false, problem: problem('took-too-long', { found: cause.message }) }))
  })
}

export const tooBig = (bytes: number) =>
  problem('too-big', { found: `${Math.ceil(bytes / 1024 / 1024)} MB`, detail: `${MAX_BYTES / 1024 / 1024} MB` })
