import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Blobs } from '../../server/files/blobs.ts'

const HASH = '0123456789abcdef0123456789abcdef'
const OTHER = 'fedcba9876543210fedcba9876543210'

/** What every keeper of blobs must do, whatever it keeps them in. */
export function blobsContract(name: string, open: () => Promise<Blobs>): void {
  describe(name, () => {
    let blobs: Blobs
    beforeEach(async () => {
      blobs = await open()
    })
    const read = async (key: string, range?: { start: number; end: number }) => {
      const content = await blobs.read(key, range)
      return content && (await buffer(content)).toString()
    }

    it('gives back what was put, whole or a part of it', async () => {
      await blobs.put(`${HASH}.webp`, Buffer.from('0123456789'))
      expect(await blobs.has(`${HASH}.webp`)).toBe(true)
      expect(await blobs.size(`${HASH}.webp`)).toBe(10)
      expect(await read(`${HASH}.webp`)).toBe('0123456789')
      expect(await read(`${HASH}.webp`, { start: 0, end: 0 })).toBe('0')
      expect(await read(`${HASH}.webp`, { start: 3, end: 9 })).toBe('3456789')
    })

    it('takes streams, empty content, and paths below a hash', async () => {
      await blobs.put(`${HASH}/js/a b.js`, Readable.from([Buffer.from('one '), Buffer.from('two')]))
      await blobs.put(`${HASH}/index.html`, Buffer.alloc(0))
      expect(await read(`${HASH}/js/a b.js`)).toBe('one two')
      expect(await blobs.size(`${HASH}/index.html`)).toBe(0)
      expect(await read(`${HASH}/index.html`)).toBe('')
    })

    it('has nothing where nothing was put, nor a folder', async () => {
      await blobs.put(`${HASH}/js/app.js`, Buffer.from('x'))
      for (const key of [`${OTHER}.webp`, HASH, `${HASH}/js`, `${HASH}/js/none.js`]) {
        expect(await blobs.has(key), key).toBe(false)
        expect(await blobs.size(key), key).toBeUndefined()
        expect(await blobs.read(key), key).toBeUndefined()
      }
    })

    it('keeps the last one whole when the same key is put twice, also at once', async () => {
      const [one, two] = ['1'.repeat(200_000), '2'.repeat(300_000)]
      await blobs.put(`${HASH}.glb`, Buffer.from(one))
      await Promise.all(
        [one, two, one, two].map((text) => blobs.put(`${HASH}.glb`, Readable.from([Buffer.from(text)]))),
      )
      expect([one, two]).toContain(await read(`${HASH}.glb`))
    })

    it('keeps nothing of what broke off', async () => {
      const broken = Readable.from(
        (async function* () {
          yield Buffer.from('half')
          throw new Error('The connection broke.')
        })(),
      )
      await expect(blobs.put(`${HASH}.mp4`, broken)).rejects.toThrow('broke')
      expect(await blobs.has(`${HASH}.mp4`)).toBe(false)
    })

    it('removes one, or all below a hash, and does not mind when there is none', async () => {
      await blobs.put(`${HASH}.webp`, Buffer.from('x'))
      await blobs.put(`${HASH}.384.webp`, Buffer.from('y'))
      await blobs.put(`${HASH}/index.html`, Buffer.from('z'))
      await blobs.put(`${HASH}/js/app.js`, Buffer.from('z'))
      await blobs.remove(`${HASH}.webp`)
      expect(await blobs.has(`${HASH}.webp`)).toBe(false)
      expect(await blobs.has(`${HASH}.384.webp`)).toBe(true)
      await blobs.remove(HASH)
      expect(await blobs.has(`${HASH}/js/app.js`)).toBe(false)
      expect(await blobs.has(`${HASH}.384.webp`)).toBe(true)
      await blobs.remove(OTHER)
    })

    it('refuses keys that are no content’s', async () => {
      for (const key of [
        '',
        'x',
        '../x',
        `${HASH}/../x`,
        `${HASH}/`,
        `${HASH}//x`,
        `${HASH}/a\\b`,
        `/${HASH}`,
        `${HASH}.a/b`,
      ]) {
        await expect(blobs.put(key, Buffer.from('x')), key).rejects.toThrow('Not the key')
        await expect(blobs.read(key), key).rejects.toThrow('Not the key')
        await expect(blobs.remove(key), key).rejects.toThrow('Not the key')
      }
    })
  })
}
