import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { checkFile } from '../../../server/files/check-file.ts'
import { RefusedFile } from '../../../server/files/refused-file.ts'
import { APP, MODEL } from '../../../shared/files/file-limits.ts'
import type { FileKind } from '../../../shared/files/file-words.ts'
import { glb, mp3, mp4, ogg, packedPdf, pdf, vtt, wav, webm, zip } from '../../support/make-files.ts'

vi.setConfig({ testTimeout: 60_000 }) // real pictures are encoded and real archives unpacked here: patience, not sleeps
const dir = mkdtempSync(join(tmpdir(), 'laurel-files-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
let count = 0

/** What became of it: its meta, or why it is refused. */
async function looks(content: Uint8Array | string, wanted?: FileKind[]) {
  const path = join(dir, `file${++count}`)
  const scratch = `${path}s`
  const bytes = Buffer.from(content as Uint8Array)
  writeFileSync(path, bytes)
  mkdirSync(scratch)
  try {
    const { meta, url, parts } = await checkFile({ path, bytes: bytes.length, wanted, scratch })
    return { ...meta, ends: url.replace(/[0-9a-f]{32}/, '*'), parts: parts.length }
  } catch (cause) {
    if (cause instanceof RefusedFile)
      return cause.detail === undefined ? cause.reason : `${cause.reason}: ${cause.detail}`
    throw cause
  }
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })

describe('pictures', () => {
  it('of every usual format become WebP', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const) {
      const bytes = await canvas(300, 200).toFormat(format).toBuffer()
      expect(await looks(bytes)).toMatchObject({
        kind: 'picture',
        width: 300,
        height: 200,
        ends: '/files/*.webp',
        parts: 4,
      })
    }
  })

  it('say how strongly light and dark differ in them', async () => {
    const flat = await looks(await canvas(64, 64).png().toBuffer())
    expect(flat).toMatchObject({ contrast: expect.closeTo(0, 1) })
    const half = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .composite([{ input: { create: { width: 64, height: 32, channels: 3, background: '#000' } }, left: 0, top: 0 }])
      .png()
      .toBuffer()
    expect((await looks(half)) as { contrast: number }).toMatchObject({ contrast: expect.closeTo(1, 1) })
  })

  it('cut off, drawings, and bombs are refused', async () => {
    const jpeg = await canvas(600, 400).jpeg().toBuffer()
    expect(await looks(jpeg.subarray(0, jpeg.length / 2))).toBe('broken')
    expect(await looks('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')).toBe('drawing')
    expect(await looks('<?xml version="1.0"?>\n<!-- x --><svg/>')).toBe('drawing')
    expect(await looks(Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(100)]))).toBe(
      'phone-picture',
    )
    const bomb = await canvas(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await looks(bomb)).toMatch(/^too-many-pixels/)
  })

  it('lose what else is in them', async () => {
    const gif = await canvas(8, 8).gif().toBuffer()
    const answer = await looks(
      Buffer.concat([gif, Buffer.from('<script>alert(1)</script>'), zip([{ name: 'index.html' }])]),
    )
    expect(answer).toMatchObject({ kind: 'picture' })
    const made = readdirSync(join(dir, `file${count}s`))
    for (const name of made) {
      const { format } = await sharp(join(dir, `file${count}s`, name)).metadata()
      expect(format).toBe('webp')
    }
  })
})

