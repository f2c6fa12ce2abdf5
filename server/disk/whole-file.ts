import { randomBytes } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a file, unless it is there: then somebody else was first and theirs counts. On disk when it resolves. It comes to its
 * place whole, for others may look while it is made, and a power cut may come at any moment.
 */
export async function makeWhole(path: string, content: string): Promise<void> {
  const beside = await writeBeside(path, content, 0o600)
  try {
    // `link`, unlike `rename`, takes nobody's place. Some shared folders have no links: there it is written where it belongs.
    await link(beside, path).catch((error) => (isTaken(error) ? undefined : write(path, content, 0o600)))
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    await rm(beside, { force: true })
  }
  await syncFolder(dirname(path))
}

/** Puts a file in its place, whole, also where another was. A power cut may still take it as a whole: see `syncFolder`. */
export async function replaceWhole(path: string, content: string | Buffer, mode: number): Promise<void> {
  await rename(await writeBeside(path, content, mode), path)
}

/** The content in a file beside the path, on disk when it resolves; whose it is to name it, or to take it away. */
export async function writeBeside(path: string, content: string | Buffer, mode: number): Promise<string> {
  const beside = `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  await write(beside, content, mode)
  return beside
}

/** Without it a power cut may take a new name in the folder, while a database still has what was done with the file. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // folders cannot be opened there
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

async function write(path: string, content: string | Buffer, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
