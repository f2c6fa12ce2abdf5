import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDirector, type Director } from '../support/director.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { votingShow } from '../support/voting-show.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-votes-'))
let hall: Hall
let olga: TestVisitor
let director: Director
let ada: TestVisitor
let bo: TestVisitor
let booths: readonly [string, string, string]

beforeAll(async () => {
  hall = await startHall({ dataDir })
  olga = await hall.visitor('Olga')
  await hall.grant(olga, 'organizer')
  director = await createDirector(olga, SMALL, votingShow(SMALL))
  ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  booths = [ada.boothId(0), ada.boothId(1), ada.boothId(2)]
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const night = (award: string) => ({ ceremony: director.ceremony, run: 'night', award })
const opens = (award: string) => director.says({ type: 'poll', award, open: true })
/** The count that is sealed: asked again it is the same. */
const counted = (award: string) => hall.app.services.votes.close(night(award))
const looks = async (visitor: TestVisitor, award: string) => {
  const reply = await visitor.asks('vote.look', {})
  if (!reply.ok) throw new Error(`No look: ${reply.reason}.`)
  return reply.votes.find((vote) => vote.award === award)
}

it('takes a vote only where one is open, for a nominee', async () => {
  const cast = (award: string, booth = booths[0]) => ada.asks('vote.cast', { award, booth })
  expect(await cast('people')).toEqual({ ok: false, reason: 'not-open' })
  expect(await cast('jury')).toEqual({ ok: false, reason: 'no-such-award' })
  expect(await cast('nothing')).toEqual({ ok: false, reason: 'no-such-award' })
  expect(await opens('people')).toEqual({ ok: true })
  expect(await cast('people', ada.boothId(5))).toEqual({ ok: false, reason: 'no-such-nominee' })
  expect(await director.says({ type: 'poll', award: 'jury', open: true })).toEqual({
    ok: false,
    reason: 'no-such-award',
  })
})

it('a vote is one vote: double clicks, two tabs, a change of mind, a lost line', async () => {
  const vote = (visitor: TestVisitor, booth: string, chosen?: number) =>
    visitor.asks('vote.cast', { award: 'people', booth, ...(chosen && { chosen }) })
  const twice = await Promise.all([vote(ada, booths[0]), vote(ada, booths[0]), vote(ada, booths[0])])
  expect(twice).toEqual(Array(3).fill({ ok: true, booth: booths[0] }))
  const line = await flakyLine(hall.url)
  const tab = await ada.tab().joins(SMALL, { view: '2d' }, line.url)
  expect(await looks(tab, 'people')).toMatchObject({ booth: booths[0], needs: 'nothing' })
  const second = Date.now()
  expect(await vote(tab, booths[1], second)).toEqual({ ok: true, booth: booths[1] })
  line.cut()
  await tab.waitsFor('the line is lost', ({ phase }) => phase.name === 'lost')
  expect(await vote(tab, booths[2])).toMatchObject({ ok: false, reason: 'broken' })
  line.mend()
  await tab.waitsFor('it is back', ({ phase }) => phase.name === 'live')
  expect(await vote(tab, booths[2], second + 5)).toEqual({ ok: true, booth: booths[2] })
  // What was sent before comes again, late: acknowledged with what counts.
  expect(await vote(tab, booths[1], second)).toEqual({ ok: true, booth: booths[2] })
  ada = tab
  expect(await vote(bo, booths[2])).toEqual({ ok: true, booth: booths[2] })
  await director.says({ type: 'poll', award: 'people', open: false })
  expect(await vote(bo, booths[0])).toEqual({ ok: false, reason: 'not-open' })
  expect(await counted('people')).toEqual({
    counts: { [booths[0]]: 0, [booths[1]]: 0, [booths[2]]: 2 },
    winners: [booths[2]],
  })
  await line.close()
})
