import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import type { BoothNumbersAnswer, HallNumbersAnswer, Span } from '../../shared/numbers/numbers.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const HOUR = 60 * 60_000
const booth = boothIdOf(SMALL, 1)
const quiet = boothIdOf(SMALL, 2)

let hall: Hall
let hanna: TestVisitor
let olga: TestVisitor
let crowd: TestVisitor[]
/** The test's own clock: it stands still until a test moves it. */
let now = Date.UTC(2026, 10, 27, 9)
beforeAll(async () => {
  hall = await startHall({ now: () => now })
  await giveDemo(hall, 1, slidesDemo(3))
  hanna = await hall.visitor('Hanna')
  olga = await hall.visitor('Olga')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await hall.grant(olga, 'organizer')
  crowd = await hall.crowd(6)
})
afterAll(() => hall.stop())

async function asks<T>(visitor: Pick<TestVisitor, 'fetch'>, path: string): Promise<{ status: number; body: T }> {
  const response = await visitor.fetch(hall.url + path)
  return { status: response.status, body: (await response.json()) as T }
}
const numbers = async (at = booth, visitor = hanna) => {
  const { body } = await asks<BoothNumbersAnswer>(visitor, `/api/booths/${at}/numbers?days=1`)
  if (!body.ok) throw new Error(`The numbers were refused: ${body.reason}.`)
  return body
}
/** Lets the rooms and the demos look at the people once, whatever the clock says. */
const looks = async () => {
  const { numbers: counted, demos } = hall.app.services
  const [spent, all] = [vi.spyOn(counted, 'spent'), vi.spyOn(demos, 'all')]
  await vi.waitFor(() => {
    expect(spent.mock.calls.length).toBeGreaterThan(20)
    expect(all.mock.calls.length).toBeGreaterThan(1)
  }, 30_000)
  spent.mockRestore()
  all.mockRestore()
}
/** Time passes in steps that somebody may have spent. */
const pass = async (ms: number) => {
  await looks()
  now += ms
  await looks()
}

it('tell exactly what scripted visitors did, when the hour is over, and nothing of fewer than five', async () => {
  await Promise.all([...crowd, hanna].map((one) => one.joins(SMALL, { view: '2d' })))
  const [first, second] = crowd
  if (!first || !second) throw new Error('There is no crowd.')

  // Six look at the booth for a minute, its own exhibitor too; one of them goes and comes again; one looks at another.
  await Promise.all([...crowd, hanna].map((one) => one.asks('booth.open', { booth })))
  await pass(60_000)
  await first.asks('booth.leave', {})
  await pass(60_000)
  await first.asks('booth.open', { booth })
  await second.asks('booth.open', { booth: quiet })
  await pass(4000) // too short to be a visit
  await second.asks('booth.open', { booth })
  await pass(30_000)

  // Five watch the deck: its last page is its end. Who watches for a moment has not watched.
  await hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
  for (const one of crowd.slice(0, 5)) await one.asks('demo.watch', { booth, on: true, passing: false })
  await pass(10_000)
  await crowd[5]?.asks('demo.watch', { booth, on: true, passing: false })
  await looks()
  await hanna.asks('demo.stop', { booth })
  await Promise.all(crowd.map((one) => one.asks('booth.leave', {})))
  await looks()

  expect((await numbers()).spans).toEqual([])
  now = Date.UTC(2026, 10, 27, 10)
  await looks()
  const told = await numbers()
  // 5 of 60 + 60 + 4 + 30 + 10 s; the first was away for one minute, the second for the four seconds.
  const seconds = 6 * (60 + 60 + 4 + 30 + 10) - 60 - 4
  const hour: Span = {
    from: Date.UTC(2026, 10, 27, 9),
    to: Date.UTC(2026, 10, 27, 10),
    quiet: false,
    presence: { visits: 8, visitors: 6, seconds },
    demos: { watched: 5, toEnd: null }, // all five saw the end, which would say it of each
    bells: null,
    cards: null,
    messages: null,
  }
  expect(told.spans).toEqual([hour])
  expect(told.total).toMatchObject({ presence: hour.presence, demos: hour.demos, cards: null })
  expect((await numbers(quiet, olga)).spans).toEqual([])
  // What is kept has nobody's name or id in it.
  const kept = JSON.stringify([...(await hall.app.services.storage.numbers.read(SMALL, 0))])
  for (const one of [...crowd, hanna]) expect(kept).not.toContain(one.id)
  expect(JSON.parse(kept).find(([at]: [string]) => at === booth)?.[1].hours[0]).toMatchObject({
    watched: 5,
    watchers: 5,
    toEnd: 5,
  })
})

it('are for the exhibitors of the booth and the organizer, also as lists without small numbers', async () => {
  const [mo, other] = [await hall.visitor('Mo'), await hall.visitor('Other')]
  await hall.grant(mo, 'moderator')
  await hall.grant(other, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: quiet })
  for (const one of [mo, other, crowd[0] ?? mo]) {
    expect((await asks(one, `/api/booths/${booth}/numbers`)).status).toBe(403)
    expect((await asks(one, `/api/exhibitions/${SMALL}/numbers`)).status).toBe(403)
    expect((await one.fetch(`${hall.url}/api/booths/${booth}/numbers.csv`)).status).toBe(403)
  }
  expect((await asks(hanna, `/api/exhibitions/${SMALL}/numbers`)).status).toBe(403)

  const list = await (await hanna.fetch(`${hall.url}/api/booths/${booth}/numbers.csv?days=1&lang=en`)).text()
  expect(list).toContain('"2026-11-27 09:00","2026-11-27 10:00","","8","6",')
  expect(list.match(/"fewer than 5"/g)).toHaveLength(6) // to the end, three of bells, cards, messages
  const zh = await (await hanna.fetch(`${hall.url}/api/booths/${booth}/numbers.csv?days=1&lang=zh`)).text()
  expect(zh).toContain('"少于 5"')

  const { body } = await asks<HallNumbersAnswer>(olga, `/api/exhibitions/${SMALL}/numbers?days=1`)
  if (!body.ok) throw new Error(body.reason)
  expect(body.booths.find(({ id }) => id === booth)?.total.presence).toMatchObject({ visits: 8 })
  expect(body.booths.find(({ id }) => id === quiet)?.total).toEqual({
    presence: null,
    demos: null,
    bells: null,
    cards: null,
    messages: null,
  })
  expect(body.inside.spans[0]?.presence).toMatchObject({ visits: 7, visitors: 7 })
  expect(body.hours).toMatchObject([{ presence: { visits: 8, visitors: 6 } }])
  const all = await (await olga.fetch(`${hall.url}/api/exhibitions/${SMALL}/numbers.csv?days=1&lang=en`)).text()
  expect(all).toContain('"All booths"')
})

it('outlive the server, and whoever comes after it is not added to who was there before', async () => {
  const { numbers: counted, storage } = hall.app.services
  for (const one of crowd.slice(0, 4)) counted.visited({ exhibition: SMALL, booth: quiet }, one.id)
  await counted.stop()
  const { createNumbers } = await import('../../server/numbers/numbers.ts')
  const after = createNumbers(hall.app.services)
  for (const one of crowd.slice(2, 6)) after.visited({ exhibition: SMALL, booth: quiet }, one.id)
  await after.stop()
  const kept = (await storage.numbers.read(SMALL, 0, quiet)).get(quiet)
  expect(kept?.hours).toMatchObject([{ visits: 8, visitors: 4 }])
  now += HOUR
  expect((await numbers(quiet, olga)).spans).toEqual([])
})
