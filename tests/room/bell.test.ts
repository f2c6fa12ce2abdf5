import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WEBHOOK_MS } from '../../server/bell/call-webhook.ts'
import type { BellTold, OwnRing, StaffRing } from '../../shared/bell/bell.ts'
import { LEFT_MS, OFFLINE_MS, RING_MS, RING_WINDOW_MS, UNSEEN_MS } from '../../shared/bell/bell-words.ts'
import type { BellDesk } from '../../shared/bell/desk.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const booth = boothIdOf(SMALL, 1)
const other = boothIdOf(SMALL, 2)
const empty = boothIdOf(SMALL, 3)
const PATIENCE = { timeout: 15_000, interval: 20 }

/** What the hall tells somebody of bells, all of it. */
const hears = (visitor: TestVisitor) => {
  const told: BellTold[] = []
  visitor.hall.on('bell.told', (payload) => told.push(payload))
  const rings = (to: 'visitor' | 'staff') =>
    told.flatMap((one) => (one.to === to ? [(one as { ring: StaffRing }).ring] : []))
  return {
    told,
    staff: () => rings('staff'),
    own: () => rings('visitor') as OwnRing[],
    /** Resolves with the last word on a ring once it has this outcome. */
    ring: (to: 'visitor' | 'staff', id: string, outcome: string) =>
      vi.waitFor(() => {
        const last = rings(to).findLast((ring) => ring.id === id)
        if (last?.outcome !== outcome) throw new Error(`${visitor.name} heard ${JSON.stringify(last)}.`)
        return last
      }, PATIENCE),
  }
}
type Heard = ReturnType<typeof hears>

let hall: Hall
let skip = 0
let hanna: TestVisitor
let hugo: TestVisitor
let ada: TestVisitor
let heard: Record<'hanna' | 'hugo' | 'ada', Heard>
const worksAt = (visitor: TestVisitor, at = booth) =>
  hall.grant(visitor, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: at })

beforeAll(async () => {
  hall = await startHall({ cap: 2, now: () => Date.now() + skip })
  hanna = await hall.visitor('Hanna')
  hugo = await hall.visitor('Hugo')
  await worksAt(hanna)
  await worksAt(hugo)
  // Two a copy of the hall: the second of the staff is in another one than the first.
  await hanna.joins(SMALL)
  ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  await hugo.joins(SMALL)
  expect(hugo.sees().instance).not.toBe(hanna.sees().instance)
  heard = { hanna: hears(hanna), hugo: hears(hugo), ada: hears(ada) }
})
afterAll(() => hall.stop())

const opens = (visitor: TestVisitor, at = booth) => visitor.asks('booth.open', { booth: at })
const rings = async (visitor = ada, at = booth): Promise<OwnRing> => {
  await opens(visitor, at)
  const reply = await visitor.asks('bell.ring', { booth: at })
  if (!reply.ok) throw new Error(`The ring was refused: ${reply.reason}.`)
  return reply.ring
}
const looks = async (visitor: TestVisitor, at = booth) => {
  const reply = await visitor.asks('bell.look', { booth: at })
  if (!reply.ok) throw new Error(`The look was refused: ${reply.reason}.`)
  return reply
}
/** Nothing of earlier tests counts against the visitor any more. */
const laterThanTheWindow = () => {
  skip += RING_WINDOW_MS + 1
}

