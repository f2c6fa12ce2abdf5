import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { createFileBlobs } from '../../server/files/file-blobs.ts'
import { blobsContract } from './blobs-contract.ts'

const made: string[] = []
const folder = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'laurel-blobs-'))
  made.push(dir)
  return dir
}
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

blobsContract('a folder', async () => createFileBlobs(await folder()))

it('a folder has no leavings of what broke off', async () => {
  const dir = await folder()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('The connection broke.')
    })(),
  )
  await createFileBlobs(dir)
    .put('0123456789abcdef0123456789abcdef.mp4', broken)
    .catch(() => undefined)
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(files).toEqual([])
})