describe('models', () => {
  it('are looked into by the validator', async () => {
    const picture = await canvas(64, 32).png().toBuffer()
    expect(await looks(glb({ triangles: 7, picture }))).toEqual({
      ...{ kind: 'model', triangles: 7, drawCalls: 1, textures: 1, texturePixels: 2048, animations: 0 },
      ...{ ends: '/files/*.glb', parts: 1 },
    })
  })

  it('that are broken, reach outside, or are too heavy are refused', async () => {
    const whole = glb()
    expect(await looks(whole.subarray(0, whole.length - 4))).toBe('broken')
    expect(await looks(Buffer.concat([whole, zip([{ name: 'index.html' }])]))).toBe('broken')
    expect(await looks(glb({ change: (json) => ({ ...json, meshes: 'none' }) }))).toMatch(/^model-invalid/)
    expect(await looks(glb({ change: (json) => ({ ...json, images: [{ uri: 'http://far.test/a.png' }] }) }))).toBe(
      'model-outside',
    )
    expect(
      await looks(
        glb({ change: (json) => ({ ...json, buffers: [...(json.buffers as []), { uri: 'a.bin', byteLength: 4 }] }) }),
      ),
    ).toBe('model-outside')
    const draco = { extensionsUsed: ['KHR_draco_mesh_compression'], extensionsRequired: ['KHR_draco_mesh_compression'] }
    expect(await looks(glb({ change: (json) => ({ ...json, ...draco }) }))).toMatch(/^model-extension: KHR_draco/)
    expect(await looks(glb({ triangles: MODEL.triangles + 1 }))).toBe(`model-triangles: ${MODEL.triangles + 1}`)
    const wide = await canvas(MODEL.textureSide + 4, 4)
      .png()
      .toBuffer()
    expect(await looks(glb({ picture: wide }))).toBe(`model-textures: ${MODEL.textureSide + 4}`)
    expect(await looks('{ "asset": { "version": "2.0" } }')).toBe('model-old')
  })
})

describe('videos and sound', () => {
  it('that browsers play are kept as they are', async () => {
    expect(await looks(mp4())).toEqual({
      ...{ kind: 'video', width: 1280, height: 720, seconds: 12, sound: true, streams: true },
      ...{ ends: '/files/*.mp4', parts: 1 },
    })
    expect(await looks(mp4({ indexFirst: false, brand: 'qt  ', sound: '' }))).toMatchObject({
      sound: false,
      streams: false,
    })
    expect(await looks(webm())).toMatchObject({
      kind: 'video',
      width: 640,
      height: 360,
      seconds: 7.5,
      ends: '/files/*.webm',
    })
    expect(await looks(mp4({ video: '' }))).toMatchObject({ kind: 'sound', seconds: 12, ends: '/files/*.m4a' })
    expect(await looks(webm({ video: '' }))).toMatchObject({ kind: 'sound', seconds: 7.5 })
    expect(await looks(mp3())).toMatchObject({ kind: 'sound', seconds: 2.61, ends: '/files/*.mp3' })
    expect(await looks(wav(3))).toMatchObject({ kind: 'sound', seconds: 3, ends: '/files/*.wav' })
    expect(await looks(ogg())).toMatchObject({ kind: 'sound', seconds: 2, ends: '/files/*.ogg' })
  })

  it('that only some browsers play, or that are cut off, are refused', async () => {
    expect(await looks(mp4({ video: 'hvc1' }))).toBe('video-codec: HEVC (H.265)')
    expect(await looks(mp4({ sound: 'ac-3' }))).toBe('sound-codec: Dolby AC-3')
    expect(await looks(mp4({ video: '', sound: '' }))).toBe('nothing-to-play')
    expect(await looks(mp4({ seconds: 7200 }))).toBe('too-long: 60')
    expect(await looks(mp4({ video: '' }), ['video'])).toBe('not-wanted: sound')
    expect(await looks(webm({ docType: 'matroska' }))).toBe('video-codec: Matroska')
    expect(await looks(ogg('theora'))).toBe('sound-codec: Ogg')
    for (const file of [mp4(), mp4({ indexFirst: false }), webm(), wav(), ogg()])
      expect(await looks(file.subarray(0, file.length - 40))).toBe('broken')
    expect(await looks(Buffer.concat([mp3(3), Buffer.from('<html>'.repeat(900))]))).toBe('broken')
  })
})

