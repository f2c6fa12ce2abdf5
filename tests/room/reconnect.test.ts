import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHall } from '../../server/rooms/open-hall.ts'
import { addStandIn } from '../../server/visitors/stand-ins.ts'
import { CLOSE_CODES } from '../../shared/hall/protocol.ts'
import { HallState } from '../../shared/hall/state.ts'
import { type FlakyLine, flakyLine } from '../support/flaky-line.ts'
import { rawSession } from '../support/raw-session.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
let line: FlakyLine
let skip = 0
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  line = await flakyLine(hall.url)
})
afterAll(async () => {
  await line.close()
  await hall.stop()
})

it('a lost network greys the avatar, and its visitor comes back to the same place and slot', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
  const booth = ada.boothId(3)
  const there = await bo.asks('avatar.teleport', { to: { kind: 'booth', booth } })
  expect(there.ok).toBe(true)
  const slot = bo.me.slot

  line.cut()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  await ada.waitsFor('Bo is greyed', () => ada.person('Bo')?.presence === 'away')
  expect(ada.person('Bo')?.slot).toBe(slot)
  expect(await bo.says('into the void')).toEqual({ ok: false, reason: 'broken' })
  await ada.says('where is Bo?')

  line.mend()
  await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
  await ada.waitsFor('Bo is here again', () => ada.person('Bo')?.presence === 'here')
  expect(bo.me.slot).toBe(slot)
  expect(bo.sees().people.size).toBe(2)
  expect(bo.lastMove).toMatchObject({
    x: expect.closeTo((there as { x: number }).x, 1),
    z: expect.closeTo((there as { z: number }).z, 1),
  })
  await bo.hears('where is Bo?')
  await bo.leaves()
  await ada.leaves()
})

it('a network that swallows everything without a word is noticed, and left for another', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
  const slot = bo.me.slot
  line.freeze()
  await bo.waitsFor('Bo notices', ({ phase }) => phase.name === 'lost')
  await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
  expect(bo.me.slot).toBe(slot)
  await ada.says('still here?')
  await bo.hears('still here?')
  await bo.leaves()
  await ada.leaves()
})

it('nobody stays as a ghost when the seat expires; who comes later still gets in again', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
  bo.hall.rememberPlace(() => ({ x: 3, z: 14, heading: 1 }))
  expect(await bo.asks('avatar.sit', { seat: 7 })).toMatchObject({ ok: true })
  await bo.waitsFor('Bo sits', () => bo.me.seat === 7)
  const isAway = async () => {
    line.cut()
    await ada.waitsFor('Bo is greyed', () => ada.person('Bo')?.presence === 'away')
    skip += 31_000
    await ada.waitsFor('Bo is gone', () => ada.person('Bo') === undefined)
  }
  const comesBack = async () => {
    line.mend()
    await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
    await ada.waitsFor('Bo is here', () => ada.person('Bo')?.presence === 'here')
    return ada.person('Bo')?.seat
  }
  await isAway()
  expect(await comesBack()).toBe(7) // the seat was free
  await isAway()
  expect(await ada.asks('avatar.sit', { seat: 7 })).toMatchObject({ ok: true })
  expect(await comesBack()).toBe(-1)
  await bo.leaves()
  await ada.leaves()
})

it('who leaves while the network is away does not come back with it', async () => {
  const other = await flakyLine(hall.url)
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
  const cy = await (await hall.visitor('Cy')).joins(SMALL, {}, other.url)
  line.cut()
  other.cut()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  await cy.waitsFor('Cy knows', ({ phase }) => phase.name === 'lost')
  await bo.leaves()
  const before = line.refused()
  // Tries come at growing distances: when Cy's fourth was refused, Bo's next would have been too.
  const tries = other.refused() + 4
  await cy.waitsFor('Cy has tried', () => other.refused() >= tries)
  expect(line.refused()).toBe(before)
  line.mend()
  other.mend()
  await ada.waitsFor('Cy is back', () => ada.person('Cy')?.presence === 'here')
  expect(ada.person('Bo')?.presence).not.toBe('here')
  skip += 31_000
  await ada.waitsFor('the seat of Bo is given up', () => ada.person('Bo') === undefined)
  await cy.leaves()
  await ada.waitsFor('Cy is gone', () => ada.person('Cy') === undefined)
  await ada.leaves()
  await other.close()
})

