import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const pending = new Map<string, Promise<Buffer>>()

/** The file's content, made and kept when it is not there; asked for twice at once, it is made once. */
export const cacheFile = (path: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const running = pending.get(path)
  if (running) return running
  const work = readFile(path)
    .catch(async () => {
      const content = await make()
      await mkdir(dirname(path), { recursive: true })
      const draft = `${path}.${randomUUID()}.part` // a half-written file must never be taken for the whole one
      await writeFile(draft, content)
      await rename(draft, path)
      return content
    })
    .finally(() => pending.delete(path))
  pending.set(path, work)
  return work
}
