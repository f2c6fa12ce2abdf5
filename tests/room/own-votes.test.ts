import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOwnVotes, type OwnVote, type OwnVotes } from '../../client/votes/own-votes.ts'
import { createDirector, type Director } from '../support/director.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { votingShow } from '../support/voting-show.ts'

let hall: Hall
let director: Director
beforeAll(async () => {
  hall = await startHall()
  const olga = await hall.organizer()
  director = await createDirector(olga, SMALL, votingShow(SMALL))
  await director.says({ type: 'poll', award: 'people', open: true })
})
afterAll(() => hall.stop())

/** The votes of a page, which remembers as a browser's tab does. */
function page(visitor: TestVisitor, memory: Map<string, string>): OwnVotes {
  return createOwnVotes(visitor.hall, {
    keep: (award, wish) => void (wish === null ? memory.delete(award) : memory.set(award, wish)),
    kept: (award) => memory.get(award) ?? null,
  })
}
const shows = (own: OwnVotes, part: Partial<OwnVote>) =>
  expect.poll(() => own.store.getState().votes.get('people'), { timeout: 10_000 }).toMatchObject(part)

it('a choice is counted when the server says so, and without a line it is kept and sent later', async () => {
  const line = await flakyLine(hall.url)
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' }, line.url)
  const [one, two, three] = [ada.boothId(0), ada.boothId(1), ada.boothId(2)]
  const memory = new Map<string, string>()
  const own = page(ada, memory)
  own.choose('people', one)
  expect(own.store.getState().votes.get('people')).toMatchObject({ counted: '', wish: { booth: one }, waits: 'sent' })
  await shows(own, { counted: one, wish: null, receipt: expect.stringMatching(/^[0-9a-f]{64}$/) })

  line.cut()
  await ada.waitsFor('the line is lost', ({ phase }) => phase.name === 'lost')
  own.choose('people', two)
  own.choose('people', three)
  await shows(own, { counted: one, wish: expect.objectContaining({ booth: three }), waits: 'line' })
  expect(memory.get('people')).toContain(three)
  line.mend()
  await shows(own, { counted: three, wish: null })
  expect(memory.size).toBe(0)
  own.stop()

  // A page that was loaded anew in between sends what its tab remembers.
  memory.set('people', JSON.stringify({ booth: two, chosen: Date.now() + 1000 }))
  const again = page(ada, memory)
  await again.look()
  await shows(again, { counted: two, wish: null })
  again.stop()
  await ada.leaves()
  await line.close()
})

it('what arrives after the close is told not to count', async () => {
  const line = await flakyLine(hall.url)
  const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' }, line.url)
  const own = page(bo, new Map())
  line.cut()
  await bo.waitsFor('the line is lost', ({ phase }) => phase.name === 'lost')
  own.choose('people', bo.boothId(0))
  await shows(own, { waits: 'line' })
  await director.says({ type: 'poll', award: 'people', open: false })
  line.mend()
  await shows(own, { counted: '', wish: null, refusal: 'not-open' })
  own.stop()
  await bo.leaves()
  await line.close()
})