describe('a ring', () => {
  it('reaches all staff in every copy of the hall, and is accepted by exactly one of them', async () => {
    const ring = await rings()
    await heard.hanna.ring('staff', ring.id, 'open')
    expect(await heard.hugo.ring('staff', ring.id, 'open')).toMatchObject({ name: 'Ada', booth, by: '' })
    const [first, second] = await Promise.all([
      hanna.asks('bell.accept', { ring: ring.id }),
      hugo.asks('bell.accept', { ring: ring.id }),
    ])
    if (!first.ok || !second.ok) throw new Error('Both were answered.')
    expect([first.yours, second.yours].filter(Boolean)).toHaveLength(1)
    const winner = first.yours ? hanna : hugo
    for (const reply of [first, second])
      expect(reply.ring).toMatchObject({ outcome: 'accepted', by: winner.name, byVisitor: winner.id })
    expect(await heard.ada.ring('visitor', ring.id, 'accepted')).toMatchObject({ by: winner.name })
    for (const one of [heard.hanna, heard.hugo])
      expect((await one.ring('staff', ring.id, 'accepted')).by).toBe(winner.name)
    // The winner's second tap changes nothing.
    expect(await winner.asks('bell.accept', { ring: ring.id })).toMatchObject({ ok: true, yours: true })
    const [kept] = await hall.app.services.storage.rings.ofBooth(booth, ring.rungAt)
    expect(kept).toMatchObject({ outcome: 'accepted', endedAt: kept?.acceptedAt, rungAt: ring.rungAt })
  })

  it('is not heard by visitors, nor accepted by people of another booth', async () => {
    laterThanTheWindow()
    const bo = await hall.visitor('Bo')
    await worksAt(bo, other)
    await bo.joins(SMALL)
    const boHears = hears(bo)
    const ring = await rings()
    await heard.hanna.ring('staff', ring.id, 'open')
    expect(await bo.asks('bell.accept', { ring: ring.id })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await ada.asks('bell.accept', { ring: ring.id })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await bo.asks('bell.cancel', { ring: ring.id })).toEqual({ ok: false, reason: 'no-such-ring' })
    expect(await ada.asks('bell.cancel', { ring: ring.id })).toEqual({ ok: true })
    await heard.hanna.ring('staff', ring.id, 'cancelled')
    expect(await hanna.asks('bell.accept', { ring: ring.id })).toMatchObject({ ok: true, yours: false })
    expect(boHears.staff()).toEqual([])
    await bo.leaves()
  })

  it('is one at a time, few in ten minutes, and not for muted visitors or for a booth’s own people', async () => {
    laterThanTheWindow()
    const bo = await (await hall.visitor('Bo')).joins(SMALL)
    const first = await rings(bo)
    expect(await bo.asks('bell.ring', { booth })).toEqual({ ok: false, reason: 'rings-already' })
    await bo.asks('bell.cancel', { ring: first.id })
    for (let more = 0; more < 4; more++) {
      skip += 6000
      await bo.asks('bell.cancel', { ring: (await rings(bo)).id })
    }
    skip += 6000
    expect(await bo.asks('bell.ring', { booth })).toMatchObject({ ok: false, reason: 'too-fast' })
    laterThanTheWindow()
    const ring = await rings(bo)
    expect(await hanna.asks('bell.ring', { booth })).toEqual({ ok: false, reason: 'not-allowed' })
    const organizer = await hall.organizer()
    await organizer.joins(SMALL)
    await organizer.asks('moderation.mute', { visitor: bo.id, minutes: 5, reason: 'noise' })
    await heard.hanna.ring('staff', ring.id, 'cancelled')
    expect(await bo.asks('bell.ring', { booth })).toEqual({ ok: false, reason: 'muted' })
    await Promise.all([bo, organizer].map((one) => one.leaves()))
  })

  it('ends when whoever rang goes elsewhere, or stays away', async () => {
    laterThanTheWindow()
    // The time counts from when the server sees it: it looks a few times a second, and only then is the clock moved.
    const left = await rings()
    const sees = vi.spyOn(hall.app.services.bells, 'sees')
    const seen = (visitor: TestVisitor, at: string | null) =>
      vi.waitFor(() => expect(sees).toHaveBeenCalledWith(visitor.id, expect.any(String), at), PATIENCE)
    await opens(ada, other)
    await seen(ada, other)
    skip += LEFT_MS
    await heard.hanna.ring('staff', left.id, 'cancelled')
    const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
    const lost = await rings(bo)
    await bo.leaves()
    await seen(bo, null)
    skip += OFFLINE_MS
    await heard.hanna.ring('staff', lost.id, 'cancelled')
    sees.mockRestore()
  })

  it('that nobody answers is missed by the server’s clock, kept, and takes a wish', async () => {
    laterThanTheWindow()
    const ring = await rings()
    expect(ring.until - ring.rungAt).toBe(RING_MS)
    skip += RING_MS
    expect(await heard.ada.ring('visitor', ring.id, 'missed')).toMatchObject({ by: '' })
    await heard.hugo.ring('staff', ring.id, 'missed')
    expect(await hanna.asks('bell.accept', { ring: ring.id })).toMatchObject({ ok: true, yours: false })
    expect((await looks(ada)).ring).toMatchObject({ id: ring.id, outcome: 'missed' })
    const before = (await looks(hanna)).desk?.unseen ?? 0
    const wish = { at: ring.until + 24 * 3600_000, zone: 'Asia/Shanghai' }
    const wishes = (of: TestVisitor, what: typeof wish) => of.asks('bell.wish', { ring: ring.id, wish: what })
    expect(await wishes(hugo, wish)).toEqual({ ok: false, reason: 'no-such-ring' })
    expect(await wishes(ada, { ...wish, at: 5 })).toEqual({ ok: false, reason: 'not-in-time' })
    expect(await wishes(ada, { ...wish, zone: 'Mars/Olympus' })).toEqual({ ok: false, reason: 'not-in-time' })
    expect(await wishes(ada, wish)).toMatchObject({ ok: true, ring: { wish } })
    await vi.waitFor(() => {
      const last = heard.hanna.staff().findLast(({ id }) => id === ring.id)
      if (last?.wish?.at !== wish.at) throw new Error('The staff has no wish yet.')
    }, PATIENCE)
    expect((await looks(hanna)).desk?.unseen).toBe(before)
  })

  it('finds staff who come after it began, in their next tab too', async () => {
    laterThanTheWindow()
    const ring = await rings()
    const tab = await hanna.tab().joins(SMALL)
    const reply = await tab.asks('bell.attend', { seen: true })
    expect(reply).toMatchObject({ ok: true, own: null, rings: [{ id: ring.id, name: 'Ada' }] })
    expect(await ada.asks('bell.attend', { seen: true })).toMatchObject({ ok: true, own: { id: ring.id }, rings: [] })
    await ada.asks('bell.cancel', { ring: ring.id })
    hanna = tab
    heard.hanna = hears(tab)
  })
})

