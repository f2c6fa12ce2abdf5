import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { QUESTIONS_PER_VISITOR } from '../../shared/questions/question-words.ts'
import type { QuestionsChanged, ShownQuestion } from '../../shared/questions/questions.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const BOOTH = 2
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-questions-'))
let hall: Hall
let hanna: TestVisitor
let ada: TestVisitor
let bo: TestVisitor
let cy: TestVisitor
let booth: string
let skip = 0
let keys = 0

beforeAll(async () => {
  // Two in an instance: the host and Ada are in one, Bo and Cy in another.
  hall = await startHall({ dataDir, cap: 2, now: () => Date.now() + skip })
  await giveDemo(hall, BOOTH, slidesDemo())
  hanna = await (await hall.visitor('Hanna')).joins(SMALL)
  booth = hanna.boothId(BOOTH)
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await hanna.leaves()
  hanna = await hanna.tab().joins(SMALL)
  ada = await (await hall.visitor('Ada')).joins(SMALL)
  bo = await (await hall.visitor('Bo')).joins(SMALL)
  cy = await (await hall.visitor('Cy')).joins(SMALL)
  expect(bo.sees().instance).not.toBe(hanna.sees().instance)
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  await hanna.asks('demo.stop', { booth })
  for (const one of [hanna, ada, bo, cy]) one.hall.watchDemo({ booth, passing: false })
  for (const one of [hanna, ada, bo, cy])
    await one.waitsFor('nothing runs', ({ demo }) => demo?.booth === booth && demo.session === undefined)
  skip += 60_000 // what one may ask again is theirs again, and each run begins at a moment of its own
  await hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
  for (const one of [hanna, ada, bo, cy])
    await one.waitsFor('the demo runs', ({ demo }) => demo?.session?.host === hanna.id)
})

const asks = async (
  visitor: TestVisitor,
  text: string,
  key = `key-of-a-question-${++keys}`,
): Promise<ShownQuestion> => {
  const reply = await visitor.asks('questions.ask', { booth, text, key })
  if (!reply.ok) throw new Error(`${visitor.name}'s question was refused: ${reply.reason}.`)
  return reply.question
}
const list = async (visitor: TestVisitor) => {
  const reply = await visitor.asks('questions.list', { booth })
  if (!reply.ok) throw new Error(`The list was refused: ${reply.reason}.`)
  return reply
}
/** What a visitor is told from now on, by question. */
const hears = (visitor: TestVisitor) => {
  const told = new Map<string, Partial<ShownQuestion> | 'gone'>()
  const changes: QuestionsChanged[] = []
  visitor.hall.on('questions.changed', (change) => {
    changes.push(change)
    for (const question of change.questions) told.set(question.id, question)
    for (const [id, votes] of Object.entries(change.votes)) told.set(id, { ...(told.get(id) as object), votes })
    for (const id of change.gone) told.set(id, 'gone')
  })
  return { told, changes }
}

it('what one asks, all who watch see at once in every instance, with the votes, and who comes later gets all of it', async () => {
  const [far, host] = [hears(bo), hears(hanna)]
  const passing = await (await hall.visitor('Passing')).joins(SMALL)
  passing.hall.watchDemo({ booth, passing: true })
  await passing.waitsFor('the demo runs', ({ demo }) => demo?.session !== undefined)
  const unheard = hears(passing)
  const question = await asks(ada, 'Does it float?')
  await expect.poll(() => far.told.get(question.id)).toMatchObject({ text: 'Does it float?', name: 'Ada', votes: 0 })
  expect(await bo.asks('questions.vote', { booth, question: question.id, on: true })).toEqual({ ok: true, votes: 1 })
  expect(await bo.asks('questions.vote', { booth, question: question.id, on: true })).toEqual({ ok: true, votes: 1 })
  expect(await cy.asks('questions.vote', { booth, question: question.id, on: true })).toEqual({ ok: true, votes: 2 })
  await expect.poll(() => host.told.get(question.id)).toMatchObject({ votes: 2 })
  expect(await bo.asks('questions.vote', { booth, question: question.id, on: false })).toEqual({ ok: true, votes: 1 })
  await expect.poll(() => host.told.get(question.id)).toMatchObject({ votes: 1 })
  expect(await ada.asks('questions.vote', { booth, question: question.id, on: true })).toMatchObject({ ok: false })
  expect(await passing.asks('questions.vote', { booth, question: question.id, on: true })).toMatchObject({
    reason: 'not-allowed',
  })
  expect(await passing.asks('questions.ask', { booth, text: 'Me too', key: 'key-of-a-passer-by' })).toMatchObject({
    reason: 'not-allowed',
  })
  passing.hall.watchDemo({ booth, passing: false })
  const late = await list(passing)
  expect(late.questions).toMatchObject([{ id: question.id, votes: 1 }])
  expect((await list(cy)).voted).toEqual([question.id])
  expect((await list(bo)).voted).toEqual([])
  expect(unheard.changes).toEqual([])
  // Revisions follow each other, so that a change that was missed is noticed.
  const revs = far.changes.map(({ rev }) => rev)
  expect(revs).toEqual(revs.map((_, index) => (revs[0] ?? 0) + index))
  await passing.leaves()
})

