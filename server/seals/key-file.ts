import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeWhole, syncFolder, writeBeside } from '../disk/whole-file.ts'

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

/** Makes a key, unless the file is there: then somebody else was first and their key counts. On disk when it resolves. */
export async function makeKeyFile(path: string): Promise<void> {
  await makeFolder(path)
  await makeWhole(path, textOf(randomBytes(BYTES)))
}

/** Puts a key back in its place. What is there is kept beside it: it may be the key of other data. */
export async function putKeyBack(path: string, key: Buffer, now: number): Promise<void> {
  await makeFolder(path)
  const beside = await writeBeside(path, textOf(key), 0o600)
  if (await stat(path).catch(() => undefined)) {
    await rename(path, `${path}.before-${now}`)
    await chmod(`${path}.before-${now}`, 0o600)
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}

const textOf = (key: Buffer): string => `${key.toString('hex')}\n`

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
