import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { appFileType, isClutter, isSafePath } from '../../../shared/files/app-path.ts'
import { APP } from '../../../shared/files/file-limits.ts'
import { hashFile } from '../hash.ts'
import { RefusedFile } from '../refused-file.ts'
import type { CheckKind } from './check-kind.ts'

const FILE_TYPE = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000

/**
 * An app as a ZIP of static files, unpacked. What is counted is what comes out, never what the archive says of itself;
 * the paths are checked, and on the way here the files have numbers for names.
 */
export const checkApp: CheckKind = async ({ path, scratch }) => {
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true, strictFileNames: false }).catch(
    () => {
      throw new RefusedFile('broken')
    },
  )
  try {
    if (zip.entryCount > 2 * APP.files) throw new RefusedFile('archive-count', APP.files)
    const entries = withoutTopFolder(await entriesOf(zip))
    if (!entries.some(({ name }) => name === 'index.html')) throw new RefusedFile('archive-no-page')
    const hash = await hashFile(path)
    const room = { bytes: APP.bytes }
    const parts = []
    for (const [index, { name, entry }] of entries.entries()) {
      const part = { key: `${hash}/${name}`, path: join(scratch, String(index)) }
      await unpack(zip, entry, part.path, room)
      parts.push(part)
    }
    const unpacked = APP.bytes - room.bytes
    return {
      ...{ hash, parts },
      url: `/apps/${hash}/`,
      bytes: unpacked,
      meta: { kind: 'app', files: parts.length, unpacked },
    }
  } finally {
    zip.close()
  }
}

interface Named {
  name: string
  entry: Entry
}

/** @throws RefusedFile on what does not belong into an app, before anything is unpacked. */
async function entriesOf(zip: ZipFile): Promise<Named[]> {
  const entries: Named[] = []
  const names = new Set<string>()
  const folders = new Set<string>()
  let said = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      // Made on Windows or not, the upper half is what Unix unpackers go by.
      const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
      if (type !== 0 && type !== REGULAR && type !== FOLDER) throw new RefusedFile('archive-link', shown(name))
      if (!isSafePath(name.replace(/\/$/, '')) && !isClutter(name)) throw new RefusedFile('archive-path', shown(name))
      if (name.endsWith('/') || isClutter(name)) continue
      if (entry.isEncrypted()) throw new RefusedFile('archive-locked')
      if (!appFileType(name)) throw new RefusedFile('archive-type', shown(name))
      // Some systems keep one file of two names that differ in case alone.
      const folded = name.normalize('NFC').toLowerCase()
      if (names.has(folded)) throw new RefusedFile('archive-path', shown(name))
      names.add(folded)
      for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1))
        folders.add(folded.slice(0, end))
      said += entry.uncompressedSize
      if (said > APP.bytes) throw new RefusedFile('archive-unpacked', APP.bytes / 1e6)
      if (entries.push({ name, entry }) > APP.files) throw new RefusedFile('archive-count', APP.files)
    }
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause
    // yauzl itself refuses what leaves its folder.
    const leaves = /invalid characters|absolute path|invalid relative path/.test((cause as Error).message)
    throw new RefusedFile(leaves ? 'archive-path' : 'broken')
  }
  // A file cannot be a folder as well.
  for (const folder of folders) if (names.has(folder)) throw new RefusedFile('archive-path', shown(folder))
  return entries
}

/** A folder that was packed as a whole has everything in itself. */
function withoutTopFolder(entries: Named[]): Named[] {
  const [top] = entries[0]?.name.split('/') ?? []
  const inside = entries.every(({ name }) => name.startsWith(`${top}/`))
  return inside ? entries.map(({ name, entry }) => ({ name: name.slice((top ?? '').length + 1), entry })) : entries
}

async function unpack(zip: ZipFile, entry: Entry, to: string, room: { bytes: number }): Promise<void> {
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      room.bytes -= chunk.length
      done(bytes > APP.fileBytes || room.bytes < 0 ? new RefusedFile('archive-unpacked', APP.bytes / 1e6) : null, chunk)
    },
  })
  try {
    await pipeline(await zip.openReadStreamPromise(entry), count, createWriteStream(to, { mode: 0o600 }))
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause
    throw new RefusedFile('broken') // other sizes or contents than it says of itself
  }
}

const shown = (name: string): string => name.slice(0, 100)
