import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWalkable } from '../../shared/plan/walkable.ts'
import { smallExhibition } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall()
})
afterAll(() => hall.stop())

it('the hall changes under its visitors: nobody stands in a booth, and what is gone is left', async () => {
  const { exhibitions } = hall.app.services
  const crowd = await hall.crowd(8)
  for (const [i, visitor] of crowd.entries()) {
    await visitor.joins(SMALL, { view: '2d' })
    await visitor.asks('booth.open', { booth: visitor.boothId(i) })
  }
  const [first] = crowd
  const last = crowd.at(-1)
  if (!first || !last) throw new Error('The crowd has a first and a last.')
  const { revision } = first.sees()

  // Half of the booths go, and many others come in their place.
  await exhibitions.change(SMALL, (stored) => {
    const more = smallExhibition('other-hall', 60).projects
    return { ...stored, projects: [...more.slice(0, 30), ...stored.projects.slice(0, 4), ...more.slice(30)] }
  })
  for (const visitor of crowd) await visitor.waitsFor('the hall is the new one', (seen) => seen.revision > revision)
  // They may stand before another booth now.
  const gone = last.boothId(7)
  await first.waitsFor('the booth that is gone is left', ({ people }) => people.get(last.me.slot)?.booth !== gone)
  expect(first.me.booth).toBe(first.boothId(0))
  const shown = await exhibitions.get(SMALL)
  if (!shown) throw new Error('The exhibition is there.')
  const walkable = makeWalkable(shown.plan)
  for (const { lastMove } of crowd) expect(lastMove && walkable.canStand(lastMove.x, lastMove.z, 0.1)).toBe(true)
  await Promise.all(crowd.map((visitor) => visitor.leaves()))
})

it('an exhibition that is closed sends its visitors out, and lets the staff stay', async () => {
  const { exhibitions } = hall.app.services
  const olga = await hall.organizer()
  await olga.joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await exhibitions.change(SMALL, (stored) => ({ ...stored, open: false }))
  await bo.waitsFor('Bo is out', ({ phase }) => phase.name === 'gone')
  expect(bo.sees().phase).toEqual({ name: 'gone', reason: 'closed' })
  await olga.waitsFor('Bo is gone', () => olga.person('Bo') === undefined)
  expect(olga.sees().phase.name).toBe('live')
  await exhibitions.change(SMALL, (stored) => ({ ...stored, open: true }))
  await (await bo.tab().joins(SMALL)).leaves()
})
