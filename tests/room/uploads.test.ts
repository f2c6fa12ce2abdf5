import { existsSync, readdirSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoothFiles, MOST_BYTES, OPEN_UPLOADS, type Uploaded } from '../../shared/files/files.ts'
import { glb, mp3, mp4, pdf, vtt, zip } from '../support/make-files.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { kept, uploader } from '../support/uploads.ts'

let hall: Hall
let hanna: TestVisitor
let other: TestVisitor
let guest: TestVisitor
const booth = boothIdOf(SMALL, 2)
const full = boothIdOf(SMALL, 3)

beforeAll(async () => {
  hall = await startHall()
  hanna = await hall.visitor('Hanna')
  other = await hall.visitor('Otto')
  guest = await hall.visitor('Gast')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await hall.grant(other, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: full })
})
afterAll(() => hall.stop())

const picture = (width = 2400, height = 1200, background = '#17807E') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
const get = (path: string, headers: Record<string, string> = {}) => fetch(hall.url + path, { headers })
const list = async (visitor: TestVisitor, at = booth) =>
  (await (await visitor.fetch(`${hall.url}/api/booths/${at}/files`)).json()) as BoothFiles
const removes = async (visitor: TestVisitor, { url }: Uploaded, at = booth) =>
  (await visitor.fetch(`${hall.url}/api/booths/${at}/files/${/[0-9a-f]{32}/.exec(url)}`, { method: 'DELETE' })).json()

describe('a picture', () => {
  it('is kept as WebP in the sizes that the hall needs, and served for ever', async () => {
    const uploaded = kept(await uploader(hanna, booth).sends(await picture(), 'poster.html'))
    expect(uploaded).toMatchObject({ kind: 'picture', meta: { width: 1920, height: 960 } })
    const served = await get(uploaded.url)
    expect(served.headers.get('content-type')).toBe('image/webp')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(served.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(served.headers.get('access-control-allow-origin')).toBeNull()
    expect(served.headers.get('cache-control')).toMatch(/immutable/)
    expect(await sharp(await served.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 1920 })
    const small = await get(`${uploaded.url}?w=300`)
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 384 })
    expect(
      (await get(uploaded.url, { 'if-none-match': served.headers.get('etag') ?? '', 'cache-control': 'max-age=0' }))
        .status,
    ).toBe(304)
  })
})

