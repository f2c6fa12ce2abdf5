import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { enterHall } from '../../client/net/enter-hall.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-restart-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('a server that restarts has everybody back by themselves, where they were, with what was said', async () => {
  let hall: Hall = await startHall({ dataDir })
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await ada.says('before the restart')
  await ada.asks('booth.cheer', { booth: ada.boothId(1), on: true })
  const there = await bo.asks('avatar.teleport', { to: { kind: 'booth', booth: bo.boothId(6) } })
  if (!there.ok) throw new Error('Bo did not get to the booth.')
  bo.hall.rememberPlace(() => ({ x: there.x, z: there.z, heading: there.heading }))
  const cy = await (await hall.visitor('Cy')).joins(SMALL)
  expect(await cy.asks('avatar.sit', { seat: 7 })).toMatchObject({ ok: true })
  const { x, z } = await cy.waitsFor('Cy sits', () => cy.me.seat === 7).then(() => cy.at)

  await hall.app.stop()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  await ada.waitsFor('Ada knows', ({ phase }) => phase.name === 'lost')
  hall = await startHall({ dataDir, port: hall.app.port })
  await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
  await ada.waitsFor('Ada is back', ({ phase }) => phase.name === 'live')
  await ada.waitsFor('Ada sees Bo', () => ada.person('Bo')?.presence === 'here')
  await ada.waitsFor('Ada sees Cy, who sits', () => ada.person('Cy')?.seat === 7)
  expect(cy.lastMove).toMatchObject({ reason: 'sit', x: expect.closeTo(x, 1), z: expect.closeTo(z, 1) })
  expect(ada.sees().people.size).toBe(3)
  expect(bo.lastMove).toMatchObject({ x: expect.closeTo(there.x, 0), z: expect.closeTo(there.z, 0) })
  expect(ada.sees().cheers.get(ada.boothId(1))).toBe(1)
  const late = await (await hall.visitor('Late')).joins(SMALL)
  expect(late.sees().chat.map(({ text }) => text)).toEqual(['before the restart'])
  expect((await bo.says('and after')).ok).toBe(true)
  await ada.hears('and after')
  await Promise.all([ada, bo, cy].map((visitor) => visitor.leaves()))
  await hall.stop()
})

it('a server that dies without a word has everybody back too', async () => {
  let hall: Hall = await startHall({ dataDir })
  const line = await flakyLine(hall.url)
  const ada = await (await hall.visitor('Ada')).joins(SMALL, {}, line.url)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
  line.cut()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  await hall.app.stop()
  hall = await startHall({ dataDir, port: hall.app.port })
  line.mend()
  await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
  await ada.waitsFor('Ada is back', ({ phase }) => phase.name === 'live')
  await ada.waitsFor('Ada sees Bo', () => ada.person('Bo')?.presence === 'here')
  await Promise.all([ada, bo].map((visitor) => visitor.leaves()))
  await line.close()
  await hall.stop()
})

it('who is on the way in does not hold up a server that stops', async () => {
  const hall = await startHall({ dataDir })
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const [seated, ...coming] = (await hall.crowd(20)) as [TestVisitor, ...TestVisitor[]]
  // Colyseus would wait 15 s for a seat that nobody comes for, and for ever for who comes in while the room closes.
  const asking = { origin: hall.url, fetch: seated.fetch, signal: new AbortController().signal }
  const seat = await enterHall(SMALL, { view: '3d' }, asking)
  expect(seat).toMatchObject({ ok: true })
  await Promise.race(coming.map((visitor) => visitor.joins(SMALL)))
  const began = performance.now()
  await hall.app.stop()
  expect(performance.now() - began).toBeLessThan(10_000)
  await ada.waitsFor('Ada knows', ({ phase }) => phase.name === 'lost')
  await Promise.all([ada, ...coming].map((visitor) => visitor.leaves()))
})

it('a demo goes on where it was, with the same host and the same driver', async () => {
  let hall: Hall = await startHall({ dataDir })
  await giveDemo(hall, 3, slidesDemo())
  const hanna = await hall.visitor('Hanna')
  const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  const booth = bo.boothId(3)
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await hanna.joins(SMALL)
  for (const visitor of [hanna, bo]) visitor.hall.watchDemo({ booth, passing: false })
  await hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await hanna.asks('demo.act', { booth, act: { type: 'page', page: 2 } })
  await bo.waitsFor('page three', ({ demo }) => demo?.state?.page === 2)
  await hanna.asks('demo.hand', { booth, to: bo.id })
  await hanna.waitsFor('Bo drives', ({ demo }) => demo?.session?.driver === bo.id)

  await hall.app.stop()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  hall = await startHall({ dataDir, port: hall.app.port })
  // Only who drove may act, so the first act that is taken proves that Bo still does.
  const act = () => bo.asks('demo.act', { booth, act: { type: 'page', page: 1 } })
  await expect.poll(async () => (await act()).ok).toBe(true)
  const { demo } = await hanna.waitsFor('page two', ({ demo }) => demo?.state?.page === 1)
  expect(demo?.session).toMatchObject({ host: hanna.id, driver: bo.id, mode: 'host' })
  await Promise.all([hanna, bo].map((visitor) => visitor.leaves()))
  await hall.stop()
})

it('shut doors let back in who was inside when the server went, for ten minutes, and nobody else', async () => {
  let skip = 0
  const now = () => Date.now() + skip
  const restart = async () => {
    await hall.app.stop()
    hall = await startHall({ dataDir, port: hall.app.port, now })
  }
  let hall: Hall = await startHall({ dataDir, now })
  const mo = await hall.visitor('Mo')
  await hall.grant(mo, 'moderator')
  await mo.joins(SMALL)
  const [ada, bo, cy, dot] = [
    await (await hall.visitor('Ada')).joins(SMALL),
    await (await hall.visitor('Bo')).joins(SMALL),
    await (await hall.visitor('Cy')).joins(SMALL),
    await (await hall.visitor('Dot')).joins(SMALL),
  ]
  const before = await (await hall.visitor('Before')).joins(SMALL)
  await before.leaves()
  await ada.waitsFor('Before has left', () => ada.person('Before') === undefined)
  await mo.asks('moderation.doors', { open: false, reason: 'full house' })
  await ada.waitsFor('the doors are shut', ({ doorsOpen }) => !doorsOpen)
  await cy.leaves()
  await mo.asks('moderation.remove', { visitor: dot.id, reason: 'spam' })
  await ada.waitsFor('both are gone', () => !ada.person('Cy') && !ada.person('Dot'))

  await restart()
  await ada.waitsFor('Ada is back', ({ phase }) => phase.name === 'live')
  await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
  await mo.waitsFor('Mo is back', ({ phase }) => phase.name === 'live')
  const shut = { name: 'gone', reason: 'doors-shut' }
  for (const outside of [await hall.visitor('Stranger'), before, cy, dot])
    expect((await outside.tab().enters(SMALL)).phase).toEqual(shut)

  const line = await flakyLine(hall.url)
  await bo.tab().joins(SMALL, {}, line.url)
  line.cut()
  await ada.waitsFor('Bo is greyed', () => ada.person('Bo')?.presence === 'away')
  await restart()
  await ada.waitsFor('Ada is back again', ({ phase }) => phase.name === 'live')
  skip = 11 * 60_000
  expect((await bo.tab().enters(SMALL)).phase).toEqual(shut)
  await ada.leaves()
  await mo.leaves()
  await line.close()
  await hall.stop()
})
