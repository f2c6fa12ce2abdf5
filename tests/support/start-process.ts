import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Running {
  child: ChildProcess
  /** Everything printed so far. */
  out: () => string
  /** Resolves with the first match in what is printed; rejects when the process ends before. */
  prints: (pattern: RegExp) => Promise<RegExpMatchArray>
  /** Resolves with the exit code, or the signal's name. */
  ended: Promise<number | string>
}

/** Starts the server as its own process, as npm start does after the build. */
export function startProcess(env: Record<string, string>, args: string[] = []): Running {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(
    process.execPath,
    ['--import', `${root}/server/start/keep-compiled.js`, `${root}/dist/server/main.js`, ...args],
    {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let text = ''
  const waiting = new Set<() => void>()
  const take = (chunk: Buffer) => {
    text += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0)),
  )
  return {
    child,
    out: () => text,
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern)
          if (!match) return
          waiting.delete(look)
          resolve(match)
        }
        waiting.add(look)
        look()
        void ended.then((code) =>
          reject(new Error(`The server ended with ${code} before it printed ${pattern}:\n${text}`)),
        )
      }),
  }
}
