import { afterAll, beforeAll, expect, it } from 'vitest'
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

it('knows the server time to within the round trip', async () => {
  const cy = await (await hall.visitor('Cy')).joins(SMALL)
  await cy.waitsFor('the clock is known', () => true)
  await cy.asks('time.ask', {})
  expect(Math.abs(cy.hall.clock.now() - Date.now())).toBeLessThan(1000)
})
