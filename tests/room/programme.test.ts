import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ceremonyStore, followCeremony } from '../../client/ceremony/ceremony-store.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let olga: TestVisitor
let director: Director
let ada: TestVisitor
/** So many of Ada's questions over HTTP get no answer. */
let unanswered = 0
let stop = () => {}
beforeAll(async () => {
  hall = await startHall()
  olga = await hall.organizer()
  director = await createDirector(olga, SMALL, shortShow(SMALL))
  ada = await (await hall.visitor('Ada')).joins(SMALL)
})
afterAll(async () => {
  director.leaves()
  await ada.leaves()
  await hall.stop()
})
beforeEach(() => {
  const real = fetch
  // A path alone is her browser's: it knows where the page is from, and brings her cookie.
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (!path.startsWith('/')) return real(path, init)
    if (unanswered > 0) {
      unanswered -= 1
      throw new TypeError('The network is away.')
    }
    return real(hall.url + path, { headers: { cookie: ada.cookie } })
  })
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

const knows = () => ceremonyStore.getState()
const follows = async () => {
  stop = followCeremony(ada.hall)
  await expect.poll(() => knows().programme?.id, { timeout: 15_000 }).toBe(director.ceremony)
}
const writes = async (change: (show: RunOfShow) => Partial<RunOfShow>) => {
  const stored = await hall.app.services.storage.ceremonies.load(director.ceremony)
  if (!stored) throw new Error('It was written.')
  const { revision, show } = stored
  const wanted = { revision, show: { ...show, ...change(show) } }
  expect(await post(olga, `/api/ceremonies/${director.ceremony}`, wanted)).toMatchObject({ ok: true })
}

it('whoever is in the hall already hears that the night is another: when it is, its awards, that they are sealed', async () => {
  await follows()
  const startsAt = Date.now() + 90 * 60_000
  await writes(({ awards }) => ({
    startsAt,
    awards: [...awards, { ...awards[0], id: 'new', name: { en: 'A new award', zh: '新奖项' } } as (typeof awards)[0]],
  }))
  await expect.poll(() => knows().programme).toMatchObject({ startsAt, awards: [{}, {}, { id: 'new' }] })
  expect(await atEnvelopes(olga, director.ceremony).seals('jury', 0)).toMatchObject({ ok: true })
  const sealed = expect.stringMatching(/^[0-9a-f]{64}$/)
  await expect.poll(() => knows().programme?.awards[0]).toMatchObject({ id: 'jury', commitment: { sha256: sealed } })
})

it('who gets no answer, or asked too often, asks again', async () => {
  unanswered = 1
  while ((await ada.asks('ceremony.look', {})).ok);
  await follows()
  expect(knows().show).toMatchObject({ ceremony: director.ceremony })
  expect(unanswered).toBe(0)
})

it('a night that is withdrawn is gone for those inside, too', async () => {
  await follows()
  const { revision = 0 } = (await hall.app.services.storage.ceremonies.load(director.ceremony)) ?? {}
  await post(olga, `/api/ceremonies/${director.ceremony}/announce`, { revision, on: false })
  await expect.poll(knows).toMatchObject({ show: null, programme: null })
})
