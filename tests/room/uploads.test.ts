import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { kept, uploader } from '../support/uploads.ts'

let hall: Hall
let hanna: TestVisitor
const booth = boothIdOf(SMALL, 2)

beforeAll(async () => {
  hall = await startHall()
  hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
})
afterAll(() => hall.stop())

const picture = (width = 2400, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#17807E' } })
    .png()
    .toBuffer()

describe('a picture', () => {
  it('is kept as WebP in the sizes that the hall needs, and served for ever', async () => {
    const uploaded = kept(await uploader(hanna, booth).sends(await picture(), 'poster.png'))
    expect(uploaded).toMatchObject({ kind: 'picture', meta: { width: 1920, height: 960 } })
    const served = await fetch(hall.url + uploaded.url)
    expect(served.headers.get('content-type')).toBe('image/webp')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(served.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(served.headers.get('cache-control')).toMatch(/immutable/)
    expect(await sharp(await served.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 1920 })
    const small = await fetch(`${hall.url}${uploaded.url}?w=300`)
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 384 })
  })
})
