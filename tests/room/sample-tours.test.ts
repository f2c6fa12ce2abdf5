import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createServices } from '../../server/create-services.ts'
import { furnishSamples, loadSamples } from '../../server/importer/load-sample.ts'
import { tourOf } from '../../server/tours/kept-tour.ts'
import { toMetres } from '../../shared/poses/lattice.ts'
import { fromBase64 } from '../../shared/tours/base64.ts'
import { createReel } from '../../shared/tours/reel.ts'
import { decodeTrack } from '../../shared/tours/track.ts'

const folder = join(import.meta.dirname, '../../assets/exhibitions')
const SLUG = 'cultural-creative-shanghai-2023'
const KEY = 'unhurried-cup'

let services: Awaited<ReturnType<typeof createServices>>
beforeAll(async () => {
  services = await createServices({ ...readConfig({}, []), dataDir: ':memory:', logLevel: 'silent' })
  await furnishSamples(services, await loadSamples(services, folder))
})
afterAll(() => services.stop())

const booth = async () => {
  const stored = await services.storage.exhibitions.load(SLUG)
  const project = stored?.projects.find(({ externalId }) => externalId === KEY)
  if (!project) throw new Error(`The sample has no ${KEY}.`)
  return project
}

it('a booth of the sample has a tour of about a minute, in both languages, that walks and moves its demo', async () => {
  const project = await booth()
  const kept = await services.storage.tours.load(project.id)
  if (!kept) throw new Error('The tour was not given.')
  const tour = tourOf(kept)
  expect(tour.ms).toBeGreaterThanOrEqual(60_000)
  expect(tour.ms).toBeLessThanOrEqual(90_000)
  expect(tour.captions.length).toBeGreaterThan(5)
  for (const { en, zh } of tour.captions) expect([en, zh]).not.toContain('')
  const track = decodeTrack(fromBase64(tour.track) ?? new Uint8Array())
  if (!track) throw new Error('Its way cannot be read.')
  const xs = [...track.x].map(toMetres)
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1.5)
  expect(track.ms[track.count - 1]).toBeGreaterThan(70_000)
  const reel = createReel(tour.demo, new Map(project.demos?.map((demo) => [demo.id, demo])))
  const pages = [8, 15, 26, 37, 54, 66].map((second) => reel.at(second * 1000)?.state.page)
  expect(pages).toEqual([0, 1, 2, 3, 4, 5])
  expect(Buffer.byteLength(kept.body)).toBeLessThan(8_000)
})

it('who deleted it does not get it back at the next start, and who recorded another keeps that', async () => {
  const { id } = await booth()
  const given = await services.storage.tours.load(id)
  if (!given) throw new Error('The tour was not given.')
  await services.storage.tours.save({ ...given, id: 'mine' })
  await furnishSamples(services, await loadSamples(services, folder))
  expect((await services.storage.tours.load(id))?.id).toBe('mine')
  await services.storage.tours.remove(id)
  await furnishSamples(services, await loadSamples(services, folder))
  expect(await services.storage.tours.load(id)).toBeUndefined()
})
