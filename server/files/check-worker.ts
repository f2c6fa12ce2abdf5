import { parentPort } from 'node:worker_threads'
import type { Refused } from '../../shared/files/files.ts'
import { type CheckTask, checkFile } from './check-file.ts'
import type { Checked } from './kinds/check-kind.ts'
import { RefusedFile, refusedBy } from './refused-file.ts'

/** A thread of its own for looking into files: they may be made to take long, or to break who reads them. */
export type CheckAnswer = { checked: Checked } | { refused: Refused } | { error: string }

parentPort?.on('message', (task: CheckTask) => {
  checkFile(task).then(
    (checked) => parentPort?.postMessage({ checked } satisfies CheckAnswer),
    (cause: Error) =>
      parentPort?.postMessage(
        (cause instanceof RefusedFile
          ? { refused: refusedBy(cause) }
          : { error: cause.stack ?? String(cause) }) satisfies CheckAnswer,
      ),
  )
})
