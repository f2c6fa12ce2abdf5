import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import { type ShownStory, TIE_MS } from '../../shared/demos/kinds/story.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { giveDemo, storyDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const BOOTH = 2
const CLOCK_MS = 20_000
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-story-'))
const now = () => Date.now() + skip
let hall: Hall
let host: TestVisitor
let voters: TestVisitor[]
let booth: string
let skip = 0

const told = ({ demo }: HallSnapshot) => demo?.state as ShownStory | undefined
const sees = (visitor: TestVisitor) => told(visitor.sees()) as ShownStory
const acts = (visitor: TestVisitor, act: { type: string; [key: string]: unknown }) =>
  visitor.asks('demo.act', { booth, act })
const votes = (visitor: TestVisitor, choice: string) =>
  acts(visitor, { type: 'vote', turn: sees(visitor).turn, choice })
const at = (scene: string) => (seen: HallSnapshot) => told(seen)?.scene === scene
const watches = async (visitor: TestVisitor) => {
  visitor.hall.watchDemo({ booth, passing: false })
  await visitor.waitsFor('they watch', ({ demo }) => demo?.booth === booth)
}

beforeEach(async () => {
  skip = 0
  hall = await startHall({ dataDir, now })
  await giveDemo(hall, BOOTH, storyDemo())
  const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']
  host = await hall.visitor('Hanna')
  voters = await Promise.all(names.map(async (name) => (await hall.visitor(name)).joins(SMALL)))
  booth = (voters[0] as TestVisitor).boothId(BOOTH)
  await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await host.joins(SMALL)
  await Promise.all([host, ...voters].map(watches))
  await host.asks('demo.start', { booth, demo: 'tale', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await host.waitsFor('it runs', ({ demo }) => demo?.session !== undefined)
  expect(await acts(host, { type: 'start' })).toMatchObject({ ok: true })
  await Promise.all([host, ...voters].map((visitor) => visitor.waitsFor('the room', at('room'))))
})
afterEach(async () => {
  await host.asks('demo.stop', { booth })
  await hall.stop()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('five vote, two ways tie, the tied are voted on again, and nobody is told who voted for what', async () => {
  const [ada, bo, cy, di, ed] = voters as [TestVisitor, TestVisitor, TestVisitor, TestVisitor, TestVisitor]
  const patches: string[] = []
  const stop = ada.hall.store.subscribe(({ demo }) => void patches.push(JSON.stringify(demo?.state)))
  await Promise.all([votes(ada, 'left'), votes(bo, 'left'), votes(cy, 'right'), votes(di, 'right'), votes(ed, 'stay')])
  await host.waitsFor('five votes', (seen) => told(seen)?.voted === 5)
  expect(sees(host).tally).toEqual({ left: 2, right: 2, stay: 1 })
  await votes(ed, 'left') // and thinks better of it
  await votes(ed, 'stay')
  expect(await acts(ed, { type: 'decide', turn: sees(ed).turn })).toEqual({ ok: false, reason: 'not-driving' })

  skip += CLOCK_MS
  await Promise.all(voters.map((visitor) => visitor.waitsFor('the tie', (seen) => told(seen)?.tiedAt === 2)))
  expect(sees(ada)).toMatchObject({ tally: { left: 0, right: 0 }, voted: 0, scene: 'room' })
  expect(await votes(ed, 'stay')).toEqual({ ok: false, reason: 'not-now' })
  for (const visitor of [ada, cy, ed]) await votes(visitor, 'right')
  await votes(bo, 'left')
  skip += TIE_MS
  await Promise.all(voters.map((visitor) => visitor.waitsFor('the attic', at('attic'))))
  const steps = [{ scene: 'room', choice: 'right', how: 'again', for: 3, of: 4 }]
  expect(sees(bo).way).toEqual(steps)
  stop()
  for (const visitor of voters) expect(patches.join()).not.toContain(visitor.id)
  const late = await (await hall.visitor('Late')).joins(SMALL)
  await watches(late)
  await late.waitsFor('the attic with its way', (seen) => told(seen)?.way.length === 1)
})

it('a server that goes down in the middle of a vote has every vote that it had acknowledged', async () => {
  const [ada, bo, cy] = voters as [TestVisitor, TestVisitor, TestVisitor]
  const answers = await Promise.all([votes(ada, 'left'), votes(bo, 'right'), votes(cy, 'right'), votes(host, 'right')])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  // What is on disk at this moment is what a server that dies now leaves behind.
  const [stored] = await hall.app.services.storage.demos.all()
  const { votes: kept } = (JSON.parse(stored?.body ?? '{}') as { state: { votes: object } }).state
  expect(kept).toEqual({ [ada.id]: 'left', [bo.id]: 'right', [cy.id]: 'right', [host.id]: 'right' })

  await hall.app.stop()
  await host.waitsFor('the host knows', ({ phase }) => phase.name === 'lost')
  hall = await startHall({ dataDir, port: hall.app.port, now })
  for (const visitor of [host, ada, bo]) await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
  for (const visitor of [host, ada]) await visitor.waitsFor('the votes are there', (seen) => told(seen)?.voted === 4)
  expect(sees(host).tally).toEqual({ left: 1, right: 3, stay: 0 })
  expect(await votes(ada, 'right')).toMatchObject({ ok: true })
  await host.waitsFor('Ada thinks better of it', (seen) => told(seen)?.tally.right === 4)
  await acts(host, { type: 'decide', turn: sees(host).turn })
  await host.waitsFor('the attic', at('attic'))
  expect(sees(host).way).toEqual([{ scene: 'room', choice: 'right', how: 'most', for: 4, of: 4 }])
})