it.each(['cut', 'freeze'] as const)(
  'who is removed while the network is away (%s) is told at their return, and stays out until they choose',
  async (ends) => {
    const mo = await hall.visitor('Mo')
    await hall.grant(mo, 'moderator')
    await mo.joins(SMALL)
    const bo = await (await hall.visitor('Bo')).joins(SMALL, {}, line.url)
    await mo.waitsFor('Bo is there', () => mo.person('Bo') !== undefined)
    line[ends]()
    if (ends === 'cut') await mo.waitsFor('Bo is greyed', () => mo.person('Bo')?.presence === 'away')
    expect(await mo.asks('moderation.remove', { visitor: bo.id, reason: 'spam' })).toEqual({ ok: true })
    await mo.waitsFor('Bo is gone', () => mo.person('Bo') === undefined)
    line.mend()
    await bo.waitsFor('it is decided', ({ phase }) => phase.name === 'gone')
    expect(bo.sees().phase).toEqual({ name: 'gone', reason: 'removed' })
    expect(mo.person('Bo')).toBeUndefined()
    expect((await bo.tab().enters(SMALL, { again: true })).phase).toEqual({ name: 'gone', reason: 'removed' })
    await (await bo.tab().joins(SMALL)).leaves()
    await (await bo.tab().joins(SMALL, { again: true })).leaves()
    await mo.leaves()
  },
)

it('who leaves by themselves is gone at once', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await ada.waitsFor('Bo is there', () => ada.person('Bo') !== undefined)
  await bo.leaves()
  const seen = await ada.waitsFor('Bo is gone', () => ada.person('Bo') === undefined)
  expect(seen.people.size).toBe(1)
  await ada.leaves()
})

it('who does not keep up is sent back to the door, and finds the avatar where it was', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const visitor = await hall.visitor('Slow')
  const slow = await rawSession(visitor, SMALL) // acknowledges nothing
  await ada.waitsFor('Slow is there', () => ada.person('Slow') !== undefined)
  const slot = ada.person('Slow')?.slot
  const paces = async () => {
    const { x, z } = ada.at
    for (let turn = 0; turn < 10; turn++) await ada.walksTo(x, z - (turn % 2))
  }
  await paces()
  skip += 16_000
  await paces()
  expect(await slow.ended).toBe(CLOSE_CODES.stalled)
  await ada.waitsFor('Slow is greyed', () => ada.person('Slow')?.presence === 'away')
  await visitor.joins(SMALL)
  expect(visitor.me.slot).toBe(slot)
  await visitor.leaves()
  await ada.leaves()
})

it('an avatar without a connection is in the roster and stands where it was put', async () => {
  const { hall: context } = await openHall(hall.app.services, new HallState(), {
    exhibition: SMALL,
    instance: 'a77',
    run: 'night',
  })
  const spot = { x: 1, z: 15, heading: 2 }
  const ghost = addStandIn(context, { kind: 'ghost', name: 'Host', look: 1, role: 'host', booth: '' }, spot, 'sit')
  if (!ghost) throw new Error('There is room for a ghost.')
  expect(context.state.people.get(String(ghost.slot))).toMatchObject({ name: 'Host', kind: 1, visitor: '' })
  expect(context.where(ghost.slot)).toMatchObject({ x: expect.closeTo(1, 1), z: expect.closeTo(15, 1) })
  ghost.remove()
  expect(context.state.people.size).toBe(0)
  expect(context.where(ghost.slot)).toBeUndefined()
})
