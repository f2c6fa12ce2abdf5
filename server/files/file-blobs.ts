import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Blobs, checkKey } from './blobs.ts'

/** Blobs as files of a folder, in subfolders by the first two letters of the hash. */
export function createFileBlobs(folder: string): Blobs {
  const pathOf = (key: string) => join(folder, checkKey(key).slice(0, 2), key)
  const sizeOf = async (key: string): Promise<number | undefined> => {
    const found = await stat(pathOf(key)).catch(() => undefined)
    return found?.isFile() ? found.size : undefined
  }
  return {
    async put(key, content) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const part = join(folder, `.${randomUUID()}.part`)
      try {
        await pipeline(
          content instanceof Readable ? content : Readable.from([content], { objectMode: false }),
          createWriteStream(part, { mode: 0o600 }),
        )
        await flushed(part)
        await rename(part, path) // a reader sees the whole file or none
      } catch (cause) {
        await rm(part, { force: true })
        throw cause
      }
    },
    has: async (key) => (await sizeOf(key)) !== undefined,
    size: sizeOf,
    async read(key, range) {
      if ((await sizeOf(key)) === undefined) return undefined
      return createReadStream(pathOf(key), range)
    },
    remove: async (key) => rm(pathOf(key), { recursive: true, force: true }),
  }
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}
