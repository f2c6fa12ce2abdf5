import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentText } from '../../shared/leads/consent-text.ts'
import { CARDS_PER_BOOTH, VISIT_LINK_HEADER } from '../../shared/leads/lead-words.ts'
import type { Card, Inbox, InboxCard, LeadAnswer, LeaveCard, MyVisit } from '../../shared/leads/leads.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const booth = boothIdOf(SMALL, 1)
const other = boothIdOf(SMALL, 2)

let hall: Hall
let hanna: TestVisitor
beforeAll(async () => {
  hall = await startHall()
  hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
})
afterAll(() => hall.stop())

let keys = 0
const card = (fields: LeaveCard['fields'], more: Partial<LeaveCard> = {}): LeaveCard => ({
  key: `key-of-a-card-${++keys}`.padEnd(20, '.').replaceAll('.', '_'),
  purpose: 'answer',
  language: 'en',
  fields,
  ...more,
})

/** The client's requests, with room for bad manners. */
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
const leaves = (visitor: TestVisitor, sent: LeaveCard, at = booth) =>
  asks<LeadAnswer<{ card: Card }>>(visitor, `/api/booths/${at}/leads`, sent)
const kept = ({ body }: { body: LeadAnswer<{ card: Card }> }): Card => {
  if (!body.ok) throw new Error(`The card was refused: ${body.reason}.`)
  return body.card
}
const takesBack = (visitor: TestVisitor, id: string, fields: unknown, reason = 'changed-mind') =>
  asks<LeadAnswer<{ card: Card }>>(visitor, `/api/visit/cards/${id}/withdraw`, { fields, reason })
const inbox = async (visitor = hanna, at = booth): Promise<readonly InboxCard[]> => {
  const { body } = await asks<Inbox>(visitor, `/api/booths/${at}/leads`)
  if (!body.ok) throw new Error(`The inbox was refused: ${body.reason}.`)
  return body.cards ?? []
}
const myVisit = async (visitor: Pick<TestVisitor, 'fetch'>, headers?: Record<string, string>) => {
  const { body } = await asks<MyVisit>(visitor, '/api/visit', undefined, headers)
  if (!body.ok) throw new Error(`My visit was refused: ${body.reason}.`)
  return body
}
const takesAway = async (format: 'csv' | 'xlsx', visitor = hanna) =>
  Buffer.from(await (await visitor.fetch(`${hall.url}/api/booths/${booth}/leads.${format}?lang=en`)).arrayBuffer())

