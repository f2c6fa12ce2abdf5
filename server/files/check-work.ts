import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createQueue } from '../queue.ts'
import { ROOT } from '../root.ts'
import type { CheckTask } from './check-file.ts'
import type { CheckAnswer } from './check-worker.ts'

/** Idle for this long, the thread goes and gives back its memory. */
const IDLE_MS = 15_000
/** A file that takes longer was made to. */
const MOST_MS = 90_000
const MOST_HEAP_MB = 700

export interface CheckWork {
  /** One file after the other. @throws when the file breaks what looks into it, or takes too long. */
  check(task: CheckTask): Promise<CheckAnswer>
  stop(): Promise<void>
}

/** Looks into files in a thread that is started when there is work, and goes when there is none. */
export function createCheckWork(): CheckWork {
  const queue = createQueue(1)
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  const end = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }
  const ask = async (thread: Worker, task: CheckTask): Promise<CheckAnswer> => {
    const settled = new AbortController()
    const on = { signal: settled.signal }
    const clock = setTimeout(() => settled.abort(new Error('Looking into a file took too long.')), MOST_MS)
    try {
      thread.postMessage(task)
      // An error of the thread's rejects the wait; its end by itself does not.
      const ended = once(thread, 'exit', on).then(() =>
        Promise.reject(new Error('The thread that looks into files ended.')),
      )
      const [answer] = await Promise.race([once(thread, 'message', on), ended])
      return answer as CheckAnswer
    } finally {
      clearTimeout(clock)
      settled.abort()
    }
  }

  return {
    check: (task) =>
      queue(async () => {
        clearTimeout(idle)
        // Whoever waits hears of its errors; one that comes when nobody waits any more would end the server.
        worker ??= new Worker(join(ROOT, 'server/files/check-worker.ts'), {
          resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
        }).on('error', () => {})
        try {
          const answer = await ask(worker, task)
          idle = setTimeout(() => void end(), IDLE_MS).unref()
          return answer
        } catch (cause) {
          await end() // whatever state it is in, the next file gets a new one
          throw cause
        }
      }),
    stop: end,
  }
}
