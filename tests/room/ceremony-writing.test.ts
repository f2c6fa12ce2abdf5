import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { totalSeconds } from '../../shared/ceremony/cue-times.ts'
import type { CeremonyLine, DeskAnswer } from '../../shared/ceremony/desk.ts'
import type { NightRoles } from '../../shared/ceremony/night-roles.ts'
import { sessionOfCeremony } from '../../shared/ceremony/night-words.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { BoothFiles } from '../../shared/files/files.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import type { HallEvents } from '../../shared/hall/requests.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { mp4, webm } from '../support/make-files.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { kept, uploader } from '../support/uploads.ts'

const MINUTE = 60_000
const booth = boothIdOf(SMALL, 0)
const list = `/api/exhibitions/${SMALL}/ceremonies`
const roles = `/api/exhibitions/${SMALL}/night-roles`
const schedule = `/api/exhibitions/${SMALL}/schedule`

let hall: Hall
let olga: TestVisitor
/** The test's own clock: it stands still until a test moves it. */
let now = Date.UTC(2026, 10, 27, 9)
beforeAll(async () => {
  hall = await startHall({ now: () => now })
  olga = await hall.organizer()
})
afterAll(() => hall.stop())
// Rates are real.
beforeEach(() => {
  now += 24 * 60 * MINUTE
})

async function asks<Body>(visitor: Pick<TestVisitor, 'fetch'>, path: string, post?: unknown) {
  const response = await visitor.fetch(hall.url + path, {
    ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    headers: { 'content-type': 'application/json' },
    redirect: 'manual',
  })
  const json = response.headers.get('content-type')?.includes('json')
  return { status: response.status, response, body: (json ? await response.json() : await response.text()) as Body }
}
type Made = DeskAnswer<{ ceremony: CeremonyLine }>
const makes = async (show: RunOfShow = shortShow(SMALL)): Promise<CeremonyLine> => {
  const { body } = await asks<Made>(olga, list, { revision: 0, show })
  if (!body.ok) throw new Error(`The ceremony was refused: ${body.reason}.`)
  return body.ceremony
}
const somebody = async (role: GrantRole, scope?: Scope) => {
  const one = await hall.visitor(`Guest ${[...role].reverse().join('')}`)
  await hall.grant(one, role, scope)
  return one
}