describe('who is there', () => {
  const sees = (what: Partial<{ here: number; backAt: number | null; staffed: boolean }>, at = booth) =>
    vi.waitFor(async () => expect((await looks(ada, at)).staffing).toMatchObject(what), PATIENCE)

  it('is who is connected and looks, unless they said otherwise, until that expires', async () => {
    laterThanTheWindow()
    await sees({ here: 2, backAt: null, staffed: true })
    await hugo.asks('bell.attend', { seen: false })
    await sees({ here: 2 })
    skip += UNSEEN_MS
    await sees({ here: 1 })
    expect(await hugo.asks('bell.presence', { booth, choice: 'here' })).toMatchObject({ ok: true })
    await sees({ here: 2 })
    const backAt = Date.now() + skip + 20 * 60_000
    expect(await hanna.asks('bell.presence', { booth, choice: 'back', until: backAt })).toMatchObject({ ok: true })
    expect(await hugo.asks('bell.presence', { booth, choice: 'away' })).toMatchObject({ ok: true })
    await sees({ here: 0, backAt })
    // Whoever has the booth open is told.
    await opens(ada)
    await hugo.asks('bell.presence', { booth, choice: null })
    await hugo.asks('bell.attend', { seen: true })
    await vi.waitFor(() => {
      const last = heard.ada.told.findLast((told) => told.to === 'booth')
      expect(last).toMatchObject({ booth, staffing: { here: 1, backAt } })
    }, PATIENCE)
    skip += 20 * 60_000
    await sees({ here: 2, backAt: null })
  })

  it('is said by its own people only, and for a time that makes sense', async () => {
    expect(await ada.asks('bell.presence', { booth, choice: 'away' })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await hanna.asks('bell.presence', { booth, choice: 'back', until: 1 })).toEqual({
      ok: false,
      reason: 'not-in-time',
    })
    expect(await hanna.asks('bell.presence', { booth, choice: 'back' })).toEqual({ ok: false, reason: 'not-in-time' })
  })

  it('is nobody at a booth where nobody works: nothing rings there', async () => {
    await opens(ada, empty)
    await sees({ here: 0, staffed: false }, empty)
    expect(await ada.asks('bell.ring', { booth: empty })).toEqual({ ok: false, reason: 'nobody-works-here' })
  })
})