describe('a card', () => {
  it('is seen by the booth with the words that were agreed to, and by whom it came from', async () => {
    const ada = await hall.visitor('Ada')
    const left = kept(
      await leaves(ada, card({ name: '小雨', email: 'rain@example.org', note: '' }, { language: 'zh' })),
    )
    expect(left.consent).toBe(consentText('answer', { team: '团队1', title: '作品1' }, 'zh'))
    const got = (await inbox()).find(({ id }) => id === left.id)
    expect(got).toEqual({
      ...left,
      fields: [
        { field: 'name', value: '小雨', withdrawn: null },
        { field: 'email', value: 'rain@example.org', withdrawn: null },
      ],
      state: 'new',
      starred: false,
      staffNote: '',
    })
    expect(JSON.stringify(got)).not.toContain(ada.id)
    const mine = await myVisit(ada)
    expect(mine.cards).toEqual([left])
    expect(mine.booths.map(({ id }) => id)).toContain(booth)
  })

  it('is one, however often it is sent, and the words of the first try stand', async () => {
    const ada = await hall.visitor('Ada')
    const sent = card({ name: 'Once', email: 'once@example.org' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => leaves(ada, sent)))
    const [first, ...rest] = answers.map(kept)
    expect(rest.every(({ id }) => id === first?.id)).toBe(true)
    expect((await inbox()).filter(({ fields }) => fields[0]?.value === 'Once')).toHaveLength(1)
    const changed = await leaves(ada, { ...sent, fields: { name: 'Twice' } })
    expect(changed).toMatchObject({ status: 409, body: { reason: 'left-before' } })
    await takesBack(ada, first?.id ?? '', ['email'])
    expect(kept(await leaves(ada, sent)).fields[1]).toMatchObject({ value: '', withdrawn: { reason: 'changed-mind' } })
    expect((await myVisit(ada)).cards).toHaveLength(1)
  })

  it('never comes of looking: a visit and a bookmark leave none', async () => {
    const before = (await inbox()).length
    const ada = await hall.visitor('Ada')
    await ada.joins(SMALL, { view: '2d', booth })
    await ada.asks('booth.open', { booth })
    await ada.asks('booth.bookmark', { booth, on: true })
    expect((await inbox()).length).toBe(before)
    const mine = await myVisit(ada)
    expect(mine.cards).toEqual([])
    expect(mine.exhibitions).toMatchObject([{ slug: SMALL, visited: [booth], bookmarked: [booth] }])
    await ada.leaves()
  })

  it('is refused in words when it is none, and when there are too many', async () => {
    const ada = await hall.visitor('Ada')
    const fine = card({ name: 'Ada' })
    for (const bad of [
      card({}),
      card({ email: 'nobody' }),
      card({ name: 'x'.repeat(61) }),
      { ...fine, key: 'short' },
      { ...fine, purpose: 'anything' },
      { ...fine, fields: { name: 'Ada', password: 'x' } },
    ])
      expect(await leaves(ada, bad as LeaveCard)).toMatchObject({ status: 400, body: { reason: 'invalid' } })
    expect(await leaves(ada, card({ name: 'Ada' }), 'nosuchbooth')).toMatchObject({ status: 404 })
    const nobody = await asks({ fetch }, `/api/booths/${booth}/leads`, fine)
    expect(nobody).toMatchObject({ status: 401, body: { reason: 'no-profile' } })
    for (let n = 0; n < CARDS_PER_BOOTH; n++) kept(await leaves(ada, card({ name: `Ada ${n}` }), other))
    expect(await leaves(ada, card({ name: 'Ada' }), other)).toMatchObject({ status: 409, body: { reason: 'too-many' } })
  })

  it('is not taken from another site, nor from somebody who was banned, nor too fast', async () => {
    const [ada, bo, flood] = [await hall.visitor('Ada'), await hall.visitor('Bo'), await hall.visitor('Flo')]
    const elsewhere = { origin: 'https://elsewhere.example' }
    for (const path of [`/api/booths/${booth}/leads`, '/api/visit/link', '/api/visit/cards/x/withdraw'])
      expect(await asks(ada, path, card({ name: 'Ada' }), elsewhere)).toMatchObject({
        status: 403,
        body: { reason: 'other-origin' },
      })
    await hall.app.services.storage.moderation.setBanned(bo.id, SMALL, true, Date.now())
    expect(await leaves(bo, card({ name: 'Bo' }))).toMatchObject({ status: 403, body: { reason: 'not-allowed' } })
    const answers = await Promise.all(Array.from({ length: 24 }, () => leaves(flood, card({}))))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    kept(await leaves(ada, card({ name: 'Ada' }))) // at the same address
  })
})

describe('taking back', () => {
  it('is for whoever left the card: single fields, then all of it, gone from the inbox and the next list', async () => {
    const ada = await hall.visitor('Ada')
    const { id } = kept(
      await leaves(ada, card({ name: '=1+1', email: 'gone@example.org', phone: '+86 138 0000 1234', note: '@note' })),
    )
    await asks(hanna, `/api/booths/${booth}/leads/${id}`, { staffNote: 'gone as well', starred: true })
    const before = (await takesAway('csv')).toString()
    expect(before).toContain('gone@example.org')
    expect(before).toContain(`"'=1+1"`)
    expect(before).toContain(`"'+86 138 0000 1234"`)
    expect(before).not.toMatch(/"[=+\-@]/)
    expect((await myVisit(ada)).cards[0]?.exportedAt).toBeGreaterThan(0)

    const bo = await hall.visitor('Bo')
    expect(await takesBack(bo, id, 'all')).toMatchObject({ status: 404, body: { reason: 'no-such-card' } })
    expect(await takesBack(ada, id, ['email', 'phone'], 'unwanted')).toMatchObject({ status: 200 })
    const between = (await takesAway('csv')).toString()
    expect(between).not.toMatch(/gone@example|0000 1234/)
    expect(between).toMatch(/E-mail: [\d -]+:\d\d, was contacted in an unwanted way; Phone: /)
    expect(between).toContain("'=1+1")

    expect(await takesBack(ada, id, 'all', 'mistake')).toMatchObject({ status: 200 })
    const after = (await takesAway('csv')).toString()
    expect(after).not.toMatch(/'=1\+1|@note|gone as well/)
    expect(after).toMatch(/The whole card: [\d -]+:\d\d, was a mistake/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await takesAway('xlsx')) as unknown as ExcelJS.Buffer)
    const cells: string[] = []
    workbook.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).toBe(ExcelJS.ValueType.String)
        cells.push(cell.text)
      }),
    )
    expect(cells.filter((text) => /gone@example|0000 1234|@note|gone as well|^[=+\-@]/.test(text))).toEqual([])
    expect(cells.some((text) => /^The whole card: .*, was a mistake$/.test(text))).toBe(true)
    const seen = (await inbox()).find((one) => one.id === id)
    expect(seen).toMatchObject({ withdrawn: { reason: 'mistake' }, staffNote: '', starred: false })
    expect(seen?.fields.every(({ value }) => value === '')).toBe(true)
    const late = await asks(hanna, `/api/booths/${booth}/leads/${id}`, { staffNote: 'It was =1+1' })
    expect(late).toMatchObject({ status: 404, body: { reason: 'no-such-card' } })
  })

  it('works from another device by the private link, which does nothing else and can be ended', async () => {
    const ada = await hall.visitor('Ada')
    const { id } = kept(await leaves(ada, card({ name: 'By link' })))
    const made = await asks<{ path: string }>(ada, '/api/visit/link', {})
    const secret = made.body.path.split('#')[1] ?? ''
    expect(made.body.path).toMatch(/^\/visit#[\w-]{43}$/)
    const elsewhere = { fetch: globalThis.fetch }
    const header = { [VISIT_LINK_HEADER]: secret }
    expect(await myVisit(elsewhere, header)).toMatchObject({ byLink: true, name: 'Ada', cards: [{ id }] })
    expect(await asks(elsewhere, '/api/visit/link', {}, header)).toMatchObject({ status: 403 })
    expect(await asks(elsewhere, `/api/booths/${booth}/leads`, card({ name: 'x' }), header)).toMatchObject({
      status: 401,
    })
    const gone = await asks(elsewhere, `/api/visit/cards/${id}/withdraw`, { fields: 'all', reason: 'mistake' }, header)
    expect(gone.status).toBe(200)
    expect((await myVisit(ada)).cards[0]?.withdrawn).toMatchObject({ reason: 'mistake' })
    await asks(ada, '/api/visit/link/end', {})
    expect(await asks(elsewhere, '/api/visit', undefined, header)).toMatchObject({ body: { reason: 'bad-link' } })
    // A link that does not hold is refused and never answered with whoever owns the device.
    expect(await asks(ada, '/api/visit', undefined, header)).toMatchObject({
      status: 401,
      body: { reason: 'bad-link' },
    })
  })
})

