import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VISIT_LINK_HEADER } from '../../shared/leads/lead-words.ts'
import type { MyVisit } from '../../shared/leads/leads.ts'
import { MESSAGE_LIMIT } from '../../shared/messages/message-words.ts'
import type {
  InboxThread,
  MessageAnswer,
  MessageInbox,
  OwnThread,
  OwnThreadAnswer,
  UnreadAnswer,
} from '../../shared/messages/messages.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const booth = boothIdOf(SMALL, 1)
const other = boothIdOf(SMALL, 2)

let hall: Hall
let hanna: TestVisitor
let organizer: TestVisitor
let muted: TestVisitor
beforeAll(async () => {
  // Two instances of the hall: whoever comes second is in another one.
  hall = await startHall({ cap: 1 })
  hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  organizer = await hall.organizer()
  muted = await hall.visitor('Mute')
})
afterAll(() => hall.stop())

let keys = 0
const newKey = () => `key-of-a-message-${++keys}`

async function asks<T>(
  visitor: Pick<TestVisitor, 'fetch'>,
  path: string,
  post?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: T }> {
  const response = await visitor.fetch(hall.url + path, {
    ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.status, body: (await response.json()) as T }
}
const writes = (visitor: TestVisitor, text: string, key = newKey(), at = booth) =>
  asks<MessageAnswer<{ thread: OwnThread }>>(visitor, `/api/booths/${at}/messages`, { key, text })
const own = async (visitor: TestVisitor): Promise<OwnThread | null> => {
  const { body } = await asks<OwnThreadAnswer>(visitor, `/api/booths/${booth}/messages/own`)
  if (!body.ok) throw new Error(`The thread was refused: ${body.reason}.`)
  return body.thread
}
const inbox = async (visitor = hanna) => {
  const { body } = await asks<MessageInbox>(visitor, `/api/booths/${booth}/messages`)
  if (!body.ok) throw new Error(`The inbox was refused: ${body.reason}.`)
  return body
}
const threadOf = async (name: string): Promise<InboxThread> => {
  const found = (await inbox()).threads?.find((thread) => thread.name === name)
  if (!found) throw new Error(`${name} wrote nothing.`)
  return found
}
const does = (what: 'answer' | 'mark' | 'report', { id }: { id: string }, post: unknown, who = hanna) =>
  asks<MessageAnswer<{ thread: InboxThread }>>(who, `/api/booths/${booth}/messages/${id}/${what}`, post)
const answers = (thread: { id: string }, text: string, who = hanna) =>
  does('answer', thread, { key: newKey(), text }, who)
const news = async (visitor: TestVisitor) =>
  (await asks<UnreadAnswer & { ok: true }>(visitor, `/api/exhibitions/${SMALL}/messages/unread`)).body
const unread = async (visitor: TestVisitor) => (await news(visitor)).booths
const waiting = async (visitor: TestVisitor) => (await news(visitor)).waiting
const visit = async (visitor: Pick<TestVisitor, 'fetch'>, headers?: Record<string, string>) => {
  const { body } = await asks<MyVisit>(visitor, '/api/visit', undefined, headers)
  if (!body.ok) throw new Error(`My visit was refused: ${body.reason}.`)
  return body
}

it('a message is read by the booth alone, its answer by the visitor, also by the private link', async () => {
  const ada = await hall.visitor('Ada')
  expect((await writes(ada, '  Does it\u202e float?\r\nAda ')).body).toMatchObject({ ok: true })
  const thread = await threadOf('Ada')
  expect(thread.messages).toMatchObject([{ from: 'visitor', name: 'Ada', text: 'Does it float?\nAda' }])
  expect(JSON.stringify(thread)).not.toContain(ada.id)
  expect(await inbox(organizer)).toMatchObject({ threads: null, counts: { threads: 1, waiting: 1 } })
  for (const nobody of [ada, await hall.visitor('Eve')])
    expect(await asks(nobody, `/api/booths/${booth}/messages`)).toMatchObject({ status: 403 })
  expect(await waiting(hanna)).toEqual([booth])
  expect(await waiting(organizer)).toEqual([])
  expect(await answers(thread, 'No', organizer)).toMatchObject({ status: 403 })
  expect((await answers(thread, 'It does.')).body).toMatchObject({ ok: true, thread: { state: 'answered' } })

  expect(await unread(ada)).toEqual([booth])
  expect(await waiting(ada)).toEqual([])
  expect(await waiting(hanna)).toEqual([])
  const mine = await visit(ada)
  expect(mine.threads).toMatchObject([{ booth, unread: true, messages: [{}, { name: 'Hanna', text: 'It does.' }] }])
  expect(mine.booths.map(({ id }) => id)).toContain(booth)
  const { body } = await asks<{ path: string }>(ada, '/api/visit/link', {})
  const link = { [VISIT_LINK_HEADER]: body.path.split('#')[1] ?? '' }
  expect((await visit({ fetch }, link)).threads).toEqual(mine.threads)
  await asks(ada, `/api/booths/${booth}/messages/seen`, {})
  expect(await unread(ada)).toEqual([])
  expect((await visit(ada)).threads[0]?.unread).toBe(false)

  const gone = await asks({ fetch }, `/api/visit/threads/${thread.id}/take-back`, {}, link)
  expect(gone.body).toEqual({ ok: true })
  expect((await visit(ada)).threads).toEqual([])
  expect((await inbox()).threads?.find(({ id }) => id === thread.id)).toMatchObject({ name: '', messages: [] })
})

it('is one, however often it is sent', async () => {
  const bo = await hall.visitor('Bo')
  const key = newKey()
  const tries = await Promise.all(Array.from({ length: 5 }, () => writes(bo, 'Once', key)))
  expect(tries.every(({ body }) => body.ok)).toBe(true)
  expect((await threadOf('Bo')).messages).toHaveLength(1)
  expect(await writes(bo, 'Twice', key)).toMatchObject({ status: 409, body: { reason: 'sent-before' } })
})

describe('inside the hall', () => {
  it('the exhibitor is told that somebody wrote, and the visitor that they were answered, wherever they are', async () => {
    const cy = await (await hall.visitor('Cy')).joins(SMALL)
    const eve = await (await hall.visitor('Eve')).joins(SMALL)
    await hanna.joins(SMALL)
    expect(hanna.sees().instance).not.toBe(cy.sees().instance)
    const told: string[] = []
    for (const visitor of [cy, eve, hanna])
      for (const event of ['message.came', 'message.answered', 'message.marked'] as const)
        visitor.hall.on(event, (payload) => told.push(`${visitor.name} ${event} ${payload.booth}`))
    await writes(cy, 'Anybody there?')
    await expect.poll(() => told).toContain(`Hanna message.came ${booth}`)
    const thread = await threadOf('Cy')
    await answers(thread, 'Yes!')
    await expect.poll(() => told).toContain(`Cy message.answered ${booth}`)
    await does('mark', thread, { closed: true })
    await expect.poll(() => told).toContain(`Cy message.marked ${booth}`)
    expect(told).toHaveLength(3)
    await Promise.all([cy, eve, hanna].map((visitor) => visitor.leaves()))
  })
})

it('a closed or reported thread takes no more, and those who keep order are told', async () => {
  const dan = await hall.visitor('Dan')
  await writes(dan, 'Buy this')
  const thread = await threadOf('Dan')
  await does('mark', thread, { closed: true })
  expect(await writes(dan, 'And this')).toMatchObject({ status: 409, body: { reason: 'closed' } })
  expect(await own(dan)).toMatchObject({ closed: true })
  await does('mark', thread, { closed: false })
  expect((await writes(dan, 'And that')).body).toMatchObject({ ok: true })
  expect((await does('report', thread, { reason: 'Advertising' })).body).toMatchObject({
    ok: true,
    thread: { reported: true, closed: true },
  })
  const [act] = await hall.app.services.storage.moderation.list(SMALL, 1)
  expect(act).toMatchObject({ act: 'report', by: hanna.id, visitor: dan.id, reason: 'Advertising', message: thread.id })
  await asks(dan, `/api/visit/threads/${thread.id}/take-back`, {})
  expect(await own(dan)).toMatchObject({ closed: true, messages: [] })
  expect(await writes(dan, 'New start')).toMatchObject({ body: { reason: 'closed' } })
})

it('is refused in words', async () => {
  const eve = await hall.visitor('Eve')
  for (const [text, key] of [
    ['', newKey()],
    [' \u200b ', newKey()],
    ['x'.repeat(MESSAGE_LIMIT + 1), newKey()],
    ['Hi', 'k'],
  ])
    expect(await writes(eve, text ?? '', key)).toMatchObject({ status: 400, body: { reason: 'invalid' } })
  expect(await writes(eve, 'Hi', newKey(), 'nosuchbooth')).toMatchObject({ status: 404 })
  expect(await asks({ fetch }, `/api/booths/${booth}/messages`, { key: newKey(), text: 'Hi' })).toMatchObject({
    status: 401,
    body: { reason: 'no-profile' },
  })
  const elsewhere = { origin: 'https://elsewhere.example' }
  expect(await asks(eve, `/api/booths/${booth}/messages`, { key: newKey(), text: 'Hi' }, elsewhere)).toMatchObject({
    status: 403,
  })
  const { moderation } = hall.app.services.storage
  await moderation.setMuted(muted.id, SMALL, Date.now() + 60_000)
  expect(await writes(muted, 'Hi')).toMatchObject({ status: 403, body: { reason: 'muted' } })
  await moderation.setBanned(muted.id, SMALL, true, Date.now())
  expect(await writes(muted, 'Hi')).toMatchObject({ status: 403, body: { reason: 'not-allowed' } })
  const flood = await hall.visitor('Flo')
  const tries = await Promise.all(Array.from({ length: 10 }, (_, n) => writes(flood, `${n}`, newKey(), other)))
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
})