describe('a server that starts anew', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bell-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('lets a ring go on, and misses one whose time was up meanwhile', async () => {
    await hall.stop()
    const start = (port = 0) => startHall({ dataDir, port, now: () => Date.now() + skip })
    hall = await start()
    const staff = await hall.visitor('Hanna')
    await worksAt(staff)
    await staff.joins(SMALL)
    const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
    const [boHears, staffHears] = [hears(bo), hears(staff)]
    const ring = await rings(bo)
    const until = (await hall.app.services.bells.find(ring.id))?.until
    await staff.asks('bell.presence', { booth, choice: 'here' })
    const again = async () => {
      await hall.app.stop()
      hall = await start(hall.app.port)
      for (const one of [bo, staff]) await one.waitsFor('they are back', ({ phase }) => phase.name === 'live')
    }
    await again()
    expect(await staff.asks('bell.attend', { seen: true })).toMatchObject({ rings: [{ id: ring.id, until }] })
    await opens(bo)
    expect(await staff.asks('bell.accept', { ring: ring.id })).toMatchObject({ ok: true, yours: true })
    expect(await boHears.ring('visitor', ring.id, 'accepted')).toMatchObject({ by: 'Hanna' })
    expect((await looks(staff)).desk?.presence).toMatchObject({ choice: 'here' })

    skip += 10_000
    const missed = await rings(bo)
    await staffHears.ring('staff', missed.id, 'open')
    await hall.app.stop()
    skip += RING_MS
    hall = await start(hall.app.port)
    await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
    await vi.waitFor(async () => expect((await looks(bo)).ring).toMatchObject({ outcome: 'missed' }), PATIENCE)
    await Promise.all([bo, staff].map((one) => one.leaves()))
  })
})

describe('the webhook', () => {
  it('is told who rings where and no more, and a slow or broken one holds nothing up', async () => {
    await hall.stop()
    const told: unknown[] = []
    let answer = (_end: () => void) => {}
    const hook = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        told.push(JSON.parse(body))
        answer(() => response.writeHead(500).end())
      })
    })
    await new Promise<void>((listening) => hook.listen(0, '127.0.0.1', listening))
    const { port } = hook.address() as AddressInfo
    hall = await startHall({ env: { BELL_WEBHOOK: `http://127.0.0.1:${port}/ring` } })
    const staff = await hall.visitor('Hanna')
    await worksAt(staff)
    const bo = await (await hall.visitor('Bo')).joins(SMALL)
    await opens(bo)
    const began = performance.now()
    const ring = await rings(bo)
    expect(performance.now() - began).toBeLessThan(WEBHOOK_MS) // the server has no answer yet, and waits longer for one
    await vi.waitFor(() => expect(told).toHaveLength(1), PATIENCE)
    expect(told[0]).toEqual({
      type: 'bell',
      ring: ring.id,
      exhibition: SMALL,
      booth: { id: booth, title: 'Project 1' },
      visitor: { name: 'Bo' },
      rungAt: new Date(ring.rungAt).toISOString(),
      until: new Date(ring.until).toISOString(),
      url: `/b/${booth}?i=${bo.sees().instance}`,
    })
    answer = (end) => end()
    await bo.asks('bell.cancel', { ring: ring.id })
    const second = await rings(bo)
    await vi.waitFor(() => expect(told).toHaveLength(2), PATIENCE)
    await bo.asks('bell.cancel', { ring: second.id })
    await bo.leaves()
    hook.closeAllConnections()
    await new Promise((closed) => hook.close(closed))
  })
})