describe('documents and captions', () => {
  it('are counted', async () => {
    expect(await looks(pdf(3))).toEqual({ kind: 'document', pages: 3, ends: '/files/*.pdf', parts: 1 })
    expect(await looks(vtt())).toMatchObject({ kind: 'captions', cues: 2, seconds: 9.5 })
  })

  it('that are cut off, locked, more than they seem or do things are refused', async () => {
    const whole = pdf(2)
    expect(await looks(whole.subarray(0, whole.length - 30))).toBe('broken')
    expect(await looks(Buffer.concat([whole, zip([{ name: 'index.html' }])]))).toBe('broken')
    expect(await looks(Buffer.concat([Buffer.from('<html>'), whole]))).toBe('unknown-type')
    expect(await looks(pdf(1, '/Encrypt 9 0 R'))).toBe('document-locked')
    expect(await looks(pdf(1, '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'))).toBe(
      'document-active: JavaScript',
    )
    expect(await looks(pdf(1, '/OpenAction << /S /J#61vaScript >>'))).toBe('document-active: JavaScript')
    expect(await looks(packedPdf('<< /S /Launch /F (calc.exe) >>'))).toBe('document-active: Launch')
    expect(await looks(packedPdf('<< /S /GoTo >>'))).toMatchObject({ kind: 'document' })
    expect(await looks(pdf(81))).toBe('document-pages: 80')
    expect(await looks('WEBVTT\n\nno times here\n')).toBe('captions-invalid')
    expect(await looks('WEBVTT\n\n1:2 --> 3\nx\n')).toBe('captions-invalid: 1:2 --> 3')
    expect(await looks(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n\xff', 'latin1'))).toBe('captions-invalid')
  })
})

describe('apps', () => {
  const page = { name: 'index.html', content: '<!doctype html>' }
  it('are unpacked, without what systems leave in archives and without their one folder', async () => {
    const clutter = [{ name: '__MACOSX/x' }, { name: 'demo/.DS_Store' }]
    expect(await looks(zip([page, { name: 'js/app.js', content: 'x' }]))).toEqual({
      ...{ kind: 'app', files: 2, unpacked: 16, ends: '/apps/*/', parts: 2 },
    })
    const folder = zip([
      { name: 'demo/' },
      { name: 'demo/index.html' },
      { name: 'demo/a.css', plain: true },
      ...clutter,
    ])
    expect(await looks(folder)).toMatchObject({ kind: 'app', files: 2 })
  })

  it('that leave their folder, link, hide or are no app are refused', async () => {
    for (const name of [
      '../x.js',
      'a/../../x.js',
      '/etc/x.js',
      'C:\\x.js',
      'a\\..\\..\\x.js',
      'a//x.js',
      'nul.js',
      'x.js ',
    ])
      expect(await looks(zip([page, { name }])), name).toMatch(/^archive-(path|type)/)
    expect(await looks(zip([page, { name: 'x.js', mode: 0o120777, content: '/etc/passwd' }]))).toBe(
      'archive-link: x.js',
    )
    expect(await looks(zip([page, { name: 'x.js', locked: true }]))).toBe('archive-locked')
    expect(await looks(zip([page, { name: 'run.exe' }]))).toBe('archive-type: run.exe')
    expect(await looks(zip([page, { name: 'INDEX.html' }]))).toBe('archive-path: INDEX.html')
    expect(await looks(zip([page, { name: 'a.js' }, { name: 'a.js/b.js' }]))).toBe('archive-path: a.js')
    expect(await looks(zip([{ name: 'a.js' }]))).toBe('archive-no-page')
    const whole = zip([page])
    expect(await looks(whole.subarray(0, whole.length - 10))).toBe('broken')
  })

  it('that unpack to more than they may are refused, whatever they say of themselves', {
    timeout: 60_000,
  }, async () => {
    const big = Buffer.alloc(APP.fileBytes + 1)
    expect(await looks(zip([page, { name: 'big.bin', content: big }]))).toMatch(/^archive-unpacked/)
    expect(await looks(zip([page, { name: 'big.bin', content: big, says: 100 }]))).toBe('broken')
    const third = Buffer.alloc(APP.bytes / 3)
    const bomb = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.bin`, content: third }))
    expect(await looks(zip([page, ...bomb]))).toMatch(/^archive-unpacked/)
    const many = Array.from({ length: APP.files }, (_, i) => ({ name: `${i}.txt` }))
    expect(await looks(zip([page, ...many]))).toMatch(/^archive-count/)
  })
})

describe('what a file is', () => {
  it('is said by its content, and everything else is refused', async () => {
    expect(await looks('<!doctype html><script>alert(1)</script>')).toBe('unknown-type')
    expect(await looks('MZ\x90\0')).toBe('unknown-type')
    expect(await looks('hello')).toBe('unknown-type')
    expect(await looks(await canvas(8, 8).png().toBuffer(), ['model'])).toBe('not-wanted: picture')
    expect(await looks('GIF89a=1/*')).toBe('broken')
  })
})
