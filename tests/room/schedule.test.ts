import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { HallEvents } from '../../shared/hall/requests.ts'
import type { MyVisit } from '../../shared/leads/leads.ts'
import type { Schedule, Session, SetAnswer, SetSession } from '../../shared/schedule/schedule.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const MINUTE = 60_000
const booth = boothIdOf(SMALL, 1)
const other = boothIdOf(SMALL, 2)
const path = `/api/exhibitions/${SMALL}/schedule`

let hall: Hall
let hanna: TestVisitor
/** The test's own clock: it stands still until a test moves it. */
let now = Date.UTC(2026, 10, 27, 9)
beforeAll(async () => {
  hall = await startHall({ now: () => now, cap: 3 })
  await giveDemo(hall, 1, slidesDemo())
  hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
})
afterAll(() => hall.stop())
// Rates are real, sessions of one test are over for the next.
beforeEach(() => {
  now += 24 * 60 * MINUTE
})

async function asks<T>(visitor: Pick<TestVisitor, 'fetch'>, to: string, post?: unknown) {
  const response = await visitor.fetch(hall.url + to, {
    ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.status, body: (await response.json()) as T }
}
const asked = (more: Partial<SetSession> = {}): SetSession => ({
  booth,
  demo: '',
  title: { en: 'Ask the makers', zh: '与创作者对话' },
  text: { en: 'Bring a question.', zh: '带上你的问题。' },
  startsAt: now + 60 * MINUTE,
  minutes: 30,
  sequence: 0,
  ...more,
})
const sets = async (more: Partial<SetSession> = {}, visitor = hanna, id = '') =>
  (await asks<SetAnswer>(visitor, id ? `${path}/${id}` : path, asked(more))).body
const announced = async (more: Partial<SetSession> = {}): Promise<Session> => {
  const answer = await sets(more)
  if (!answer.ok) throw new Error(`The session was refused: ${answer.reason}.`)
  return answer.session
}
const schedule = async () => {
  const { body } = await asks<Schedule>({ fetch }, path)
  if (!body.ok) throw new Error(`The schedule was refused: ${body.reason}.`)
  return body.sessions
}
/** What a visitor hears of sessions from now on. */
const listens = async (visitor: TestVisitor) => {
  const told: HallEvents['schedule.told'][] = []
  const changed: Session[] = []
  visitor.hall.on('schedule.told', (news) => void told.push(news))
  visitor.hall.on('schedule.changed', ({ session }) => void changed.push(session))
  await visitor.asks('schedule.hear', {})
  return { told, changed }
}
/** Long enough for every instance to look twice. */
const looks = async () => {
  const looked = vi.spyOn(hall.app.services.schedules, 'soon')
  await vi.waitFor(() => expect(looked.mock.calls.length).toBeGreaterThanOrEqual(8), 10_000)
  looked.mockRestore()
}

it('is set by who may edit the booth, or the hall, and by nobody else', async () => {
  const ada = await hall.visitor('Ada')
  const olga = await hall.visitor('Olga')
  const mo = await hall.visitor('Mo')
  await hall.grant(olga, 'organizer')
  await hall.grant(mo, 'moderator')
  for (const one of [ada, mo]) expect(await sets({}, one)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await sets({ booth: other }, hanna)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await sets({ booth: '' }, hanna)).toEqual({ ok: false, reason: 'not-allowed' })
  const session = await announced({ demo: 'deck', title: { en: '', zh: '' } })
  expect(session).toMatchObject({ booth, demo: 'deck', title: { en: 'Deck' }, sequence: 0, cancelled: false })
  const opening = await sets({ booth: '', title: { en: 'Opening', zh: '开幕' } }, olga)
  expect(opening.ok).toBe(true)
  expect((await sets({ booth: other }, olga)).ok).toBe(true)
  const shown = await schedule()
  expect(new Set(shown.map(({ booth: at }) => at))).toEqual(new Set(['', booth, other]))
  expect(JSON.stringify(shown)).not.toContain(hanna.id)
  const unknown = await asks<SetAnswer>({ fetch }, path, asked())
  expect(unknown).toEqual({ status: 401, body: { ok: false, reason: 'no-profile' } })
})

it('refuses what cannot be, and says what is there at that time', async () => {
  const first = await announced()
  expect(await sets({ startsAt: first.startsAt + 29 * MINUTE })).toEqual({
    ok: false,
    reason: 'overlaps',
    other: first,
  })
  expect((await sets({ startsAt: first.startsAt + 30 * MINUTE })).ok).toBe(true)
  expect(await sets({ startsAt: now - 1 })).toEqual({ ok: false, reason: 'in-the-past' })
  expect(await sets({ startsAt: now + 401 * 24 * 60 * MINUTE })).toEqual({ ok: false, reason: 'too-far' })
  expect(await sets({ demo: 'nothing', startsAt: now + 300 * MINUTE })).toEqual({ ok: false, reason: 'no-such-demo' })
  expect(await sets({ title: { en: ' ', zh: '' }, startsAt: now + 300 * MINUTE })).toEqual({
    ok: false,
    reason: 'no-title',
  })
  expect(await sets({ minutes: 1 })).toEqual({ ok: false, reason: 'invalid' })
  expect(await sets({ sequence: 7 }, hanna, first.id)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  expect(await sets({}, hanna, 'nothing')).toEqual({ ok: false, reason: 'no-such-session' })
})

it('is told five minutes before to who marked the booth or the session, in every instance, once', async () => {
  const session = await announced()
  const [ada, bo, cleo, dora] = [
    await hall.visitor('Ada'),
    await hall.visitor('Bo'),
    await hall.visitor('Cleo'),
    await hall.visitor('Dora'),
  ]
  for (const one of [ada, bo, cleo, dora]) await one.joins(SMALL)
  expect(dora.sees().instance).not.toBe(ada.sees().instance)
  await ada.asks('booth.bookmark', { booth, on: true })
  await dora.asks('booth.bookmark', { booth, on: true })
  const marks = (on: boolean, id = session.id) => asks(bo, `${path}/${id}/mark`, { on })
  expect((await marks(true)).body).toEqual({ ok: true })
  expect((await marks(true, 'nothing')).status).toBe(404)
  expect((await asks(bo, `${path}/mine`)).body).toEqual({ ok: true, marked: [session.id] })
  const visit = (await asks<MyVisit>(bo, '/api/visit')).body
  expect(visit.ok && visit.exhibitions.flatMap(({ marked }) => marked)).toEqual([session])
  const [toAda, toBo, toCleo, toDora] = [
    await listens(ada),
    await listens(bo),
    await listens(cleo),
    await listens(dora),
  ]

  now = session.startsAt - 5 * MINUTE - 1000
  await looks()
  expect([toAda, toBo, toDora].flatMap(({ told }) => told)).toEqual([])
  now = session.startsAt - 5 * MINUTE
  for (const { told } of [toAda, toBo, toDora])
    await vi.waitFor(() => expect(told).toEqual([{ news: 'soon', session }]), 10_000)
  now = session.startsAt - MINUTE
  await looks()
  // Who comes back is not told again; who comes late is told what is left of the five minutes.
  await dora.leaves()
  await dora.joins(SMALL)
  const again = await listens(dora)
  const late = await hall.visitor('Late')
  await late.joins(SMALL)
  await late.asks('booth.bookmark', { booth, on: true })
  await looks() // a page that is still being built is told nothing yet
  const toLate = await listens(late)
  await vi.waitFor(() => expect(toLate.told).toHaveLength(1), 10_000)
  await looks()
  expect(again.told).toEqual([])
  expect([toAda, toBo, toLate].map(({ told }) => told.length)).toEqual([1, 1, 1])
  expect(toCleo.told).toEqual([])
  await Promise.all([ada, bo, cleo, dora, late].map((one) => one.leaves()))
})

it('is moved and called off before the eyes of everybody, and who marked it is told', async () => {
  const session = await announced()
  const [ada, bo] = [await hall.visitor('Ada'), await hall.visitor('Bo')]
  for (const one of [ada, bo]) await one.joins(SMALL)
  await asks(ada, `${path}/${session.id}/mark`, { on: true })
  const [toAda, toBo] = [await listens(ada), await listens(bo)]
  const moved = await sets({ startsAt: session.startsAt + MINUTE, sequence: 0 }, hanna, session.id)
  if (!moved.ok) throw new Error(moved.reason)
  for (const { changed } of [toAda, toBo]) await vi.waitFor(() => expect(changed).toEqual([moved.session]), 10_000)
  await vi.waitFor(() => expect(toAda.told).toEqual([{ news: 'moved', session: moved.session }]), 10_000)
  // Another sentence is no news.
  const reworded = await sets(
    { startsAt: moved.session.startsAt, sequence: 1, text: { en: 'Now with tea.', zh: '' } },
    hanna,
    session.id,
  )
  expect(reworded).toMatchObject({ ok: true, session: { sequence: 2, madeAt: session.madeAt } })
  const off = await asks<SetAnswer>(hanna, `${path}/${session.id}/cancel`, { sequence: 2 })
  expect(off.body).toMatchObject({ ok: true, session: { cancelled: true, sequence: 3 } })
  await vi.waitFor(() => expect(toAda.told.map(({ news }) => news)).toEqual(['moved', 'cancelled']), 10_000)
  expect(toBo.told).toEqual([])
  expect(toBo.changed.at(-1)).toMatchObject({ cancelled: true })
  expect((await asks(hanna, `${path}/${session.id}/cancel`, { sequence: 3 })).body).toEqual({
    ok: false,
    reason: 'over',
  })
  // Called off, it is told no more.
  now = moved.session.startsAt - 5 * MINUTE
  await looks()
  expect(toAda.told).toHaveLength(2)
  await Promise.all([ada, bo].map((one) => one.leaves()))
})

it('is given to calendars: the hall, a booth, one session, in both languages', async () => {
  const session = await announced()
  const ics = async (from: string) => {
    const response = await fetch(`${hall.url}${from}`)
    return { type: response.headers.get('content-type'), text: await response.text() }
  }
  const one = await ics(`${path}/${session.id}.ics?lang=zh`)
  expect(one.type).toBe('text/calendar; charset=utf-8')
  expect(one.text).toContain(`UID:${session.id}@schedule.laurel\r\n`)
  expect(one.text).toContain('SUMMARY:与创作者对话\r\n')
  expect(one.text).toContain(`URL:${hall.url}/b/${booth}\r\n`)
  const english = await ics(`/api/booths/${booth}/schedule.ics?lang=en`)
  expect(english.text).toContain('SUMMARY:Ask the makers\r\n')
  expect((await ics(`/api/booths/${other}/schedule.ics`)).text).not.toContain(session.id)
  await asks(hanna, `${path}/${session.id}/cancel`, { sequence: 0 })
  const all = await ics(`/api/exhibitions/${SMALL}/schedule.ics`)
  const event = all.text.split('BEGIN:VEVENT').find((text) => text.includes(session.id)) ?? ''
  expect(event).toContain('STATUS:CANCELLED\r\n')
  expect(event).toContain('SEQUENCE:1\r\n')
  expect((await fetch(`${hall.url}/api/booths/nothing/schedule.ics`)).status).toBe(404)
})
