import { fork } from 'node:child_process'

export interface Child {
  ask<Value>(name: string, data?: unknown): Promise<Value>
  stop(): void
}

/** Starts a bench process; resolves when it answers. */
export async function startChild(file: string, argument: string): Promise<Child> {
  const process_ = fork(new URL(file, import.meta.url), [argument], { serialization: 'advanced' })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let last = 0
  let ready: { resolve(): void; reject(error: Error): void } | undefined
  const answering = new Promise<void>((resolve, reject) => {
    ready = { resolve, reject }
  })
  process_.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
    if (id === 0) return ready?.resolve()
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  process_.on('exit', (code) => {
    const error = new Error(`The bench process ${file} ended with ${code}.`)
    ready?.reject(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  await answering
  return {
    ask: (name, data) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        process_.send({ id: last, name, data })
      }),
    stop: () => process_.disconnect(),
  }
}
