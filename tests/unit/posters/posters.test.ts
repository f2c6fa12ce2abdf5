import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPosters, type Posters } from '../../../server/posters/posters.ts'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import { samplePosters } from '../../support/sample-exhibition.ts'

let dataDir: string
let posters: Posters
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'laurel-posters-'))
  posters = createPosters({ dataDir })
})
afterAll(async () => {
  await posters.stop()
  await rm(dataDir, { recursive: true })
})

const teal = categoryColours(0)
const booth = (en: string, zh: string) => ({
  title: { en, zh },
  team: { en: '', zh: '' },
  sample: false,
  tier: 'first' as const,
  awards: [],
})

/** Pixels darker than paper in a part of a poster. */
const inked = async (webp: Buffer, left: number, top: number, width: number, height: number): Promise<number> => {
  const { data } = await sharp(webp)
    .extract({ left, top, width, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 190).length
}

describe('posters as pictures', { timeout: 60_000 }, () => {
  it('draws the whole sample, every word inside the margins in the real fonts', async () => {
    const drawn = await Promise.all(
      (await samplePosters()).map(({ booth: one, colours }) => posters.poster(one, colours, 384)),
    )
    for (const { body, type } of drawn) {
      expect(type).toBe('image/webp')
      expect(await sharp(body).metadata()).toMatchObject({ width: 384, height: 512, format: 'webp' })
      expect(await inked(body, 0, 328, 24, 184)).toBe(0)
      expect(await inked(body, 360, 328, 24, 184)).toBe(0)
      expect(await inked(body, 0, 498, 384, 14)).toBe(0)
      expect(await inked(body, 26, 328, 332, 170)).toBeGreaterThan(1000)
    }
    expect(new Set(drawn.map(({ etag }) => etag)).size).toBe(35)
  })

  it('keeps what it drew and answers the same from there', async () => {
    const one = await posters.poster(booth('Kept', '留存'), teal, 192)
    const files = await readdir(join(dataDir, 'cache/posters'))
    const again = createPosters({ dataDir })
    expect(await again.poster(booth('Kept', '留存'), teal, 192)).toEqual(one)
    await again.stop()
    expect(await readdir(join(dataDir, 'cache/posters'))).toEqual(files)
    expect(one.body.length).toBeLessThan(20_000)
  })

  it('sets characters that the usual fonts lack', async () => {
    const ink = async (zh: string): Promise<number> =>
      inked((await posters.poster(booth('', zh), teal, 768)).body, 52, 655, 664, 200)
    const empty = await ink('')
    for (const rare of ['犇', '喆', '龘', 'Đ', 'Ж']) expect(await ink(rare), rare).toBeGreaterThan(empty + 150)
  })

  it('gives shared links a face of 1200 x 630', async () => {
    const words = { above: '一等奖', title: 'MaCIT Cloud Interactive', second: '云互动', below: 'Altstory' }
    const faces = [
      await posters.openGraph.booth(booth('MaCIT', '云互动'), teal, words),
      await posters.openGraph.exhibition({ ...words, above: '' }, [teal, categoryColours(1)]),
    ]
    for (const { body, type } of faces) {
      expect(type).toBe('image/png')
      expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
      expect(body.length).toBeLessThan(300_000)
    }
  })
})
