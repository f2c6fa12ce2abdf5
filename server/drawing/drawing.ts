import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Certificates } from '../certificates/draw-certificate.ts'
import type { Fonts } from '../fonts/fonts.ts'
import type { Posters } from '../posters/posters.ts'
import { ROOT } from '../root.ts'
import type { AskName, Asks, DrawAnswer } from './draw-process.ts'
import { remember } from './remember.ts'

/** Idle for this long, the process goes and gives its memory back. */
const IDLE_MS = 10_000
/** What is drawn stays at hand in the server up to this much: a poster is some 15 kB, a font some 100 kB. */
const KEPT_BYTES = 24_000_000

export interface Drawing {
  posters: Pick<Posters, 'poster' | 'openGraph'>
  fonts: Pick<Fonts, 'css' | 'file'>
  certificates: Certificates
  stop: () => Promise<void>
}

/**
 * Posters, shared links' pictures and fonts, drawn by a process that is there only while there is work. `root` is the
 * project's folder.
 */
export function createDrawing(options: { dataDir: string; root: string; idleMs?: number }): Drawing {
  const process = createProcess([options.dataDir, options.root], options.idleMs ?? IDLE_MS)
  const kept = remember(KEPT_BYTES)
  const ask =
    <Name extends AskName>(name: Name) =>
    (...args: Parameters<Asks[Name]>) =>
      kept(JSON.stringify([name, args]), () => process.ask(name, args)) as ReturnType<Asks[Name]>
  return {
    posters: { poster: ask('poster'), openGraph: { exhibition: ask('exhibitionFace'), booth: ask('boothFace') } },
    fonts: { css: ask('fontSheet'), file: ask('fontFile') },
    certificates: { certificate: ask('certificate') },
    stop: process.stop,
  }
}

interface Waiting {
  /** The process that was asked: one that was told to go may end while the next is at work. */
  by: ChildProcess
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

function createProcess(args: string[], idleMs: number) {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0
  let stopped = false
  const waiting = new Map<number, Waiting>()

  const start = (): ChildProcess => {
    const started = fork(join(ROOT, 'server/drawing/draw-process.ts'), args, {
      serialization: 'advanced', // pictures travel as bytes
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (answer: DrawAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asked?.reject(new Error(`It could not be drawn: ${answer.error}`))
      else asked?.resolve(answer.value)
      if (waiting.size === 0) idle = setTimeout(() => started.kill(), idleMs).unref()
    })
    started.once('exit', () => {
      if (child === started) child = undefined
      for (const [id, { by, reject }] of waiting) {
        if (by !== started) continue
        waiting.delete(id)
        reject(new Error('The drawing process ended; ask again.'))
      }
    })
    return started
  }

  return {
    ask: (name: AskName, asked: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new Error('The server is stopping.'))
        clearTimeout(idle)
        // A process that was told to go may still be there, and would not answer any more.
        if (!child || child.killed || !child.connected) child = start()
        const id = ++count
        waiting.set(id, { by: child, resolve, reject })
        child.send({ id, name, args: asked })
      }),
    stop: async () => {
      stopped = true
      clearTimeout(idle)
      const ending = child
      if (!ending || ending.exitCode !== null) return
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      ending.kill()
      await gone
    },
  }
}