it('is one, however often it is sent, and so many in a run', async () => {
  const key = 'key-of-a-retried-one'
  const same = await Promise.all([1, 2, 3].map(() => asks(ada, 'Once?', key)))
  expect(new Set(same.map(({ id }) => id)).size).toBe(1)
  for (let n = 1; n < QUESTIONS_PER_VISITOR; n++) {
    skip += 30_000
    await asks(ada, `And ${n}?`)
  }
  skip += 30_000
  expect(await ada.asks('questions.ask', { booth, text: 'One more?', key: 'key-of-one-too-many' })).toEqual({
    ok: false,
    reason: 'too-many',
  })
  const tries = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      bo.asks('questions.ask', { booth, text: 'Fast?', key: `key-of-a-fast-one-${n}` }),
    ),
  )
  expect(tries.filter((reply) => !reply.ok && reply.reason === 'too-fast').length).toBeGreaterThan(0)
})

it('the host answers, aloud or in writing, and opens it again; visitors do not', async () => {
  const far = hears(bo)
  const [first, second] = [await asks(ada, 'First?'), await asks(cy, 'Second?')]
  const answer = (who: TestVisitor, question: ShownQuestion, how: 'live' | 'text', text: string) =>
    who.asks('questions.answer', { booth, question: question.id, how, text })
  expect(await answer(ada, first, 'text', 'Mine')).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await answer(hanna, first, 'text', '')).toEqual({ ok: false, reason: 'invalid' })
  expect(await answer(hanna, first, 'text', 'It does.')).toEqual({ ok: true })
  expect(await answer(hanna, second, 'live', '')).toEqual({ ok: true })
  await expect
    .poll(() => far.told.get(first.id))
    .toMatchObject({ answer: { how: 'text', text: 'It does.', by: 'Hanna' } })
  await expect.poll(() => far.told.get(second.id)).toMatchObject({ answer: { how: 'live' } })
  expect(await hanna.asks('questions.reopen', { booth, question: second.id })).toEqual({ ok: true })
  await expect.poll(() => far.told.get(second.id)).toMatchObject({ answer: null })
  expect(await answer(hanna, { ...first, id: 'nosuch' }, 'live', '')).toEqual({ ok: false, reason: 'no-such-question' })
})

it('what the staff hides is theirs alone, also who asked it, and on record', async () => {
  const [far, host, asker] = [hears(bo), hears(hanna), hears(ada)]
  const question = await asks(ada, 'Something rude')
  await expect.poll(() => far.told.get(question.id)).toMatchObject({ text: 'Something rude' })
  const which = { booth, question: question.id }
  expect(await bo.asks('questions.hide', { ...which, hidden: true })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await hanna.asks('questions.hide', { ...which, hidden: true })).toEqual({ ok: true })
  await expect.poll(() => far.told.get(question.id)).toBe('gone')
  await expect.poll(() => asker.told.get(question.id)).toBe('gone')
  await expect.poll(() => host.told.get(question.id)).toMatchObject({ hidden: true })
  expect((await list(ada)).questions).toEqual([])
  expect((await list(hanna)).questions).toMatchObject([{ hidden: true }])
  expect(await bo.asks('questions.vote', { ...which, on: true })).toEqual({ ok: false, reason: 'no-such-question' })
  const [act] = await hall.app.services.storage.moderation.list(SMALL, 1)
  expect(act).toMatchObject({ act: 'hide', by: hanna.id, visitor: ada.id, message: question.id })
  const moderator = await hall.visitor('Mo')
  await hall.grant(moderator, 'moderator')
  await moderator.joins(SMALL)
  expect(await moderator.asks('questions.hide', { ...which, hidden: false })).toEqual({ ok: true })
  await expect.poll(() => far.told.get(question.id)).toMatchObject({ hidden: false })
  await moderator.leaves()
})

it('one takes back one’s own, and who is muted asks nothing', async () => {
  const far = hears(bo)
  const question = await asks(ada, 'Never mind')
  await expect.poll(() => far.told.has(question.id)).toBe(true)
  const which = { booth, question: question.id }
  expect(await bo.asks('questions.withdraw', which)).toEqual({ ok: false, reason: 'no-such-question' })
  expect(await ada.asks('questions.withdraw', which)).toEqual({ ok: true })
  await expect.poll(() => far.told.get(question.id)).toBe('gone')
  expect((await list(hanna)).questions).toEqual([])
  const { bus, now } = hall.app.services
  bus.publish('moderation.acted', { exhibition: SMALL, act: 'mute', visitor: cy.id, until: now() + 60_000 })
  expect(await cy.asks('questions.ask', { booth, text: 'Hello?', key: 'key-of-a-muted-one' })).toEqual({
    ok: false,
    reason: 'muted',
  })
  bus.publish('moderation.acted', { exhibition: SMALL, act: 'mute', visitor: cy.id, until: null })
})

