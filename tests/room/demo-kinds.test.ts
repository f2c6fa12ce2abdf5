import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import type { ModelState } from '../../shared/demos/kinds/model.ts'
import { shownAt, type VideoState } from '../../shared/demos/kinds/video.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { giveDemo, modelDemo, videoDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const BOOTH = 1
let hall: Hall
let host: TestVisitor
let ada: TestVisitor
let bo: TestVisitor
let booth: string
let skip = 0

beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  await giveDemo(hall, BOOTH, modelDemo(), videoDemo())
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
const acts = (visitor: TestVisitor, act: { type: string; [key: string]: unknown }) =>
  visitor.asks('demo.act', { booth, act })
const handsTo = async (visitor: TestVisitor) => {
  await host.asks('demo.hand', { booth, to: visitor.id })
  await visitor.waitsFor('they drive', ({ demo }) => demo?.session?.driver === visitor.id)
}
const model = ({ demo }: HallSnapshot) => demo?.state as ModelState | undefined
const film = ({ demo }: HallSnapshot) => demo?.state as VideoState | undefined

it('a model is turned, lit and explained by the host, then by whom the host hands it to', async () => {
  expect(await starts('thing')).toEqual({ ok: true })
  await acts(host, { type: 'view', yaw: 2, pitch: 0.5, far: 0.6 })
  await acts(host, { type: 'light', light: 'evening' })
  await acts(host, { type: 'note', note: 'roof' })
  for (const visitor of [ada, bo])
    await visitor.waitsFor('the same view', (seen) => {
      const state = model(seen)
      return state?.yaw === 2 && state.light === 'evening' && state.note === 'roof'
    })
  expect(await acts(ada, { type: 'light', light: 'day' })).toEqual({ ok: false, reason: 'not-driving' })
  expect(await acts(host, { type: 'note', note: 'cellar' })).toEqual({ ok: false, reason: 'not-now' })
  await handsTo(ada)
  await acts(ada, { type: 'note' })
  expect(await acts(ada, { type: 'pin', at: [0, 1, 0], text: '  Is this cedar? ' })).toMatchObject({ ok: true })
  await bo.waitsFor('the remark', (seen) => model(seen)?.pins[0]?.text === 'Is this cedar?')
  expect(model(bo.sees())).not.toHaveProperty('note')
  expect(await acts(ada, { type: 'pin', at: [0, 1, 0], text: '' })).toMatchObject({ ok: false, reason: 'invalid' })
  const late = await (await hall.visitor('Late')).joins(SMALL)
  late.hall.watchDemo({ booth, passing: false })
  await late.waitsFor('all of it', (seen) => model(seen)?.yaw === 2 && model(seen)?.pins.length === 1)
  await late.leaves()
})

it('who is muted puts no remarks on a model', async () => {
  await starts('thing')
  await handsTo(ada)
  const guard = await hall.visitor('Guard')
  await hall.grant(guard, 'moderator')
  await guard.joins(SMALL)
  await guard.asks('moderation.mute', { visitor: ada.id, minutes: 10, reason: 'shouting' })
  expect(await acts(ada, { type: 'pin', at: [0, 1, 0], text: 'rude' })).toEqual({ ok: false, reason: 'muted' })
  expect(await acts(ada, { type: 'light', light: 'studio' })).toMatchObject({ ok: true })
  await guard.asks('moderation.mute', { visitor: ada.id, minutes: 0, reason: 'enough' })
  await guard.leaves()
})

it('a film is at the same second for all, whoever comes when, and whoever has the controls', async () => {
  await starts('film')
  await acts(host, { type: 'seek', at: 12 })
  await acts(host, { type: 'play' })
  await bo.waitsFor('it plays', (seen) => film(seen)?.playing === true)
  await ada.waitsFor('it plays', (seen) => film(seen)?.playing === true)
  expect(film(ada.sees())).toEqual(film(bo.sees()))
  const now = bo.hall.clock.now()
  expect(shownAt(film(bo.sees()) as VideoState, 30, now)).toBeGreaterThanOrEqual(12)
  expect(Math.abs(bo.hall.clock.now() - hall.app.services.now())).toBeLessThan(250)
  expect(await acts(bo, { type: 'pause' })).toEqual({ ok: false, reason: 'not-driving' })
  await handsTo(bo)
  await acts(bo, { type: 'seek', at: 3 })
  await acts(bo, { type: 'pause' })
  await host.waitsFor('it stands', (seen) => film(seen)?.playing === false && (film(seen)?.at ?? 99) < 12)
  const late = await (await hall.visitor('Late')).joins(SMALL)
  late.hall.watchDemo({ booth, passing: false })
  await late.waitsFor('the same second', (seen) => film(seen)?.at === film(host.sees())?.at)
  await late.leaves()
})

it('a film ends by itself for all', async () => {
  await starts('film')
  await acts(host, { type: 'play' })
  await ada.waitsFor('it plays', (seen) => film(seen)?.playing === true)
  skip += 30_000
  await ada.waitsFor('it is over', (seen) => film(seen)?.playing === false && film(seen)?.at === 30)
})