describe('a run of show', () => {
  it('is the organizer’s alone to read and to write', async () => {
    const { id, show, revision } = await makes()
    const at = { kind: 'booth', exhibition: SMALL, booth } as const
    const others = [
      await hall.visitor('Ada'),
      await somebody('exhibitor', at),
      await somebody('nominee', at),
      await somebody('moderator'),
      await somebody('presenter'),
      await somebody('director'),
      await somebody('organizer', { kind: 'exhibition', exhibition: 'another' }),
    ]
    const one = `/api/ceremonies/${id}`
    const routes: [string, unknown?][] = [
      [list],
      [list, { revision: 0, show }],
      [one],
      [one, { revision, show }],
      [`${one}/announce`, { revision, on: true }],
      [`${one}/delete`, {}],
      [`${one}/files`],
      [`${one}/uploads`, { bytes: 9, name: 'a.webm' }],
      [roles],
      [roles, { role: 'director', booths: [], meantFor: '' }],
      [`${roles}/invites/x/withdraw`, {}],
      [`${roles}/people/x/withdraw`, {}],
    ]
    for (const other of others)
      for (const [path, post] of routes)
        expect([path, (await asks(other, path, post)).status], other.name).toEqual([path, 403])
    expect((await asks({ fetch }, one)).status).toBe(401)
    expect((await asks<Made>(olga, one)).body).toMatchObject({
      ok: true,
      ceremony: { id, exhibition: SMALL, changedBy: 'Olga', announced: false, phase: 'before' },
    })
  })

  it('is not overwritten by who has not seen it', async () => {
    const { id, show, revision } = await makes()
    const path = `/api/ceremonies/${id}`
    const title = { en: 'Mine', zh: '我的' }
    const both = await Promise.all(
      [1, 2].map(() => asks<DeskAnswer>(olga, path, { revision, show: { ...show, title } })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await asks<Made>(olga, path)).body).toMatchObject({ ceremony: { revision: revision + 1, show: { title } } })
  })

  it('leaves an award as it was sealed, and lets all else change', async () => {
    const { id, show, revision } = await makes()
    expect(await atEnvelopes(olga, id).seals('jury', 0)).toMatchObject({ ok: true })
    const path = `/api/ceremonies/${id}`
    const awards = show.awards.map((award) => ({ ...award, nominees: award.nominees.slice(1) }))
    expect(await asks(olga, path, { revision, show: { ...show, awards } })).toMatchObject({
      status: 409,
      body: { reason: 'sealed-award' },
    })
    const title = { en: 'Another', zh: '另一夜' }
    expect(await asks(olga, path, { revision, show: { ...show, title } })).toMatchObject({ status: 200 })
    expect((await asks<Made>(olga, path)).body).toMatchObject({ ceremony: { sealed: ['jury'] } })
    expect((await asks(olga, `${path}/delete`, {})).body).toEqual({ ok: false, reason: 'sealed-award' })
  })

  it('names nothing that is not in the exhibition', async () => {
    const show = shortShow(SMALL)
    const awards = show.awards.map((award) => ({ ...award, nominees: ['nowhere01'] }))
    expect(await asks(olga, list, { revision: 0, show: { ...show, awards } })).toMatchObject({ status: 400 })
    expect(await asks(olga, list, { revision: 0, show: { ...show, winner: booth } })).toMatchObject({ status: 400 })
  })

  it('has voices and videos of its own, and gives them up when nothing names them', async () => {
    const { id, show, revision } = await makes()
    const send = uploader(olga, id, 'ceremonies')
    const voice = kept(await send.sends(webm({ video: '' }), 'a voice'))
    expect(voice).toMatchObject({ kind: 'sound', url: expect.stringMatching(/^\/files\/[0-9a-f]{32}\.webm$/) })
    kept(await send.sends(mp4(), 'a video'))
    expect(await send.sends(Buffer.from('GIF89a and so on'), 'a picture')).toMatchObject({ reason: 'not-wanted' })
    expect(await send.sends(webm(), 'x', ['model'])).toEqual({ ok: false, reason: 'not-wanted' })
    const hash = voice.url.slice('/files/'.length, -'.webm'.length)
    const files = () => asks<BoothFiles>(olga, `/api/ceremonies/${id}/files`)
    expect((await files()).body.used.count).toBe(2)
    const media = { en: voice.url, zh: '' }
    const cues = [{ ...show.cues[0], kind: 'opening', text: { en: '', zh: '' }, media }, ...show.cues.slice(1)]
    const saved = await asks(olga, `/api/ceremonies/${id}`, { revision, show: { ...show, cues } })
    expect(saved.status).toBe(200)
    const drop = () => olga.fetch(`${hall.url}/api/ceremonies/${id}/files/${hash}`, { method: 'DELETE' })
    expect(await (await drop()).json()).toEqual({ ok: false, reason: 'in-use' })
    await asks(olga, `/api/ceremonies/${id}`, { revision: revision + 1, show })
    expect(await (await drop()).json()).toEqual({ ok: true })
    expect((await fetch(hall.url + voice.url)).status).toBe(404)
    expect((await asks(olga, `/api/ceremonies/${id}/delete`, {})).body).toEqual({ ok: true })
    expect(await hall.app.services.storage.files.ofBooth(`ceremony-${id}`)).toEqual([])
  })

  it('tells its organizer which awards of the list no booth was ever shown with', async () => {
    const { exhibitions } = hall.app.services
    const stored = await hall.app.services.storage.exhibitions.load(SMALL)
    const shown = stored?.projects.flatMap(({ awards }) => awards)[0]?.name
    if (!shown) throw new Error('A booth of the small exhibition has an award.')
    const unshown = { name: { en: 'Never shown', zh: '' }, tier: 'second' } as const
    const awardNames = [{ name: shown, tier: 'first' } as const, unshown]
    await exhibitions.change(SMALL, (before) => ({ ...before, awardNames }))
    expect((await asks<{ awardNames: unknown }>(olga, list)).body.awardNames).toEqual([unshown])
    expect(JSON.stringify((await asks({ fetch }, `/api/exhibitions/${SMALL}`)).body)).not.toContain('Never shown')
  })

  it('keeps what a copy of it plays, also when it is taken away itself, until nothing does', async () => {
    const { id, show } = await makes()
    const voice = kept(await uploader(olga, id, 'ceremonies').sends(webm({ video: '' }), 'a voice'))
    const hash = voice.url.slice('/files/'.length, -'.webm'.length)
    const opening = { ...show.cues[0], kind: 'opening', text: { en: '', zh: '' }, media: { en: voice.url, zh: '' } }
    const copy = await makes()
    const cues = [opening, ...copy.show.cues.slice(1)] as RunOfShow['cues']
    await asks(olga, `/api/ceremonies/${copy.id}`, { revision: copy.revision, show: { ...copy.show, cues } })
    const drop = (of: string) => olga.fetch(`${hall.url}/api/ceremonies/${of}/files/${hash}`, { method: 'DELETE' })
    expect(await (await drop(id)).json()).toEqual({ ok: false, reason: 'in-use' })
    expect((await asks(olga, `/api/ceremonies/${id}/delete`, {})).body).toEqual({ ok: true })
    expect((await fetch(hall.url + voice.url)).status).toBe(200)
    // It is the copy's now, and goes with it.
    expect(await hall.app.services.storage.files.ofBooth(`ceremony-${copy.id}`)).toMatchObject([{ hash }])
    expect((await asks(olga, `/api/ceremonies/${copy.id}/delete`, {})).body).toEqual({ ok: true })
    expect((await fetch(hall.url + voice.url)).status).toBe(404)
  })
})

