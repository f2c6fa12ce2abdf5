import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Show } from '../../shared/ceremony/show.ts'
import { createDirector } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall()
})
afterAll(() => hall.stop())

const show: RunOfShow = shortShow(SMALL)

test('a director says go and everybody is in the same cue, also who comes late', async () => {
  const organizer = await hall.visitor('Olga')
  await hall.grant(organizer, 'organizer')
  const director = await createDirector(organizer, SMALL, show)
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  await ada.waitsFor('the hall has a ceremony', ({ ceremony }) => ceremony === director.ceremony)
  const heard = new Promise<Show>((hears) => ada.hall.on('ceremony.changed', hears))
  await director.says({ type: 'go' })
  expect(await heard).toMatchObject({ phase: 'running', index: 0, cue: { kind: 'doors' } })
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  const late = await bo.asks('ceremony.look', {})
  expect(late).toMatchObject({ ok: true, show: { startedAt: (await heard).startedAt, index: 0 } })
  await ada.leaves()
  await bo.leaves()
  director.leaves()
})