describe('a video', () => {
  it('comes in pieces and is served in parts', async () => {
    const video = mp4()
    const { start, piece } = uploader(hanna, booth)
    const started = await start(video.length, 'film.mp4', ['video'])
    if (!started.ok) throw new Error(started.reason)
    expect(await piece(started.upload, 0, video.subarray(0, 5000))).toMatchObject({ ok: true, offset: 5000 })
    const uploaded = (await piece(started.upload, 5000, video.subarray(5000))) as Uploaded
    expect(uploaded).toMatchObject({ ok: true, kind: 'video', meta: { seconds: 12 } })
    const part = await get(uploaded.url, { range: 'bytes=100-199' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${video.length}`)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(video.subarray(100, 200))
    const end = await get(uploaded.url, { range: 'bytes=-10' })
    expect(Buffer.from(await end.arrayBuffer())).toEqual(video.subarray(-10))
    const beyond = await get(uploaded.url, { range: `bytes=${video.length}-` })
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get('content-range')).toBe(`bytes */${video.length}`)
    const changed = await get(uploaded.url, { range: 'bytes=0-9', 'if-range': '"another"' })
    expect(changed.status).toBe(200)
    const head = await fetch(hall.url + uploaded.url, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(video.length))
    expect(await head.text()).toBe('')
  })

  it('goes on where it was when the connection broke, and tells its result again', async () => {
    const video = mp4({ seconds: 13 })
    const { start, piece, at } = uploader(hanna, booth)
    const started = await start(video.length)
    if (!started.ok) throw new Error(started.reason)
    const { upload } = started
    await piece(upload, 0, video.subarray(0, 6000))
    expect(await piece(upload, 3000, video.subarray(3000))).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await at(upload)).toMatchObject({ ok: true, offset: 6000 })
    const first = await piece(upload, 6000, video.subarray(6000))
    expect(first).toMatchObject({ ok: true, kind: 'video' })
    expect(await at(upload)).toMatchObject({ offset: video.length })
    expect(await piece(upload, video.length, Buffer.alloc(0))).toEqual(first)
  })
})

describe('every other kind', () => {
  it('is served with its own type, and nothing runs', async () => {
    const types = [
      [glb(), 'model/gltf-binary'],
      [mp3(), 'audio/mpeg'],
      [pdf(), 'application/pdf'],
      [vtt(), 'text/vtt; charset=utf-8'],
    ] as const
    for (const [bytes, type] of types) {
      const { url } = kept(await uploader(hanna, booth).sends(bytes, 'evil.svg'))
      const served = await get(url)
      expect(served.headers.get('content-type')).toBe(type)
      expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true)
      const asPage = await get(url.replace(/\.\w+$/, '.html'))
      expect(asPage.headers.get('content-security-policy')).toMatch(/default-src 'self'/) // Laurel's own "not found"
      expect(asPage.status).toBe(404)
    }
    const { url } = kept(await uploader(hanna, booth).sends(pdf()))
    expect((await get(url)).headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('of an app only the storage port reaches what was unpacked', async () => {
    const script = '<!doctype html><script>top.location="http://far.test"</script>'
    const { url } = kept(
      await uploader(hanna, booth).sends(
        zip([
          { name: 'index.html', content: script },
          { name: 'a/b.js', content: 'x' },
        ]),
      ),
    )
    const hash = /[0-9a-f]{32}/.exec(url)?.[0]
    expect(url).toBe(`/apps/${hash}/`)
    expect(await hall.app.services.files.blobs.size(`${hash}/index.html`)).toBe(script.length)
    expect(await hall.app.services.files.blobs.has(`${hash}/a/b.js`)).toBe(true)
    for (const path of [`/files/${hash}/index.html`, `/files/${hash}.html`, `/files/..%2f${hash}/index.html`])
      expect((await get(path)).status, path).toBe(404)
  })
})

describe('who may', () => {
  it('upload, list and remove is the staff of that booth alone', async () => {
    const uploaded = kept(await uploader(hanna, booth).sends(await picture(30, 30, '#123456')))
    for (const visitor of [other, guest]) {
      expect(await uploader(visitor, booth).sends(await picture(9, 9))).toEqual({ ok: false, reason: 'not-allowed' })
      expect(await list(visitor)).toEqual({ ok: false, reason: 'not-allowed' })
      expect(await removes(visitor, uploaded)).toEqual({ ok: false, reason: 'not-allowed' })
    }
    expect(await uploader(hanna, 'nosuchbooth').sends(await picture(9, 9))).toEqual({
      ok: false,
      reason: 'no-such-booth',
    })
    expect((await get(uploaded.url)).status).toBe(200)
  })

  it('go on with an upload is who began it', async () => {
    const colleague = await hall.visitor('Kai')
    await hall.grant(colleague, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    const started = await uploader(hanna, booth).start(100)
    if (!started.ok) throw new Error(started.reason)
    expect(await uploader(colleague, booth).piece(started.upload, 0, Buffer.alloc(100))).toEqual({
      ok: false,
      reason: 'no-such-upload',
    })
  })

  it('write is no page of another site', async () => {
    const response = await hanna.fetch(`${hall.url}/api/booths/${booth}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://far.test' },
      body: JSON.stringify({ bytes: 5, name: '' }),
    })
    expect(response.status).toBe(403)
  })

  it('no longer after the grant was withdrawn', async () => {
    const gone = await hall.visitor('Gone')
    await hall.grant(gone, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    const started = await uploader(gone, booth).start(100)
    if (!started.ok) throw new Error(started.reason)
    const [grant] = await hall.app.services.storage.grants.ofVisitor(gone.id)
    await hall.app.services.storage.grants.withdraw(grant?.id ?? '', 'test', Date.now())
    expect(await uploader(gone, booth).piece(started.upload, 0, Buffer.alloc(100))).toMatchObject({
      reason: 'not-allowed',
    })
  })
})

describe('what is refused', () => {
  it('is refused at its first piece where its start tells, and leaves nothing', async () => {
    const { start, piece, at, sends } = uploader(hanna, booth)
    const started = await start(50_000_000, 'film.mp4')
    if (!started.ok) throw new Error(started.reason)
    expect(await piece(started.upload, 0, Buffer.from(`MZ${' '.repeat(5000)}`))).toEqual({
      ok: false,
      reason: 'unknown-type',
    })
    expect(await at(started.upload)).toEqual({ ok: false, reason: 'no-such-upload' })
    expect(await sends(Buffer.alloc(0))).toEqual({ ok: false, reason: 'empty' })
    expect(await start(MOST_BYTES.video + 1)).toMatchObject({ ok: false, reason: 'too-large' })
    const large = await start(MOST_BYTES.picture + 1)
    if (!large.ok) throw new Error(large.reason)
    expect(await piece(large.upload, 0, (await picture()).subarray(0, 5000))).toMatchObject({
      reason: 'too-large',
      detail: '25',
    })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    expect(await sends(Buffer.from(svg), 'logo.png')).toEqual({ ok: false, reason: 'drawing' })
    expect(await sends(await picture(9, 9), 'a.glb', ['model'])).toMatchObject({ reason: 'not-wanted' })
    expect(
      readdirSync(join(hall.app.services.config.dataDir, 'uploads')).filter((name) => name.includes(started.upload)),
    ).toEqual([])
  })

  it('is more than was announced, and a piece that is too large', async () => {
    const { start, piece } = uploader(hanna, booth)
    const started = await start(1000)
    if (!started.ok) throw new Error(started.reason)
    const answer = await piece(started.upload, 0, Buffer.alloc(2000)).catch(() => undefined) // the server hangs up
    expect(answer ?? { ok: false }).toMatchObject({ ok: false })
  })

  it('is more than a booth may have, also when all comes at once', async () => {
    const { most } = hall.app.services.files
    const before = { ...most }
    const one = await picture(40, 40, '#000')
    const each = kept(await uploader(other, full).sends(one)).bytes
    most.bytes = each * 3 + 100
    const colours = ['#111', '#222', '#333', '#444', '#555', '#666']
    const answers = await Promise.all(
      colours.map(async (colour) => uploader(other, full).sends(await picture(40, 40, colour))),
    )
    Object.assign(most, before)
    const used = (await list(other, full)).used
    expect(used.bytes).toBeLessThanOrEqual(each * 3 + 100)
    expect(answers.some((answer) => !answer.ok && answer.reason === 'quota-bytes')).toBe(true)
    const { blobs } = hall.app.services.files
    for (const { url } of (await list(other, full)).files)
      expect(await blobs.has(url.slice('/files/'.length))).toBe(true)
  })

  it('is one more than may be open together', async () => {
    const third = boothIdOf(SMALL, 4)
    await hall.grant(guest, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: third })
    const answers = await Promise.all(
      Array.from({ length: OPEN_UPLOADS + 2 }, () => uploader(guest, third).start(1000)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(OPEN_UPLOADS)
    expect(answers).toContainEqual({ ok: false, reason: 'too-many-at-once', detail: String(OPEN_UPLOADS) })
  })
})

it("an upload that cannot be begun is refused, and stands in nobody's way", async () => {
  const fourth = boothIdOf(SMALL, 5)
  await hall.grant(guest, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: fourth })
  const folder = join(hall.app.services.config.dataDir, 'uploads')
  await rename(folder, `${folder}-away`)
  const begin = () =>
    guest.fetch(`${hall.url}/api/booths/${fourth}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ bytes: 1000, name: 'file' }),
    })
  const answers = await Promise.all(Array.from({ length: OPEN_UPLOADS }, begin))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: OPEN_UPLOADS }, () => 500))
  await rename(`${folder}-away`, folder)
  expect(await uploader(guest, fourth).start(1000)).toMatchObject({ ok: true })
})

describe('what is kept', () => {
  it('counts once for the same content, and goes when the last booth removes it', async () => {
    const bytes = await picture(50, 50, '#abcdef')
    const before = (await list(hanna)).used
    const first = kept(await uploader(hanna, booth).sends(bytes, 'one'))
    expect(kept(await uploader(hanna, booth).sends(bytes, 'two')).url).toBe(first.url)
    expect((await list(hanna)).used).toEqual({ bytes: before.bytes + first.bytes, count: before.count + 1 })
    await uploader(other, full).sends(bytes)
    expect(await removes(hanna, first)).toEqual({ ok: true })
    expect((await list(hanna)).used).toEqual(before)
    expect((await get(first.url)).status).toBe(200)
    expect(await removes(other, first, full)).toEqual({ ok: true })
    expect((await get(first.url)).status).toBe(404)
    expect((await get(`${first.url}?w=192`)).status).toBe(404)
  })

  it('stays while the booth shows it', async () => {
    const shown = kept(await uploader(hanna, booth).sends(await picture(60, 60, '#fedcba')))
    const pictures = [{ url: shown.url, alt: { en: 'A colour', zh: '' } }]
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: stored.projects.map((project) => (project.id === booth ? { ...project, pictures } : project)),
    }))
    expect(await removes(hanna, shown)).toEqual({ ok: false, reason: 'in-use' })
    expect((await get(shown.url)).status).toBe(200)
  })
})

it('an upload goes on after a restart of the server', async () => {
  const { dataDir } = hall.app.services.config
  const video = mp4({ seconds: 14 })
  const started = await uploader(hanna, booth).start(video.length)
  if (!started.ok) throw new Error(started.reason)
  await uploader(hanna, booth).piece(started.upload, 0, video.subarray(0, 7000))
  expect(existsSync(join(dataDir, 'uploads', `${started.upload}.part`))).toBe(true)
  await hall.app.stop()
  const again = await startHall({ dataDir })
  const same = { ...hanna, url: again.url, fetch: hanna.fetch } as TestVisitor
  expect(await uploader(same, booth).at(started.upload)).toMatchObject({ offset: 7000 })
  expect(await uploader(same, booth).piece(started.upload, 7000, video.subarray(7000))).toMatchObject({ kind: 'video' })
  hall = { ...again, stop: again.stop }
})