describe('an announced night', () => {
  const sessions = async () => {
    const { body } = await asks<Schedule>({ fetch }, schedule)
    if (!body.ok) throw new Error(body.reason)
    return body.sessions
  }
  const writes = async ({ id, revision }: CeremonyLine, show: RunOfShow) => {
    const { status } = await asks(olga, `/api/ceremonies/${id}`, { revision, show })
    expect(status).toBe(200)
    return { id, revision: revision + 1, show } as CeremonyLine
  }
  const announces = async (line: CeremonyLine, on = true) => {
    const { status } = await asks(olga, `/api/ceremonies/${line.id}/announce`, { revision: line.revision, on })
    expect(status).toBe(200)
    return { ...line, revision: line.revision + 1 }
  }

  it('stands in the agenda and in calendars, moves with its time, and is called off with it', async () => {
    const startsAt = now + 60 * MINUTE
    let line = await makes({ ...shortShow(SMALL), startsAt })
    const own = async () => (await sessions()).find(({ id }) => id === sessionOfCeremony(line.id))
    expect(await own()).toBeUndefined()
    line = await announces(line)
    expect(await own()).toMatchObject({ booth: '', title: { en: 'A short night' }, startsAt, minutes: 5, sequence: 0 })
    const file = (await asks<string>({ fetch }, `${schedule}/${sessionOfCeremony(line.id)}.ics?lang=en`)).body
    expect(file).toContain(`DTSTART:${new Date(startsAt).toISOString().replace(/[-:]|\.\d+/g, '')}\r\n`)
    expect(file).toContain(`UID:night-${line.id}@schedule.laurel\r\n`)
    expect(file).toContain('SUMMARY:A short night\r\n')
    // A cue that grows by a second moves nothing; another time does.
    const longer = line.show.cues.map((cue, at) => (at === 0 ? { ...cue, seconds: cue.seconds + 1 } : cue))
    const told = async () =>
      (await asks<Made & { ok: true }>(olga, `/api/ceremonies/${line.id}`)).body.ceremony.toldSeconds
    line = await writes(line, { ...line.show, cues: longer })
    expect(await own()).toMatchObject({ sequence: 0 })
    // Over-run is measured by what people were told, whoever opens the editor, and when.
    expect(await told()).toBe(totalSeconds(longer) - 1)
    line = await writes(line, { ...line.show, startsAt: startsAt + 30 * MINUTE })
    expect(await own()).toMatchObject({ startsAt: startsAt + 30 * MINUTE, sequence: 1 })
    line = await announces(line, false)
    expect(await own()).toMatchObject({ cancelled: true, sequence: 2 })
    expect(await told()).toBeNull()
    line = await announces(line)
    expect(await told()).toBe(totalSeconds(longer))
    expect(await own()).toMatchObject({ cancelled: false, sequence: 3 })
    await announces(line, false)
  })

  it('may be at the time of something else in the hall, and only its run of show sets it', async () => {
    const startsAt = now + 120 * MINUTE
    const opening = { booth: '', demo: '', title: { en: 'Drinks', zh: '酒会' }, text: { en: '', zh: '' } }
    const set = (id: string, sequence: number) =>
      asks(olga, `${schedule}${id}`, { ...opening, startsAt, minutes: 60, sequence })
    expect((await set('', 0)).status).toBe(200)
    const line = await announces(await makes({ ...shortShow(SMALL), startsAt }))
    const id = sessionOfCeremony(line.id)
    expect((await sessions()).find((one) => one.id === id)).toMatchObject({ startsAt, cancelled: false })
    expect(await set(`/${id}`, 0)).toMatchObject({ status: 403 })
    expect(await asks(olga, `${schedule}/${id}/cancel`, { sequence: 0 })).toMatchObject({ status: 403 })
    await announces(line, false)
  })

  it('is told five minutes before to who marked it', async () => {
    const startsAt = now + 60 * MINUTE
    const line = await announces(await makes({ ...shortShow(SMALL), startsAt }))
    const ada = await (await hall.visitor('Ada')).joins(SMALL)
    const told: HallEvents['schedule.told'][] = []
    ada.hall.on('schedule.told', (news) => void told.push(news))
    await ada.asks('schedule.hear', {})
    const id = sessionOfCeremony(line.id)
    expect((await asks(ada, `${schedule}/${id}/mark`, { on: true })).body).toEqual({ ok: true })
    now = startsAt - 5 * MINUTE
    await vi.waitFor(() => expect(told).toMatchObject([{ news: 'soon', session: { id } }]), 10_000)
    await announces(line, false)
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ news: 'cancelled', session: { id } }), 10_000)
    await ada.leaves()
  })

  it('that has no time yet is nowhere', async () => {
    const line = await announces(await makes())
    expect((await sessions()).find(({ id }) => id === sessionOfCeremony(line.id))).toBeUndefined()
    await announces(line, false)
  })
})