it('when the demo is over questions stay at the booth, and are answered later', async () => {
  const question = await asks(ada, 'Until when?')
  const before = await list(bo)
  await hanna.asks('demo.stop', { booth })
  await bo.waitsFor('it has ended', ({ demo }) => demo?.session === undefined)
  const after = await list(bo)
  expect(after).toMatchObject({ run: 0, questions: [], past: before.past + 1 })
  expect(await bo.asks('questions.ask', { booth, text: 'And now?', key: 'key-of-a-late-one' })).toEqual({
    ok: false,
    reason: 'runs-not',
  })
  const far = hears(bo)
  await hanna.asks('questions.answer', { booth, question: question.id, how: 'text', text: 'Until Sunday.' })
  await expect.poll(() => far.told.get(question.id)).toMatchObject({ answer: { text: 'Until Sunday.' } })
  const past = await bo.asks('questions.past', { booth })
  expect(past.ok && past.questions[0]).toMatchObject({
    id: question.id,
    demo: 'deck',
    answer: { text: 'Until Sunday.' },
  })
})

it('a raised hand is the same one in the hall and for the host, who sees them in order over all instances', async () => {
  await bo.asks('avatar.raiseHand', { on: true })
  await ada.asks('avatar.raiseHand', { on: true })
  const seen = await hanna.waitsFor('two hands', ({ demo }) => Object.keys(demo?.session?.hands ?? {}).length === 2)
  const hands = Object.entries(seen.demo?.session?.hands ?? {}).sort(([, a], [, b]) => a.at - b.at)
  expect(hands.map(([visitor, { name }]) => [visitor, name])).toEqual([
    [bo.id, 'Bo'],
    [ada.id, 'Ada'],
  ])
  expect(await cy.asks('demo.lower', { booth, visitor: bo.id })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await hanna.asks('demo.lower', { booth, visitor: bo.id })).toEqual({ ok: true })
  await bo.waitsFor('Bo’s hand is down', ({ people, me }) => people.get(me)?.handRaised === false)
  await hanna.asks('demo.hand', { booth, to: ada.id })
  await ada.waitsFor('Ada drives, with her hand down', ({ demo, people, me }) => {
    return demo?.session?.driver === ada.id && people.get(me)?.handRaised === false && !demo.session.hands[ada.id]
  })
  await cy.asks('avatar.raiseHand', { on: true })
  await hanna.waitsFor('Cy’s hand', ({ demo }) => demo?.session?.hands[cy.id] !== undefined)
  await cy.asks('avatar.raiseHand', { on: false })
  await hanna.waitsFor('no hand', ({ demo }) => Object.keys(demo?.session?.hands ?? {}).length === 0)
})

it('a hand comes along to the demo, and goes down when one leaves it or it ends', async () => {
  bo.hall.watchDemo(null)
  await hanna.waitsFor('Bo is gone', ({ live }) => live.get(booth)?.watching === 3)
  await bo.asks('avatar.raiseHand', { on: true })
  bo.hall.watchDemo({ booth, passing: false })
  await hanna.waitsFor('Bo’s hand', ({ demo }) => demo?.session?.hands[bo.id] !== undefined)
  bo.hall.watchDemo(null)
  await hanna.waitsFor('no hand', ({ demo }) => demo?.session?.hands[bo.id] === undefined)
  await bo.waitsFor('it is down', ({ people, me }) => people.get(me)?.handRaised === false)
  await cy.asks('avatar.raiseHand', { on: true })
  await hanna.waitsFor('Cy’s hand', ({ demo }) => demo?.session?.hands[cy.id] !== undefined)
  await hanna.asks('demo.stop', { booth })
  await cy.waitsFor('it is down', ({ people, me }) => people.get(me)?.handRaised === false)
})

it('a server that restarts has the questions and the votes of what runs, and no hand that is up', async () => {
  const question = await asks(ada, 'Still there?')
  await bo.asks('questions.vote', { booth, question: question.id, on: true })
  await bo.asks('avatar.raiseHand', { on: true })
  await hanna.waitsFor('Bo’s hand', ({ demo }) => demo?.session?.hands[bo.id] !== undefined)
  const { port } = hall.app
  await hall.app.stop()
  await bo.waitsFor('Bo knows', ({ phase }) => phase.name === 'lost')
  hall = await startHall({ dataDir, port, cap: 2, now: () => Date.now() + skip })
  await bo.waitsFor('the demo runs', ({ phase, demo }) => phase.name === 'live' && demo?.session !== undefined)
  expect((await list(bo)).questions).toMatchObject([{ id: question.id, votes: 1 }])
  expect((await list(bo)).voted).toEqual([question.id])
  expect(bo.sees().demo?.session?.hands).toEqual({})
  expect(bo.me.handRaised).toBe(false)
  await Promise.all([hanna, ada, bo, cy].map((visitor) => visitor.leaves()))
})
