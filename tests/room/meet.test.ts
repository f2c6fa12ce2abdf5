import { afterAll, beforeAll, expect, it } from 'vitest'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall()
})
afterAll(() => hall.stop())

it('two visitors see each other come, and go', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo', { look: 7 })).joins(SMALL)
  await ada.waitsFor('Bo is there', () => ada.person('Bo') !== undefined)
  expect(ada.person('Bo')).toMatchObject({ presence: 'here', view: '3d', role: 'visitor', look: 7, booth: '' })
  expect(bo.person('Ada')).toMatchObject({ visitor: ada.id })
  expect(bo.me.slot).not.toBe(ada.me.slot)
  await bo.leaves()
  await ada.waitsFor('Bo is gone', () => ada.person('Bo') === undefined)
})

it('one sees the other walk, and stop where they stopped', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  const [x, z] = [bo.at.x, bo.at.z - 4] // from the door towards the stage
  await bo.walksTo(x, z)
  await ada.seesThere(bo.me.slot, x, z)
  expect(bo.lastMove?.reason).toBe('teleport') // no correction came
  await Promise.all([ada, bo].map((visitor) => visitor.leaves()))
})

it('who jumps is put back, and nobody sees them jump', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await ada.seesThere(bo.me.slot, bo.at.x, bo.at.z)
  const [x, z] = [bo.at.x, bo.at.z]
  bo.jumpsTo(x, z - 40)
  expect(await bo.isMoved('correction')).toMatchObject({ x: expect.closeTo(x, 1), z: expect.closeTo(z, 1) })
  await ada.seesThere(bo.me.slot, x, z)
  await Promise.all([ada, bo].map((visitor) => visitor.leaves()))
})

it('an avatar of the 2D view arrives at the booth before the eyes of the others', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { booth: boothIdOf(SMALL, 3) })
  const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  await bo.asks('booth.open', { booth: bo.boothId(3) })
  await ada.seesThere(bo.me.slot, bo.at.x, bo.at.z)
  await Promise.all([ada, bo].map((visitor) => visitor.leaves()))
})

it('knows the server time to within the round trip', async () => {
  const cy = await (await hall.visitor('Cy')).joins(SMALL)
  await cy.waitsFor('the clock is known', () => true)
  await cy.asks('time.ask', {})
  expect(Math.abs(cy.hall.clock.now() - Date.now())).toBeLessThan(1000)
})
