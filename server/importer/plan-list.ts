import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import type { Preview } from '../../shared/importer/plan-import.ts'
import { type Problem, problem } from '../../shared/importer/problem.ts'
import { MAX_BYTES } from '../../shared/importer/table.ts'
import type { NamedAward } from '../../shared/seals/sealed-awards.ts'
import { ROOT } from '../root.ts'

export interface PlanRequest {
  bytes: Uint8Array
  stored: StoredExhibition
  options: ImportOptions
  /** Awards whose result is sealed: a list that tells who has one is refused. */
  sealed: readonly NamedAward[]
}
export type PlanResult = { ok: true; preview: Preview; next: StoredExhibition } | { ok: false; problem: Problem }

/** Time that a file may take, in ms; 5000 rows take well under three seconds. */
const TIME_LIMIT = 20_000
/** Memory of the process, in MB. */
const MEMORY_LIMIT = 512

/** Reads a file and lays it over an exhibition, in a process with limits on time and memory. It does not throw. */
export function planList(request: PlanRequest, timeLimit = TIME_LIMIT): Promise<PlanResult> {
  const { length } = request.bytes
  if (length > MAX_BYTES) return Promise.resolve({ ok: false, problem: tooBig(length) })
  return new Promise((done) => {
    const child = fork(join(ROOT, 'server/importer/plan-process.ts'), {
      serialization: 'advanced', // the file travels as bytes
      execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const finish = (result: PlanResult) => {
      clearTimeout(timer)
      done(result)
      child.kill()
    }
    const stopped = (found: string) => finish({ ok: false, problem: problem('took-too-long', { found }) })
    const timer = setTimeout(stopped, timeLimit, '')
    child.once('message', finish)
    // Out of memory ends the process, and so would a fault of the reader: either way the file is refused.
    child.on('error', (cause) => stopped(cause.message))
    child.once('exit', (code, signal) => stopped(String(signal ?? code)))
    child.send(request)
  })
}

export const tooBig = (bytes: number): Problem =>
  problem('too-big', { found: `${Math.ceil(bytes / 1024 / 1024)} MB`, detail: `${MAX_BYTES / 1024 / 1024} MB` })
