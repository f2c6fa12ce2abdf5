import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import { DEFAULT_TURN_MS, HOST_WAIT_MS } from '../../shared/demos/session.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const TURNS = { turnMs: DEFAULT_TURN_MS }
const BOOTH = 2
let hall: Hall
let host: TestVisitor
let ada: TestVisitor
let bo: TestVisitor
let booth: string
let skip = 0

beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  await giveDemo(hall, BOOTH, slidesDemo(), { ...slidesDemo(), id: 'staff-only', open: false })
  host = await hall.visitor('Hanna')
  ada = await (await hall.visitor('Ada')).joins(SMALL)
  bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  booth = ada.boothId(BOOTH)
  await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await host.joins(SMALL)
})
afterAll(() => hall.stop())
beforeEach(async () => {
  await host.asks('demo.stop', { booth })
  for (const visitor of [host, ada, bo]) visitor.hall.watchDemo({ booth, passing: false })
  for (const visitor of [host, ada, bo]) await visitor.waitsFor('they watch', ({ demo }) => demo?.booth === booth)
  await bo.waitsFor('nothing runs', ({ demo }) => demo?.session === undefined)
})
const starts = (visitor: TestVisitor, mode: 'host' | 'turns' | 'alone' = 'host', demo = 'deck') =>
  visitor.asks('demo.start', { booth, demo, mode, ...TURNS })
const turns = (visitor: TestVisitor, page: number) => visitor.asks('demo.act', { booth, act: { type: 'page', page } })
const driver = (id: string) => (hall: HallSnapshot) => hall.demo?.session?.driver === id
const page = (n: number) => (hall: HallSnapshot) => hall.demo?.state?.page === n

it('what the host turns to, all who watch see, also who comes later', async () => {
  expect(await starts(host)).toEqual({ ok: true })
  expect(await turns(host, 2)).toMatchObject({ ok: true })
  await ada.waitsFor('page three', page(2))
  await bo.waitsFor('page three', page(2))
  expect(await turns(ada, 1)).toEqual({ ok: false, reason: 'not-driving' })
  expect(await turns(host, 40)).toEqual({ ok: false, reason: 'not-now' })
  const late = await (await hall.visitor('Late')).joins(SMALL)
  await late.waitsFor('the sign says LIVE', ({ live }) => live.get(booth)?.kind === 'slides')
  late.hall.watchDemo({ booth, passing: true })
  await late.waitsFor('page three', page(2))
  expect(late.sees().live.get(booth)?.watching).toBe(3)
  expect(await turns(late, 1)).toEqual({ ok: false, reason: 'not-allowed' })
  await late.leaves()
})

it('the controls are handed over, taken back, and nobody else may do that', async () => {
  await starts(host)
  await ada.asks('demo.ask', { booth, on: true })
  await host.waitsFor('Ada asks', ({ demo }) => demo?.session?.queue[0] === ada.id)
  expect(await bo.asks('demo.hand', { booth, to: bo.id })).toEqual({ ok: false, reason: 'not-allowed' })
  await host.asks('demo.hand', { booth, to: ada.id })
  await ada.waitsFor('Ada drives', driver(ada.id))
  await turns(ada, 1)
  await bo.waitsFor('page two', page(1))
  await host.asks('demo.hand', { booth, to: host.id })
  await bo.waitsFor('the host drives', driver(host.id))
  expect(await bo.asks('demo.stop', { booth })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await bo.asks('demo.lead', { booth })).toEqual({ ok: false, reason: 'not-allowed' })
})

it('in turns each has the controls for their time', async () => {
  await starts(host, 'turns')
  await ada.asks('demo.ask', { booth, on: true })
  await bo.waitsFor('Ada drives', driver(ada.id))
  await bo.asks('demo.ask', { booth, on: true })
  await ada.waitsFor('Bo waits', ({ demo }) => (demo?.session?.turnEnds ?? 0) > 0)
  skip += DEFAULT_TURN_MS
  await ada.waitsFor('Bo drives', driver(bo.id))
})

it('visitors run it by themselves where they may, until the staff does', async () => {
  expect(await starts(ada, 'host', 'staff-only')).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await starts(ada)).toEqual({ ok: true })
  await bo.waitsFor('Ada drives', ({ demo }) => demo?.session?.host === '' && demo.session.driver === ada.id)
  expect(await starts(bo)).toEqual({ ok: false, reason: 'runs-already' })
  expect(await starts(host)).toEqual({ ok: true })
  await bo.waitsFor('the host drives', ({ demo }) => demo?.session?.host === host.id)
})

it('a host who drops finds the demo as it was; one who is gone leaves it to each alone', async () => {
  await starts(host)
  await turns(host, 1)
  const again = host.tab()
  await again.joins(SMALL) // the first tab is closed by it, as after a crash and a reload
  again.hall.watchDemo({ booth, passing: false })
  await again.waitsFor('still page two, still theirs', (seen) => page(1)(seen) && driver(host.id)(seen))
  await again.leaves()
  await bo.waitsFor('each alone', ({ demo }) => demo?.session?.mode === 'alone' && demo.session.host === '')
  skip += HOST_WAIT_MS
  host = await again.tab().joins(SMALL)
})

it('another of the staff takes over from a host who leaves', async () => {
  const second = await hall.visitor('Second')
  await hall.grant(second, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await second.joins(SMALL)
  second.hall.watchDemo({ booth, passing: false })
  await second.waitsFor('they watch', ({ demo }) => demo?.staff === true)
  await starts(host)
  await bo.waitsFor('the host drives', driver(host.id))
  host.hall.watchDemo(null)
  await bo.waitsFor('the second drives', driver(second.id))
  await second.leaves()
})

it('an exhibitor of another booth is a visitor here', async () => {
  const other = await hall.visitor('Other')
  await hall.grant(other, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: ada.boothId(BOOTH + 1) })
  await other.joins(SMALL)
  other.hall.watchDemo({ booth, passing: false })
  await starts(host)
  await other.waitsFor('the host drives', driver(host.id))
  expect(other.sees().demo?.staff).toBe(false)
  expect(await other.asks('demo.stop', { booth })).toEqual({ ok: false, reason: 'not-allowed' })
  await other.leaves()
})

it('a demo that its exhibitor takes away ends, and one that changes begins anew', async () => {
  await starts(host)
  await turns(host, 2)
  await bo.waitsFor('page three', page(2))
  await giveDemo(hall, BOOTH, slidesDemo(5))
  await bo.waitsFor('the first page', page(0))
  await giveDemo(hall, BOOTH)
  await bo.waitsFor('nothing runs', ({ demo }) => demo?.session === undefined)
  await giveDemo(hall, BOOTH, slidesDemo(), { ...slidesDemo(), id: 'staff-only', open: false })
})
