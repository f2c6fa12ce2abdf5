import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const BYTES = 32
/** Rights of the group and of others. */
const OTHERS = 0o077

export type KeyFile =
  | { state: 'read'; key: Buffer }
  | { state: 'none' }
  /** Others on this machine can read it, or write it: then it keeps nothing secret, and is not used. */
  | { state: 'readable-by-others' }
  | { state: 'damaged' }

/** Reads the key of the sealed results. Never throws: a file that cannot be read is as good as a damaged one. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path, 'r')
  } catch (error) {
    return { state: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'damaged' }
  }
  try {
    const { mode } = await file.stat()
    // Windows keeps rights elsewhere and answers the same for every file.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) return { state: 'readable-by-others' }
    const text = (await file.readFile('utf8')).trim()
    return /^[0-9a-f]{64}$/i.test(text) ? { state: 'read', key: Buffer.from(text, 'hex') } : { state: 'damaged' }
  } catch {
    return { state: 'damaged' } // a folder, or a disk that fails
  } finally {
    await file.close()
  }
}

/**
 * Makes a key, unless the file is there: then somebody else was first and their key counts. On disk when it resolves. It comes
 * to its place whole, for others may look while it is made: the first votes of a server do.
 */
export async function makeKeyFile(path: string): Promise<void> {
  await makeFolder(path)
  const key = randomBytes(BYTES)
  const beside = besideOf(path)
  await write(beside, key)
  try {
    // `link`, unlike `rename`, takes nobody's place. Some shared folders have no links: there it is written where it belongs.
    await link(beside, path).catch((error) => (isTaken(error) ? undefined : write(path, key)))
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    await rm(beside, { force: true })
  }
  await sync(dirname(path))
}

/** Puts a key back in its place. What is there is kept beside it: it may be the key of other data. */
export async function putKeyBack(path: string, key: Buffer, now: number): Promise<void> {
  await makeFolder(path)
  const beside = besideOf(path)
  await write(beside, key)
  if (await stat(path).catch(() => undefined)) {
    await rename(path, `${path}.before-${now}`)
    await chmod(`${path}.before-${now}`, 0o600)
  }
  await rename(beside, path)
  await sync(dirname(path))
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

const besideOf = (path: string): string => `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`

/** What backups look for: the signature of bford.info/cachedir, word for word, and the name that many are told to heed. */
const MARKS = {
  'CACHEDIR.TAG':
    'Signature: 8a477f597d28d172789f06886806bc55\n# Not a cache: the key of the sealed results, which belongs in no backup beside the data.\n',
  '.nobackup': '',
}

/** The key's folder. One that is made here is marked as not to be backed up; one that was there may hold other things too. */
async function makeFolder(path: string): Promise<void> {
  const folder = dirname(path)
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return
  for (const [name, text] of Object.entries(MARKS)) await writeFile(join(folder, name), text, { mode: 0o600 })
}

async function write(path: string, key: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${key.toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await sync(dirname(path))
}

/** Without it a power cut may take the file's name while the database still has what was sealed with it. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return // folders cannot be opened there
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
