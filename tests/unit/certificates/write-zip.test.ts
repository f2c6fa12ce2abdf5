import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { type Entry, fromBuffer } from 'yauzl'
import { writeZip, type ZipFile } from '../../../server/certificates/write-zip.ts'

/** As any other program reads it, checksums compared. */
const unzip = (zip: Buffer): Promise<{ name: string; body: Buffer; at: number }[]> =>
  new Promise((resolve, reject) => {
    const found: { name: string; body: Buffer; at: number }[] = []
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error || !file) return reject(error)
      file.on('error', reject)
      file.on('end', () => resolve(found))
      file.on('entry', (entry: Entry) =>
        file.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return reject(failed)
          buffer(stream).then((body) => {
            found.push({ name: entry.fileName, body, at: entry.getLastModDate({ timezone: 'UTC' }).getTime() })
            file.readEntry()
          }, reject)
        }),
      )
      file.readEntry()
    })
  })

async function* given(files: readonly ZipFile[]): AsyncGenerator<ZipFile> {
  yield* files
}
const zipped = async (files: readonly ZipFile[]): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of writeZip(given(files))) parts.push(part)
  return Buffer.concat(parts)
}

it('is an archive that others read, with names in both scripts', async () => {
  const at = Date.UTC(2026, 10, 27, 12, 30, 10)
  const files = [
    { name: '01 Grand Prize - Cloud.pdf', body: Buffer.from('%PDF-1.7'), at },
    { name: '02 特等奖 - 云互动.pdf', body: Buffer.alloc(70_000, 7), at },
    { name: 'results.csv', body: Buffer.alloc(0), at },
  ]
  expect(await unzip(await zipped(files))).toEqual(files)
})

it('tells of a byte that changed on its way', async () => {
  const zip = await zipped([{ name: 'a', body: Buffer.from('results'), at: 0 }])
  const at = zip.indexOf('results')
  zip[at] = 0
  const sum = zip.readUInt32LE(14)
  const { crc32 } = await import('node:zlib')
  expect(crc32(zip.subarray(at, at + 7))).not.toBe(sum)
})
