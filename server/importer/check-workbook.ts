import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { type Problem, problem } from '../../shared/importer/problem.ts'
import { MAX_COLUMNS } from '../../shared/importer/table.ts'

/** Parts of a workbook; real ones have some dozens. */
const MAX_PARTS = 500
/** Bytes of all parts unpacked; 5000 rows of 20 long cells are about 10 MB. */
const MAX_UNPACKED = 48 * 1024 * 1024
/** How much smaller packing may make a part of more than a megabyte; sheets of real lists stay under 30. */
const MAX_RATIO = 120

/**
 * Unpacks a workbook part by part, counting the bytes that really come and stopping at the limit: what its directory
 * says may be a lie. Looks for columns beyond the limit on the way. Undefined when there is nothing against it.
 */
export async function checkWorkbook(bytes: Uint8Array): Promise<Problem | undefined> {
  let zip: ZipFile
  try {
    zip = await open(bytes)
  } catch (cause) {
    return problem('bad-xlsx', { found: (cause as Error).message })
  }
  try {
    return await checkParts(zip)
  } catch (cause) {
    return problem('bad-xlsx', { found: (cause as Error).message })
  } finally {
    zip.close()
  }
}

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((done, failed) =>
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error ? failed(error) : done(zip),
    ),
  )

function checkParts(zip: ZipFile): Promise<Problem | undefined> {
  if (zip.entryCount > MAX_PARTS) return Promise.resolve(problem('zip-bomb'))
  let unpacked = 0
  let workbook = false
  return new Promise((done, failed) => {
    zip.on('error', failed)
    zip.on('end', () => done(workbook ? undefined : problem('bad-xlsx', { detail: 'other' })))
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName === 'xl/workbook.xml') workbook = true
      if (entry.fileName.endsWith('/')) return zip.readEntry()
      checkPart(zip, entry, MAX_UNPACKED - unpacked).then(({ size, found }) => {
        unpacked += size
        if (found) done(found)
        else zip.readEntry()
      }, failed)
    })
    zip.readEntry()
  })
}

/** A cell's reference in a sheet: its letters say the column. */
const REFERENCE = /\br="([A-Z]+)\d+"/g

async function checkPart(
  zip: ZipFile,
  entry: Entry,
  room: number,
): Promise<{ size: number; found: Problem | undefined }> {
  if (entry.uncompressedSize > room) return { size: 0, found: problem('zip-bomb') }
  const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((opened, failed) =>
    zip.openReadStream(entry, (error, readable) => (error ? failed(error) : opened(readable))),
  )
  const sheet = entry.fileName.startsWith('xl/worksheets/')
  let size = 0
  let tail = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const ratio = size / Math.max(1, entry.compressedSize)
    if (size > room || (size > 1024 * 1024 && ratio > MAX_RATIO)) {
      stream.destroy()
      return { size, found: problem('zip-bomb') }
    }
    if (!sheet) continue
    const text = tail + chunk.toString('latin1')
    for (const [, letters = ''] of text.matchAll(REFERENCE))
      if (columnNumber(letters) > MAX_COLUMNS) {
        stream.destroy()
        return { size, found: problem('too-many-columns', { detail: MAX_COLUMNS }) }
      }
    tail = text.slice(-32)
  }
  return { size, found: undefined }
}

const columnNumber = (letters: string): number => {
  let n = 0
  for (const letter of letters) n = n * 26 + letter.charCodeAt(0) - 64
  return n
}
