import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { replaceWhole } from '../disk/whole-file.ts'

const pending = new Map<string, Promise<Buffer>>()

/** The file's content, made and kept when it is not there; asked for twice at once, it is made once. */
export const cacheFile = (path: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const running = pending.get(path)
  if (running) return running
  const work = readKept(path)
    .then(async (kept) => {
      if (kept) return kept
      const content = await make()
      await mkdir(dirname(path), { recursive: true })
      await replaceWhole(path, content, 0o644) // a half-written file must never be taken for the whole one
      return content
    })
    .finally(() => pending.delete(path))
  pending.set(path, work)
  return work
}

/** A kept file's content. An empty one is as good as none: servers before this one left such after a power cut. */
export const readKept = (path: string): Promise<Buffer | undefined> =>
  readFile(path).then(
    (content) => (content.length > 0 ? content : undefined),
    () => undefined,
  )
