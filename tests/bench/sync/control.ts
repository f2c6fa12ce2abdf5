import { monitorEventLoopDelay } from 'node:perf_hooks'
import { clock } from './clock.ts'

/** What a process has used and how long its event loop was blocked, since the last mark. */
export interface Mark {
  at: number
  cpuMs: number
  loopP99Ms: number
}

export type Answers = Record<string, (data: never) => unknown>

/** Answers the parent's commands by name; every bench process is driven by it. Ends with the parent. */
export function answerParent(answers: Answers): void {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const mark = (): Mark => {
    const { user, system } = process.cpuUsage()
    const result = { at: clock(), cpuMs: (user + system) / 1000, loopP99Ms: loop.percentile(99) / 1e6 }
    loop.reset()
    return result
  }
  const all: Answers = { mark, ...answers }
  process.on('message', async ({ id, name, data }: { id: number; name: string; data: never }) => {
    try {
      process.send?.({ id, value: await all[name]?.(data) })
    } catch (error) {
      process.send?.({ id, error: String(error instanceof Error ? error.stack : error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ id: 0 })
}
