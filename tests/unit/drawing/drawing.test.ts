import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDrawing } from '../../../server/drawing/drawing.ts'
import { drawnBefore } from '../../../server/drawing/drawn-before.ts'
import type { PosterBooth } from '../../../shared/posters/poster-art.ts'

let folder: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laurel-drawing-'))
})
afterAll(() => rm(folder, { recursive: true }))

const BOOTH: PosterBooth = {
  title: { en: 'Lantern Mesh', zh: '灯笼网' },
  team: { en: 'Wick', zh: '灯芯' },
  sample: false,
  tier: 'first',
  awards: [],
}
const COLOURS = { colour: '#2bb3b1', deep: '#0f5c5b', light: '#bfe8e4' }

/** A data folder, and a project folder with so much of ours as is read for drawing. */
const places = async () => {
  const place = join(folder, String(++count))
  const [dataDir, root] = [join(place, 'data'), join(place, 'project')]
  for (const part of ['client', 'server/drawing', 'server/fonts', 'server/posters', 'shared'])
    await mkdir(join(root, part), { recursive: true })
  await writeFile(join(root, 'package.json'), '{}')
  await writeFile(join(root, 'client/words.ts'), 'Enter')
  return { dataDir, root }
}
const processes = () => process.getActiveResourcesInfo().filter((one) => one === 'ProcessWrap').length

/** Draws with a drawing of its own, as a server does. Tells what came, and whether that took a process. */
const draws = async (at: { dataDir: string; root: string }) => {
  await vi.waitFor(() => expect(processes()).toBe(0)) // the last one is gone, but may still be on the list
  const drawing = createDrawing(at)
  try {
    const sheet = await drawing.fonts.css('Ada', 'Ada')
    const files = await Promise.all(sheet.files.map(({ path }) => drawing.fonts.file(basename(path))))
    const poster = await drawing.posters.poster(BOOTH, COLOURS, 192)
    return { sheet, sizes: files.map((file) => file?.length), poster, tookProcess: processes() > 0 }
  } finally {
    await drawing.stop()
  }
}

// Once seen: posters asked for just as the idle process was told to go were answered with 500, because its end failed
// whatever was waiting, also with the process that had taken its place.
it('draws what is asked for while an idle process is on its way out', async () => {
  const drawing = createDrawing({ ...(await places()), idleMs: 1 })
  try {
    const first = await drawing.posters.poster(BOOTH, COLOURS, 192)
    await later(2) // it was told to go, and is not gone yet
    const second = await drawing.posters.poster(BOOTH, { ...COLOURS, colour: '#d2603a' }, 192)
    expect(second.etag).not.toBe(first.etag)
  } finally {
    await drawing.stop()
  }
}, 120_000)

it('refuses what no process can be had for, lives on, and draws it when there is one', async () => {
  const drawing = createDrawing(await places())
  const node = process.execPath
  try {
    process.execPath = join(folder, 'no-node') // as when the system has none to give
    const asked = ([192, 384] as const).map((width) => drawing.posters.poster(BOOTH, COLOURS, width))
    const answers = await Promise.allSettled(asked)
    process.execPath = node
    for (const one of answers) expect(one).toMatchObject({ status: 'rejected', reason: { message: /process ended/ } })
    expect(await drawing.posters.poster(BOOTH, COLOURS, 192)).toMatchObject({ type: 'image/webp' })
  } finally {
    process.execPath = node
    await drawing.stop()
  }
}, 120_000)

it('finds what an earlier server drew without a process, and draws again what is gone', async () => {
  const at = await places()
  const first = await draws(at)
  expect(first).toMatchObject({ tookProcess: true, sizes: first.sheet.files.map(({ bytes }) => bytes) })
  expect(await draws(at)).toEqual({ ...first, tookProcess: false })
  for (const kind of ['posters', 'fonts']) await rm(join(at.dataDir, 'cache', kind), { recursive: true })
  expect(await draws(at)).toEqual(first)
  expect(await draws(at)).toEqual({ ...first, tookProcess: false })
}, 120_000)

it('asks once for what was drawn, and again when what draws it has changed', async () => {
  const at = await places()
  let asked = 0
  const asks = (what: string) => drawnBefore(at)(what, async () => ({ answer: ++asked }))
  expect([await asks('a'), await asks('b'), await asks('a')]).toEqual([{ answer: 1 }, { answer: 2 }, { answer: 1 }])
  await writeFile(join(at.root, 'client/words.ts'), 'Enter 入')
  expect(await asks('a')).toEqual({ answer: 3 })
  await writeFile(join(at.root, 'shared/art.ts'), 'export {}')
  expect(await asks('a')).toEqual({ answer: 4 })
  expect(await asks('a')).toEqual({ answer: 4 })
})