describe('an invite to a night', () => {
  let ceremony: string
  beforeAll(async () => {
    ceremony = (await makes()).id
  })
  const invites = async (role: string, booths: string[] = [], meantFor = '') => {
    const { body } = await asks<NightRoles>(olga, roles, { role, ceremony, booths, meantFor })
    const [made] = body.invites.filter((one) => one.role === role && one.state === 'open')
    if (!made) throw new Error('No invite was made.')
    return made
  }
  const claims = (path: string, visitor: Pick<TestVisitor, 'fetch'>) => asks<string>(visitor, path, {})

  it('makes one person the director and lands them on the desk of the announced night', async () => {
    const { id, revision } = await makes()
    await asks(olga, `/api/ceremonies/${id}/announce`, { revision, on: true })
    const { path } = await invites('director', [], 'Lin Wei')
    const looked = await asks<string>({ fetch }, path)
    expect([looked.status, looked.body.includes('Lin Wei')]).toEqual([200, true])
    const crowd = await hall.crowd(4)
    const answers = await Promise.all(crowd.map((one) => claims(path, one)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410])
    const won = answers.findIndex(({ status }) => status === 303)
    const winner = crowd[won] as TestVisitor
    expect(answers[won]?.response.headers.get('location')).toBe(`/ceremony/${id}/desk/night`)
    const desk = await winner.fetch(`${hall.url}/api/ceremonies/${id}/runs/night/desk`)
    expect(desk.status).toBe(200)
    await desk.body?.cancel()
    // It is on the list, can be taken away, and then the desk is shut.
    const { body } = await asks<NightRoles>(olga, roles)
    const person = body.people.find(({ visitor }) => visitor === winner.id)
    expect(person).toMatchObject({ role: 'director', booth: '' })
    expect((await asks(olga, `${roles}/people/${person?.grant}/withdraw`, {})).status).toBe(200)
    expect((await winner.fetch(`${hall.url}/api/ceremonies/${id}/runs/night/desk`)).status).toBe(403)
  })

  it('of a presenter gives no cues, of a nominee one booth, of a moderator the order', async () => {
    const [presenter, nominee, moderator] = await hall.crowd(3)
    if (!presenter || !nominee || !moderator) throw new Error('Nobody came.')
    expect((await claims((await invites('presenter')).path, presenter)).response.headers.get('location')).toMatch(
      /^\/ceremony\/[a-z0-9]+\/desk\/night$/,
    )
    const { path } = await invites('nominee', [booth])
    const { body } = await asks<{ booths: { booth: string; invites: unknown[] }[] }>(
      olga,
      `/api/exhibitions/${SMALL}/invites`,
    )
    expect(body.booths.find((one) => one.booth === booth)?.invites).toEqual([])
    const toHall = await claims(path, nominee)
    expect(toHall.response.headers.get('location')).toBe(`/e/${SMALL}`)
    await claims((await invites('moderator')).path, moderator)
    const grantsOf = async ({ id }: TestVisitor) =>
      (await hall.app.services.storage.grants.ofVisitor(id)).map(({ role, scope }) => ({ role, scope }))
    const here = { kind: 'exhibition', exhibition: SMALL }
    expect(await grantsOf(presenter)).toEqual([{ role: 'presenter', scope: here }])
    expect(await grantsOf(nominee)).toEqual([{ role: 'nominee', scope: { ...here, kind: 'booth', booth } }])
    expect(await grantsOf(moderator)).toEqual([{ role: 'moderator', scope: here }])
    // Nothing of a booth’s own: the studio is its exhibitors’.
    expect((await nominee.fetch(`${hall.url}/api/booths/${booth}/draft`)).status).toBe(403)
  })

  it('that is withdrawn, too old, or of another kind opens nothing', async () => {
    const { id, path } = await invites('presenter')
    expect((await asks(olga, `${roles}/invites/${id}/withdraw`, {})).status).toBe(200)
    const late = await hall.visitor('Late')
    expect((await claims(path, late)).status).toBe(410)
    const old = await invites('nominee', [booth])
    expect((await claims(old.path.replace('/night/', '/invite/'), late)).status).toBe(404)
    now += 31 * 24 * 60 * MINUTE
    expect((await claims(old.path, late)).status).toBe(410)
    expect((await claims(`${old.path.slice(0, -3)}abc`, late)).status).toBe(404)
    expect(await hall.app.services.storage.grants.ofVisitor(late.id)).toEqual([])
  })

  it('is for a nominee of a booth that is there, and for the others of none', async () => {
    const asked = async (role: string, booths: string[], of = ceremony) =>
      (await asks(olga, roles, { role, ceremony: of, booths, meantFor: '' })).status
    expect(await asked('nominee', [])).toBe(400)
    expect(await asked('director', [booth])).toBe(400)
    expect(await asked('organizer', [])).toBe(400)
    expect(await asked('nominee', ['nowhere01'])).toBe(404)
    expect(await asked('nominee', [booth], 'nowhere')).toBe(404)
  })

  it('is for nominees of that night alone: who was invited beside them would be known to have won', async () => {
    const beside = boothIdOf(SMALL, 4)
    const asked = { role: 'nominee', ceremony, booths: [booth, beside], meantFor: '' }
    const refused = await asks(olga, roles, asked)
    expect([refused.status, refused.body]).toEqual([409, { ok: false, reason: 'no-nominee' }])
    const { body } = await asks<NightRoles>(olga, roles)
    expect(body.invites.filter(({ booth }) => booth === beside)).toEqual([])
    // Of another night they are one.
    const show = shortShow(SMALL)
    const other = await makes({ ...show, awards: show.awards.map((award) => ({ ...award, nominees: [beside] })) })
    expect((await asks(olga, roles, { ...asked, ceremony: other.id, booths: [beside] })).status).toBe(200)
  })
})
