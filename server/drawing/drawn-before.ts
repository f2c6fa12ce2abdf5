import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFile } from '../cache/cache-file.ts'
import { trimCache } from '../cache/trim-cache.ts'

/** What the drawing process is made of and reads from: where one of these is another, so may its answers be. */
const MADE_OF = ['package.json', 'client', 'server/drawing', 'server/fonts', 'server/posters', 'shared']
/** As many as there are pictures and fonts kept; a picture's answer is its name, a font's style sheet some 20 kB. */
const KEPT = 4500

/**
 * Answers of the drawing process, kept under `dataDir`/cache by what was asked: what was drawn before, also by an earlier
 * server, is told without that process. `root` is the project's folder.
 */
export function drawnBefore({ dataDir, root }: { dataDir: string; root: string }) {
  const folder = join(dataDir, 'cache/drawn')
  void trimCache(folder, KEPT)
  let drawer: string | undefined
  /** The answer as JSON has it; `draw` is asked when it is not known. */
  return async <Answer>(asked: string, draw: () => Promise<Answer>): Promise<Answer> => {
    drawer ??= fingerprint(root)
    const name = createHash('sha256').update(`${drawer} ${asked}`).digest('hex').slice(0, 32)
    const path = join(folder, `${name}.json`)
    const kept = await cacheFile(path, async () => Buffer.from(JSON.stringify(await draw())))
    try {
      return JSON.parse(kept.toString()) as Answer
    } catch {
      await rm(path, { force: true }) // a power cut can leave a file empty
      return draw()
    }
  }
}

/** By name, size and time: to read them all would take a fifth of a second of each start. */
function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const part of MADE_OF) {
    const entries = part.includes('.') ? [''] : readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    for (const name of entries.filter((entry) => entry === '' || /\.tsx?$/.test(entry)).sort()) {
      const { size, mtimeMs } = statSync(join(root, part, name))
      hash.update(`${part}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
