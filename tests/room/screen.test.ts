import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import { SCREEN_SEATS } from '../../shared/demos/kinds/screen.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { LONGEST_SDP, type MediaSignalled, type Signal } from '../../shared/live-media/media-messages.ts'
import { giveDemo, screenDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const BOOTH = 2
const OTHER = 3
let hall: Hall
let host: TestVisitor
let ada: TestVisitor
let bo: TestVisitor
let booth: string
let other: string
const heard = new Map<TestVisitor, MediaSignalled[]>()

const listens = (visitor: TestVisitor) => {
  const signals: MediaSignalled[] = []
  heard.set(visitor, signals)
  visitor.hall.on('media.signal', (signalled) => signals.push(signalled))
}
const comes = async (name: string) => {
  const visitor = await (await hall.visitor(name)).joins(SMALL, { view: '2d' })
  listens(visitor)
  return visitor
}
beforeAll(async () => {
  hall = await startHall()
  await giveDemo(hall, BOOTH, screenDemo())
  await giveDemo(hall, OTHER, screenDemo())
  host = await hall.visitor('Hanna')
  ada = await comes('Ada')
  bo = await comes('Bo')
  booth = ada.boothId(BOOTH)
  other = ada.boothId(OTHER)
  await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await host.joins(SMALL, { view: '2d' })
  listens(host)
})
afterAll(() => hall.stop())
beforeEach(async () => {
  // Not by request: a host who stops and starts so often in a row would be asked to wait.
  const { demos } = hall.app.services
  demos.stop(booth)
  for (const visitor of [host, ada, bo]) await follows(visitor, booth)
  const by = { visitor: host.id, staff: true }
  demos.start({ exhibition: SMALL, booth }, screenDemo(), by, 'host', DEFAULT_TURN_MS)
  await act(host, { type: 'publish', what: 'screen', voice: false })
  await ada.waitsFor('something is shown', publishedBy(host.id))
  for (const signals of heard.values()) signals.length = 0
})

const follows = async (visitor: TestVisitor, at: string) => {
  visitor.hall.watchDemo({ booth: at, passing: false })
  await visitor.waitsFor('they watch', ({ demo }) => demo?.booth === at)
}
const act = (visitor: TestVisitor, what: { type: string; [key: string]: unknown }, at = booth) =>
  visitor.asks('demo.act', { booth: at, act: what })
const publishedBy = (id: string) => (seen: HallSnapshot) => seen.demo?.state?.publishing === id
const seats =
  (taken: number) =>
  ({ demo }: HallSnapshot) =>
    Array.isArray(demo?.state?.seats) && demo.state.seats.length === taken
const says = (from: TestVisitor, to: TestVisitor, signal: Signal, at = booth) =>
  from.asks('media.signal', { booth: at, to: to.id, link: 'abcd1234', signal })
const ready: Signal = { type: 'ready' }
const offer: Signal = { type: 'offer', sdp: 'v=0\r\n' }
const answer: Signal = { type: 'answer', sdp: 'v=0\r\n' }
const no = { ok: false, reason: 'not-allowed' }

it('words go between the publisher and who has a seat, each saying only what is theirs to say', async () => {
  expect(await says(ada, host, ready)).toEqual(no)
  expect(await act(ada, { type: 'watch' })).toMatchObject({ ok: true })
  expect(await says(ada, host, ready)).toEqual({ ok: true })
  expect(await says(host, ada, offer)).toEqual({ ok: true })
  expect(await says(ada, host, answer)).toEqual({ ok: true })
  expect(await says(ada, host, offer)).toEqual(no)
  expect(await says(host, ada, answer)).toEqual(no)
  await expect.poll(() => heard.get(ada)).toEqual([{ booth, from: host.id, link: 'abcd1234', signal: offer }])
  await expect
    .poll(() => heard.get(host)?.map(({ from, signal }) => [from, signal.type]))
    .toEqual([
      [ada.id, 'ready'],
      [ada.id, 'answer'],
    ])
})

it('who has no seat is told nothing and says nothing, also not to others who have one', async () => {
  await act(ada, { type: 'watch' })
  expect(await says(host, bo, offer)).toEqual(no)
  expect(await says(bo, host, ready)).toEqual(no)
  expect(await says(bo, ada, offer)).toEqual(no)
  await act(bo, { type: 'watch' })
  expect(await says(bo, ada, offer)).toEqual(no)
  expect([heard.get(ada), heard.get(bo), heard.get(host)]).toEqual([[], [], []])
})

it('a seat at one booth opens nothing at another', async () => {
  await act(ada, { type: 'watch' })
  expect(await says(ada, host, ready, other)).toEqual({ ok: false, reason: 'runs-not' })
  expect(await says(host, ada, offer, other)).toEqual({ ok: false, reason: 'runs-not' })
  await follows(ada, other)
  await host.waitsFor('the seat is free', seats(0))
  expect(await says(host, ada, offer)).toEqual(no)
  expect(heard.get(ada)).toEqual([])
})

it('a visitor shows nothing, not even with the controls; an exhibitor of another booth neither', async () => {
  expect(await act(ada, { type: 'publish', what: 'camera', voice: true })).toEqual({ ok: false, reason: 'not-driving' })
  await host.asks('demo.hand', { booth, to: ada.id })
  await ada.waitsFor('what the host showed is gone', publishedBy(''))
  expect(await act(ada, { type: 'publish', what: 'camera', voice: true })).toEqual({ ok: false, reason: 'not-now' })
  expect(await says(ada, bo, offer)).toEqual({ ok: false, reason: 'runs-not' })
})

it('the seventh is told that all seats are taken, and has one as soon as somebody leaves', async () => {
  const viewers = [ada, bo, ...(await Promise.all(['Cora', 'Dan', 'Eve', 'Finn', 'Gil'].map(comes)))]
  for (const viewer of viewers) await follows(viewer, booth)
  const seventh = viewers.pop() as TestVisitor
  for (const viewer of viewers) expect(await act(viewer, { type: 'watch' })).toMatchObject({ ok: true })
  await seventh.waitsFor('all seats are taken', seats(SCREEN_SEATS))
  expect(await act(seventh, { type: 'watch' })).toEqual({ ok: false, reason: 'not-now' })
  expect(await says(seventh, host, ready)).toEqual(no)
  await viewers[5]?.leaves()
  await seventh.waitsFor('a seat is free', seats(SCREEN_SEATS - 1))
  expect(await act(seventh, { type: 'watch' })).toMatchObject({ ok: true })
  await Promise.all([...viewers.slice(2), seventh].map((viewer) => viewer.leaves()))
})

it('words end with the sharing, with the demo, and with who is sent out', async () => {
  await act(ada, { type: 'watch' })
  await act(host, { type: 'unpublish' })
  expect(await says(host, ada, offer)).toEqual({ ok: false, reason: 'runs-not' })
  await act(host, { type: 'publish', what: 'camera', voice: true })
  expect(await says(host, ada, offer)).toEqual({ ok: true })
  hall.app.services.bus.publish('moderation.acted', { exhibition: SMALL, act: 'remove', visitor: ada.id, until: null })
  await host.waitsFor('the seat is free', seats(0))
  expect(await says(host, ada, offer)).toEqual(no)
  await host.asks('demo.stop', { booth })
  expect(await says(host, ada, offer)).toEqual({ ok: false, reason: 'runs-not' })
  ada = await comes('Ada')
})

it('who works at the booth no more shows no more', async () => {
  await act(ada, { type: 'watch' })
  const { storage, bus } = hall.app.services
  const [grant] = await storage.grants.ofVisitor(host.id)
  if (!grant) throw new Error('The host has no grant.')
  await storage.grants.withdraw(grant.id, 'test', Date.now())
  bus.publish('grants.changed', { visitor: host.id })
  await ada.waitsFor('nothing is shown', publishedBy(''))
  await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  bus.publish('grants.changed', { visitor: host.id })
})

it('what no browser of ours sends is refused by its shape, and the servers to call are for who follows', async () => {
  await act(ada, { type: 'watch' })
  for (const signal of [
    { type: 'answer', sdp: `v=0${'x'.repeat(LONGEST_SDP)}` },
    { type: 'answer', sdp: '<script>' },
    { type: 'candidates', candidates: [] },
    { type: 'candidates', candidates: [{ candidate: 'x'.repeat(300), sdpMid: '0', sdpMLineIndex: 0 }] },
    { type: 'shout' },
  ])
    expect(await says(ada, host, signal as Signal)).toEqual({ ok: false, reason: 'invalid' })
  expect(await ada.asks('media.ice', { booth })).toEqual({ ok: true, iceServers: [] })
  bo.hall.watchDemo({ booth, passing: true })
  await bo.waitsFor('Bo only passes', ({ demo }) => demo?.passing === true)
  expect(await bo.asks('media.ice', { booth })).toEqual(no)
})
