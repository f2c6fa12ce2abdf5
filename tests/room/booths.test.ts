import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let ada: TestVisitor
let bo: TestVisitor
let skip = 0
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  ada = await (await hall.visitor('Ada')).joins(SMALL)
  bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
})
afterAll(() => hall.stop())
const standOf = async (booth: string) => {
  const shown = await hall.app.services.exhibitions.get(SMALL)
  const slot = shown?.plan.booths.find(({ id }) => id === booth)
  if (!slot) throw new Error(`The plan has no booth ${booth}.`)
  return slot.stand
}
const apart = (a: { x: number; z: number }, b: { x: number; z: number }) => Math.hypot(a.x - b.x, a.z - b.z)

it('a visitor of the 2D view stands before the booth that they opened, and others see them there', async () => {
  const booth = bo.boothId(4)
  expect(await bo.asks('booth.open', { booth })).toMatchObject({ ok: true, firstVisit: true })
  await ada.waitsFor('Bo is at the booth', () => ada.person('Bo')?.booth === booth)
  expect(ada.person('Bo')?.view).toBe('2d')
  const move = bo.lastMove
  expect(move?.reason).toBe('booth')
  expect(apart(move ?? { x: 0, z: 0 }, await standOf(booth))).toBeLessThan(1.5)
  expect(bo.sees().passport.visited).toEqual([booth])
  expect(await bo.asks('booth.open', { booth })).toMatchObject({ ok: true, firstVisit: false })
  expect(await bo.asks('booth.open', { booth: 'nosuchbooth' })).toEqual({ ok: false, reason: 'no-such-booth' })
})

it('a crowd before a booth does not stand in one another', async () => {
  const booth = ada.boothId(1)
  const crowd = await hall.crowd(9)
  const spots: { x: number; z: number }[] = []
  for (const visitor of crowd) {
    await visitor.joins(SMALL, { view: '2d', booth })
    if (visitor.lastMove) spots.push(visitor.lastMove)
  }
  expect(spots).toHaveLength(9)
  for (const [i, one] of spots.entries())
    for (const other of spots.slice(i + 1)) expect(apart(one, other)).toBeGreaterThan(0.6)
  const stand = await standOf(booth)
  for (const spot of spots) expect(apart(spot, stand)).toBeLessThan(4)
  await Promise.all(crowd.map((visitor) => visitor.leaves()))
})

it('who walks up to a booth is at the booth, without opening it', async () => {
  const booth = ada.boothId(6)
  await ada.asks('avatar.teleport', { to: { kind: 'booth', booth } })
  await bo.waitsFor('Ada is at the booth', () => bo.person('Ada')?.booth === booth)
  await ada.asks('avatar.teleport', { to: { kind: 'door' } })
  await bo.waitsFor('Ada has left it', () => bo.person('Ada')?.booth === '')
})

it('a cheer counts once a visitor, for everybody, and can be taken back', async () => {
  const booth = ada.boothId(2)
  expect(await ada.asks('booth.cheer', { booth, on: true })).toEqual({ ok: true, cheers: 1, on: true })
  expect(await ada.asks('booth.cheer', { booth, on: true })).toEqual({ ok: true, cheers: 1, on: true })
  expect(await bo.asks('booth.cheer', { booth, on: true })).toEqual({ ok: true, cheers: 2, on: true })
  await ada.waitsFor('two cheers', ({ cheers }) => cheers.get(booth) === 2)
  expect(ada.sees().passport.cheered).toEqual([booth])
  expect(await ada.asks('booth.cheer', { booth, on: false })).toEqual({ ok: true, cheers: 1, on: false })
  await bo.waitsFor('one cheer', ({ cheers }) => cheers.get(booth) === 1)
})

it('the passport is the visitor’s, also in another tab', async () => {
  const booth = ada.boothId(3)
  await bo.asks('booth.bookmark', { booth, on: true })
  const before = bo.sees().passport
  expect(before.bookmarked).toEqual([booth])
  bo = await bo.tab().joins(SMALL, { view: '2d' })
  expect(bo.sees().passport).toEqual(before)
})

it('a seat is one visitor’s', async () => {
  expect(await ada.asks('avatar.sit', { seat: 2 })).toMatchObject({ ok: true, seat: 2 })
  expect(await bo.asks('avatar.sit', { seat: 2 })).toEqual({ ok: false, reason: 'taken' })
  await bo.waitsFor('Ada sits', () => bo.person('Ada')?.seat === 2)
  expect(await ada.asks('avatar.sit', { seat: -1 })).toMatchObject({ ok: true, seat: -1 })
  expect(await bo.asks('avatar.sit', { seat: 2 })).toMatchObject({ ok: true, seat: 2 })
  expect(await bo.asks('avatar.sit', { seat: 4999 })).toEqual({ ok: false, reason: 'no-such-seat' })
  await bo.asks('avatar.teleport', { to: { kind: 'door' } })
  await ada.waitsFor('Bo stands', () => ada.person('Bo')?.seat === -1)
})

it('teleports only to where somebody can stand', async () => {
  skip += 20_000
  expect(await ada.asks('avatar.teleport', { to: { kind: 'spot', x: 900, z: 900 } })).toEqual({
    ok: false,
    reason: 'not-walkable',
  })
  expect(await ada.asks('avatar.teleport', { to: { kind: 'person', slot: 999 } })).toEqual({
    ok: false,
    reason: 'no-such-person',
  })
  const { x, z } = await ada
    .asks('avatar.teleport', { to: { kind: 'door' } })
    .then((at) => (at.ok ? at : { x: 0, z: 0 }))
  expect(await ada.asks('avatar.teleport', { to: { kind: 'spot', x, z, heading: 1 } })).toMatchObject({
    ok: true,
    heading: expect.closeTo(1, 1),
  })
  const there = await ada.asks('avatar.teleport', { to: { kind: 'person', slot: bo.me.slot } })
  expect(there.ok && apart(there, bo.lastMove ?? { x: 0, z: 0 })).toBeLessThan(3)
  expect(await ada.asks('avatar.raiseHand', { on: true })).toEqual({ ok: true })
  await bo.waitsFor('the hand is up', () => bo.person('Ada')?.handRaised === true)
})
