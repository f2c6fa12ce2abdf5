import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import type { AppState } from '../../shared/demos/kinds/app.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { appDemo } from '../support/apps.ts'
import { giveDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const BOOTH = 1
const FILES = '0123456789abcdef'.repeat(2)
let hall: Hall
let host: TestVisitor
let ada: TestVisitor
let bo: TestVisitor
let booth: string

beforeAll(async () => {
  hall = await startHall()
  await giveDemo(hall, BOOTH, appDemo(FILES), { ...appDemo(FILES, true), id: 'for-all' })
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
  for (const visitor of [host, ada, bo])
    await visitor.waitsFor('nothing runs', ({ demo }) => demo?.booth === booth && demo.session === undefined)
})
const starts = (demo: string) => host.asks('demo.start', { booth, demo, mode: 'host', turnMs: DEFAULT_TURN_MS })
const patches = (visitor: TestVisitor, value: unknown) =>
  visitor.asks('demo.act', { booth, act: { type: 'patch', patch: JSON.stringify(value) } })
const emits = (visitor: TestVisitor, name: string, data: unknown) =>
  visitor.asks('demo.act', { booth, act: { type: 'emit', name, data: JSON.stringify(data) } })
const stateOf = ({ demo }: HallSnapshot) => demo?.state as AppState | undefined
const shares = (shared: unknown) => (seen: HallSnapshot) =>
  JSON.stringify(stateOf(seen)?.shared) === JSON.stringify(shared)

it('who drives changes what all share, also for who comes later; the others may not', async () => {
  await starts('app')
  expect(await patches(host, { slider: 0.5, on: true })).toMatchObject({ ok: true })
  await ada.waitsFor('the slider', shares({ slider: 0.5, on: true }))
  expect(await patches(ada, { slider: 1 })).toEqual({ ok: false, reason: 'not-now' })
  await host.asks('demo.hand', { booth, to: bo.id })
  await bo.waitsFor('Bo drives', ({ demo }) => demo?.session?.driver === bo.id)
  expect(await patches(bo, { on: null })).toMatchObject({ ok: true })
  expect(await patches(host, { on: false })).toEqual({ ok: false, reason: 'not-now' })
  const late = await (await hall.visitor('Late')).joins(SMALL)
  late.hall.watchDemo({ booth, passing: false })
  await late.waitsFor('the slider', shares({ slider: 0.5 }))
  await late.leaves()
})

it('an app for everyone is changed by everyone, and nothing of it is lost', async () => {
  await starts('for-all')
  await Promise.all([patches(ada, { ada: 1 }), patches(bo, { bo: 2 }), patches(host, { host: 3 })])
  await ada.waitsFor('all three', (seen) => {
    const { ada, bo, host } = stateOf(seen)?.shared ?? {}
    return ada === 1 && bo === 2 && host === 3
  })
})

it('events reach all who watch, with who sent them, and nobody who only walks by may send one', async () => {
  await starts('app')
  expect(await emits(bo, 'wave', { x: 1 })).toMatchObject({ ok: true })
  const seen = await ada.waitsFor('the wave', (hall) => (stateOf(hall)?.last ?? 0) > 0)
  expect(stateOf(seen)?.events).toEqual({ 1: { name: 'wave', data: '{"x":1}', from: bo.id, drove: false } })
  bo.hall.watchDemo({ booth, passing: true })
  await host.waitsFor('two watch', ({ live }) => live.get(booth)?.watching === 2)
  expect(await emits(bo, 'wave', 1)).toEqual({ ok: false, reason: 'not-allowed' })
})

it('what is shared is bounded, and what is no patch is none', async () => {
  await starts('app')
  const pieces = Array.from({ length: 6 }, (_, i) => patches(host, { [i]: 'x'.repeat(2700) }))
  expect((await Promise.all(pieces)).every(({ ok }) => ok)).toBe(true)
  expect(await patches(host, { more: 'x'.repeat(2000) })).toEqual({ ok: false, reason: 'not-now' })
  for (const patch of ['[]', 'nothing', '{"a":[null]}'])
    expect(await host.asks('demo.act', { booth, act: { type: 'patch', patch } })).toEqual({
      ok: false,
      reason: 'not-now',
    })
  for (const act of [
    { type: 'patch', patch: { a: 1 } },
    { type: 'patch', patch: 'x'.repeat(3001) },
    { type: 'emit', name: 'no name', data: '1' },
    { type: 'turn' },
  ])
    expect(await host.asks('demo.act', { booth, act })).toEqual({ ok: false, reason: 'invalid' })
})
