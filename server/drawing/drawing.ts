import { type ChildProcess, fork } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readKept } from '../cache/cache-file.ts'
import type { Certificates } from '../certificates/draw-certificate.ts'
import { fontFolder, readFontFile } from '../fonts/font-files.ts'
import type { FontSheet, Fonts } from '../fonts/fonts.ts'
import type { ServedFonts } from '../fonts/routes.ts'
import { type PictureHead, pictureFile } from '../posters/picture-file.ts'
import type { DrawnPicture, Posters } from '../posters/posters.ts'
import { ROOT } from '../root.ts'
import type { AskName, Asks, DrawAnswer } from './draw-process.ts'
import { drawnBefore } from './drawn-before.ts'
import { remember } from './remember.ts'

/** Idle for this long, the process goes and gives its memory back. */
const IDLE_MS = 10_000
/** What is drawn stays at hand in the server up to this much: a poster is some 15 kB, a certificate some 100 kB. */
const KEPT_BYTES = 24_000_000

export interface Drawing {
  posters: Pick<Posters, 'poster' | 'openGraph'>
  fonts: ServedFonts
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
  const known = drawnBefore(options)
  const { dataDir } = options

  const sheet = async (args: Parameters<Fonts['css']>): Promise<FontSheet> => {
    const told = await known(JSON.stringify(['fontSheet', args]), () => process.ask('fontSheet', args))
    // Files that were not used for long are gone, and a power cut may have emptied some; then they are cut again.
    const whole = told.files.map(async ({ path, bytes }) => {
      const file = await stat(join(fontFolder(dataDir), basename(path))).catch(() => undefined)
      return file?.size === bytes
    })
    return (await Promise.all(whole)).every(Boolean) ? told : process.ask('fontSheet', args)
  }
  const picture = async <Name extends PictureName>(name: Name, args: Parameters<Asks[Name]>): Promise<DrawnPicture> => {
    let drawn: DrawnPicture | undefined
    const { etag, type } = await known<PictureHead>(JSON.stringify([name, args]), async () => {
      drawn = await process.ask(name, args)
      return { etag: drawn.etag, type: drawn.type }
    })
    if (drawn) return drawn
    const body = await readKept(pictureFile(dataDir, { etag, type }))
    return body ? { body, etag, type } : process.ask(name, args)
  }
  const pictureOf =
    <Name extends PictureName>(name: Name) =>
    (...args: Parameters<Asks[Name]>) =>
      kept(JSON.stringify([name, args]), () => picture(name, args))
  return {
    posters: {
      poster: pictureOf('poster'),
      openGraph: { exhibition: pictureOf('exhibitionFace'), booth: pictureOf('boothFace') },
    },
    fonts: {
      css: (...args) => kept(JSON.stringify(['fontSheet', args]), () => sheet(args)),
      file: (name) => readFontFile(dataDir, name),
    },
    certificates: {
      certificate: (...args) => kept(JSON.stringify(['certificate', args]), () => process.ask('certificate', args)),
    },
    stop: process.stop,
  }
}

type PictureName = 'poster' | 'exhibitionFace' | 'boothFace'
type Answer<Name extends AskName> = Awaited<ReturnType<Asks[Name]>>

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
    const gone = (cause?: Error) => {
      if (child === started) child = undefined
      for (const [id, { by, reject }] of waiting) {
        if (by !== started) continue
        waiting.delete(id)
        reject(new Error('The drawing process ended; ask again.', { cause }))
      }
    }
    started.once('exit', () => gone())
    // The system may have no process or file left to give. Unheard, that would end the server.
    started.on('error', gone)
    return started
  }

  return {
    ask: <Name extends AskName>(name: Name, asked: Parameters<Asks[Name]>): Promise<Answer<Name>> =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new Error('The server is stopping.'))
        clearTimeout(idle)
        // A process that was told to go may still be there, and would not answer any more.
        if (!child || child.killed || !child.connected) child = start()
        const id = ++count
        waiting.set(id, { by: child, resolve: (value) => resolve(value as Answer<Name>), reject })
        // Without a file left to give, the child has no channel at all; one that was just ended may have it no more.
        child.send?.({ id, name, args: asked }, (error) => {
          if (error && waiting.delete(id)) reject(new Error('The drawing process ended; ask again.', { cause: error }))
        })
      }),
    stop: async () => {
      stopped = true
      clearTimeout(idle)
      const ending = child
      if (!ending || ending.exitCode !== null) return
      const gone = new Promise((resolve) => ending.once('exit', resolve).once('error', resolve))
      ending.kill()
      await gone
    },
  }
}
