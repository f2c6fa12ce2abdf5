import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createServices } from '../../server/create-services.ts'
import { loadSamples } from '../../server/importer/load-sample.ts'
import { sampleRoutes } from '../../server/samples/routes.ts'
import { slidesDemo } from '../support/demos.ts'

const SAMPLE = join(import.meta.dirname, '../../assets/exhibitions/cultural-creative-shanghai-2023')
const SLUG = 'cultural-creative-shanghai-2023'
const picture = new Uint8Array([1, 2, 3])
let assets: string
let folder: string
const open = () => createServices({ ...readConfig({}, []), dataDir: ':memory:', logLevel: 'silent' })
type Opened = Awaited<ReturnType<typeof open>>
const projectOf = async ({ storage }: Opened, key: string) =>
  (await storage.exhibitions.load(SLUG))?.projects.find(({ externalId }) => externalId === key)

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'laurel-sample-'))
  folder = join(assets, SLUG)
  await mkdir(folder)
  for (const file of ['exhibition.json', 'winners.csv']) await cp(join(SAMPLE, file), join(folder, file))
})
afterAll(() => rm(assets, { recursive: true, force: true }))
beforeEach(() => rm(join(folder, 'demos'), { recursive: true, force: true }))

const bringDemo = async (file = 'pages/one.webp') => {
  const { id: _, content, ...deck } = slidesDemo(1)
  const pages = [{ url: `file:${file}`, alt: { en: 'One', zh: '一' } }]
  await mkdir(join(folder, 'demos/tidal-twin/pages'), { recursive: true })
  await writeFile(join(folder, 'demos/tidal-twin/pages/one.webp'), picture)
  await writeFile(
    join(folder, 'demos/tidal-twin/deck.json'),
    JSON.stringify({ ...deck, content: { ...content, pages } }),
  )
}

it('booths of a sample bring their demos, in the one write, with the addresses of their files', async () => {
  await bringDemo()
  const services = await open()
  await loadSamples(services, assets)
  expect(await projectOf(services, 'tidal-twin')).toMatchObject({
    demos: [
      { id: 'deck', kind: 'slides', content: { pages: [{ url: `/samples/${SLUG}/tidal-twin/pages/one.webp` }] } },
    ],
  })
  expect((await services.storage.exhibitions.load(SLUG))?.revision).toBe(1)
  await services.stop()
})

it('data of the first version get the demos once, where nobody edited the booth', async () => {
  const services = await open()
  await loadSamples(services, assets) // as the first version did: there were no demos
  await bringDemo()
  await loadSamples(services, assets)
  expect(await projectOf(services, 'tidal-twin')).toMatchObject({ demos: [{ id: 'deck' }] })
  await services.exhibitions.change(SLUG, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) => ({ ...project, demos: [] })),
  }))
  await loadSamples(services, assets)
  expect(await projectOf(services, 'tidal-twin')).toMatchObject({ demos: [] })
  expect((await services.storage.exhibitions.load(SLUG))?.revision).toBe(3)
  await services.stop()
})

it('a booth that its organizer edited stays as it is', async () => {
  const services = await open()
  await loadSamples(services, assets)
  await services.exhibitions.change(SLUG, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) => ({ ...project, edited: ['title'] })),
  }))
  await bringDemo()
  await loadSamples(services, assets)
  expect((await projectOf(services, 'tidal-twin'))?.demos).toBeUndefined()
  await services.stop()
})

it('a demo that names a file which is not there, or not beside it, is a fault of ours and is told', async () => {
  const services = await open()
  await bringDemo('pages/two.webp')
  await expect(loadSamples(services, assets)).rejects.toThrow('two.webp')
  await bringDemo('../../winners.webp')
  await expect(loadSamples(services, assets)).rejects.toThrow('not served')
  await services.stop()
})

it('their files are served and nothing else of the folder is', async () => {
  await bringDemo()
  const server = express().use(sampleRoutes(assets)).listen(0)
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const get = (path: string) => fetch(`http://127.0.0.1:${port}/samples/${SLUG}/${path}`)
  const served = await get('tidal-twin/pages/one.webp')
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(picture)
  for (const path of [
    'tidal-twin/deck.json',
    'tidal-twin/pages/two.webp',
    'tidal-twin/%2e%2e%2f%2e%2e%2fwinners.csv',
    '..%2fdemos/tidal-twin/pages/one.webp',
  ])
    expect((await get(path)).status).toBe(404)
  await new Promise((closed) => server.close(closed))
})