describe('who may read', () => {
  it('the booth’s exhibitors read its cards, organizers their number, everybody else nothing', async () => {
    const people = {
      visitor: await hall.visitor('Vera'),
      'exhibitor next door': await hall.visitor('Nora'),
      moderator: await hall.visitor('Mo'),
      organizer: await hall.visitor('Olga'),
    }
    await hall.grant(people['exhibitor next door'], 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: other })
    await hall.grant(people.moderator, 'moderator')
    await hall.grant(people.organizer, 'organizer')
    const [one] = await inbox()
    for (const [who, visitor] of Object.entries(people)) {
      const read = await asks<Inbox>(visitor, `/api/booths/${booth}/leads`)
      const counted = who === 'organizer'
      expect([who, read.status]).toEqual([who, counted ? 200 : 403])
      if (read.body.ok)
        expect(read.body).toMatchObject({ cards: null, counts: { standing: expect.any(Number) as number } })
      const mark = await asks(visitor, `/api/booths/${booth}/leads/${one?.id}`, { starred: true })
      expect([who, mark.status]).toEqual([who, 403])
      for (const format of ['csv', 'xlsx'])
        expect([who, (await visitor.fetch(`${hall.url}/api/booths/${booth}/leads.${format}`)).status]).toEqual([
          who,
          403,
        ])
      expect([who, (await asks(visitor, `/api/exhibitions/${SMALL}/leads`)).status]).toEqual([who, counted ? 200 : 403])
    }
    const total = await asks<{ booths: Record<string, { standing: number }> }>(
      people.organizer,
      `/api/exhibitions/${SMALL}/leads`,
    )
    expect(total.body.booths[booth]?.standing).toBeGreaterThan(0)
    await hall.grant(people.organizer, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    expect((await inbox(people.organizer)).length).toBeGreaterThan(0)
    // The exhibitor of one booth marks no card of another one, also under their own booth's address.
    const stray = await asks(people['exhibitor next door'], `/api/booths/${other}/leads/${one?.id}`, { starred: true })
    expect(stray.status).toBe(404)
  })

  it('a card is starred, noted and done, and only what is said changes', async () => {
    const ada = await hall.visitor('Ada')
    const { id } = kept(await leaves(ada, card({ name: 'Marked' })))
    const path = `/api/booths/${booth}/leads/${id}`
    await asks(hanna, path, { starred: true })
    await asks(hanna, path, { staffNote: 'Call on Monday', state: 'read' })
    const done = await asks(hanna, path, { state: 'done' })
    expect(done.body).toMatchObject({ card: { starred: true, staffNote: 'Call on Monday', state: 'done' } })
    expect(await asks(hanna, path, { state: 'lost' })).toMatchObject({ status: 400 })
    expect(JSON.stringify((await myVisit(ada)).cards)).not.toContain('Monday') // the booth's own words stay the booth's
  })
})