describe('the desk beside the hall', () => {
  it('is for the booth’s exhibitors alone: they read, accept, mark and set there, and count as here', async () => {
    const staff = await hall.visitor('Hanna')
    await worksAt(staff)
    const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
    const boHears = hears(bo)
    const desk = async <T>(visitor: TestVisitor, path = '', post?: unknown) => {
      const init = { headers: { 'content-type': 'application/json' } }
      const response = await visitor.fetch(
        `${hall.url}/api/booths/${booth}/bell${path}`,
        post === undefined ? init : { ...init, method: 'POST', body: JSON.stringify(post) },
      )
      return { status: response.status, body: (await response.json()) as T }
    }
    const organizer = await hall.organizer()
    for (const one of [bo, organizer]) {
      expect(await desk(one)).toEqual({ status: 403, body: { ok: false, reason: 'not-allowed' } })
      expect((await desk(one, '/hours', { hours: null })).status).toBe(403)
      expect((await desk(one, '/seen', { rings: 'all' })).status).toBe(403)
    }
    expect((await looks(bo)).staffing.here).toBe(0)
    expect(await desk(staff, '/now')).toMatchObject({ body: { ok: true, rings: [] } })
    expect((await looks(bo)).staffing.here).toBe(1)

    const ring = await rings(bo)
    expect(await desk(staff, '/now')).toMatchObject({ body: { rings: [{ id: ring.id, name: 'Bo' }] } })
    expect((await desk(bo, `/rings/${ring.id}/accept`, {})).status).toBe(403)
    expect(await desk(staff, `/rings/${ring.id}/accept`, {})).toMatchObject({ body: { ok: true, yours: true } })
    expect(await boHears.ring('visitor', ring.id, 'accepted')).toMatchObject({ by: 'Hanna' })

    const missed = await rings(bo)
    await hall.app.services.storage.rings.end(missed.id, 'missed', Date.now())
    const { body } = await desk<BellDesk & { ok: true }>(staff)
    expect(body.rings.slice(0, 2).map(({ id, outcome }) => [id, outcome])).toEqual([
      [missed.id, 'missed'],
      [ring.id, 'accepted'],
    ])
    expect(JSON.stringify(body.rings)).not.toContain(bo.id) // who rang is a name, and no avatar to follow
    expect(body.unseen).toBe(1)
    await desk(staff, '/seen', { rings: [missed.id] })
    expect(await desk(staff)).toMatchObject({ body: { unseen: 0 } })

    // Never open: with nobody here, nothing rings.
    const never = { zone: 'Asia/Shanghai', spans: [] }
    expect(await desk(staff, '/hours', { hours: { ...never, zone: 'Nowhere' } })).toMatchObject({ status: 400 })
    expect(await desk(staff, '/hours', { hours: { ...never, spans: [{ kind: 'weekly' }] } })).toMatchObject({
      status: 400,
    })
    expect(await desk(staff, '/hours', { hours: never })).toMatchObject({ body: { ok: true } })
    expect(await desk(staff, '/presence', { choice: 'away' })).toMatchObject({ body: { ok: true } })
    expect((await looks(bo)).hours).toEqual(never)
    expect(await bo.asks('bell.ring', { booth })).toEqual({ ok: false, reason: 'closed-now' })
    await desk(staff, '/presence', { choice: null })
    expect(await bo.asks('bell.ring', { booth })).toMatchObject({ ok: true })
  })
})
