import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ROOT } from '../root.ts'
import type { FontAnswer, FontTask } from './font-worker.ts'

export interface FontWork {
  run: (task: FontTask) => Promise<Buffer>
  stop: () => Promise<void>
}

/** Idle for this long, the worker goes and gives back its memory (some 80 MB with a Chinese face open). */
const IDLE_MS = 8000

/** Cuts fonts in a thread that is started when there is work, and goes when there is none. */
export const createFontWork = (): FontWork => {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const waiting = new Map<number, { resolve: (font: Buffer) => void; reject: (error: Error) => void }>()

  const end = async (reason: string): Promise<void> => {
    clearTimeout(idle)
    const ending = worker
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
    await ending?.terminate()
  }

  const start = (): Worker => {
    const started = new Worker(join(ROOT, 'server/fonts/font-worker.ts'))
    started.on('message', (answer: FontAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('font' in answer) asked?.resolve(Buffer.from(answer.font))
      else asked?.reject(new Error(`A font could not be cut: ${answer.error}`))
      if (waiting.size === 0) idle = setTimeout(() => void end('The font worker was idle.'), IDLE_MS).unref()
    })
    started.on('error', (error) => void end(`The font worker failed: ${error.message}`))
    started.unref()
    return started
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle)
        worker ??= start()
        worker.ref()
        const id = ++count
        const settle = (): void => {
          if (waiting.size === 0) worker?.unref()
        }
        waiting.set(id, {
          resolve: (font) => {
            settle()
            resolve(font)
          },
          reject: (error) => {
            settle()
            reject(error)
          },
        })
        worker.postMessage({ id, task })
      }),
    stop: () => end('The server is stopping.'),
  }
}
