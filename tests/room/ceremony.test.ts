import { rename } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CeremonyScript, DeskAnswer, DeskEvent } from '../../shared/ceremony/desk.ts'
import type { NightRoles } from '../../shared/ceremony/night-roles.ts'
import type { Show } from '../../shared/ceremony/show.ts'
import { BEFORE } from '../../shared/ceremony/state.ts'
import type { Scope } from '../../shared/grants/grants.ts'
import type { VoteDeskView } from '../../shared/votes/vote-desk.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let organizer: TestVisitor
let director: Director
beforeEach(async () => {
  hall = await startHall()
  organizer = await hall.organizer()
  director = await createDirector(organizer, SMALL, shortShow(SMALL))
})
afterEach(async () => {
  director.leaves()
  await hall.stop()
})
const winner = boothIdOf(SMALL, 1)
const seal = (award: string, winners = [winner]) =>
  post<{ ok: boolean }>(organizer, `/api/ceremonies/${director.ceremony}/envelopes`, {
    award,
    winners,
    citation: { en: 'For its light.', zh: '因其光。' },
    person: '',
    reason: '',
  })
/** Resolves with the next change of the show that is so. */
const hears = (visitor: TestVisitor, is: (show: Show) => boolean) =>
  new Promise<Show>((resolve) => {
    const stop = visitor.hall.on('ceremony.changed', (show) => {
      if (!is(show)) return
      stop()
      resolve(show)
    })
  })

test('a director says go and everybody is in the same cue, also who comes late', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  await ada.waitsFor('the hall has a ceremony', ({ ceremony }) => ceremony === director.ceremony)
  const heard = hears(ada, ({ index }) => index === 0)
  await director.says({ type: 'go' })
  expect(await heard).toMatchObject({ phase: 'running', index: 0, cue: { kind: 'doors' } })
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  const late = await bo.asks('ceremony.look', {})
  expect(late).toMatchObject({ ok: true, show: { startedAt: (await heard).startedAt, index: 0 } })
})

test('what cannot be written down is told to nobody', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const told: Show[] = []
  ada.hall.on('ceremony.changed', (show) => void told.push(show))
  // Another process has written the first line of the log already.
  const { storage } = hall.app.services
  const line = { ceremony: director.ceremony, run: 'night', seq: 1, at: 0, event: { type: 'go' }, by: '' } as const
  await storage.ceremonies.append({ ...line, state: BEFORE, cue: null }, [])
  const { status } = await organizer.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/runs/night/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event: { type: 'go' } }),
  })
  expect(status).toBe(500)
  // What was sent before the answer to this is here.
  expect(await ada.asks('ceremony.look', {})).toMatchObject({ show: { phase: 'before', seq: 0 } })
  expect(told).toEqual([])
})

test('the presenter’s notes and the cues to come are on no visitor’s line', async () => {
  const show = shortShow(SMALL)
  const secret = 'notes-that-nobody-hears'
  const made = await post<DeskAnswer<{ ceremony: { id: string } }>>(organizer, `/api/exhibitions/${SMALL}/ceremonies`, {
    revision: 0,
    show: { ...show, cues: show.cues.map((cue) => ({ ...cue, notes: secret })) },
  })
  if (!made.ok) throw new Error(made.reason)
  await post(organizer, `/api/ceremonies/${made.ceremony.id}/announce`, { revision: 1, on: true })
  const other = await sitAtDesk(organizer, made.ceremony.id)
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const heard = hears(ada, ({ index }) => index === 0)
  await other.says({ type: 'go' })
  expect(JSON.stringify(await heard)).not.toContain(secret)
  expect(JSON.stringify(await ada.asks('ceremony.look', {}))).not.toContain(secret)
  const programme = await (await ada.fetch(`${hall.url}/api/exhibitions/${SMALL}/ceremony`)).text()
  expect(programme).toContain('Jury award')
  expect(programme).not.toContain(secret)
  other.leaves()
})

describe('at the desks', () => {
  const role = async (name: string, of: 'director' | 'presenter' | 'moderator' | null) => {
    const visitor = await hall.visitor(name)
    if (of) await hall.grant(visitor, of)
    return visitor
  }

  test('everybody is refused what is not theirs', async () => {
    const base = `/api/ceremonies/${director.ceremony}`
    for (const name of ['moderator', null] as const) {
      const nobody = await role(name ? 'Mo' : 'Nobody', name)
      expect((await nobody.fetch(`${hall.url}${base}/runs/night/desk`)).status).toBe(403)
      expect(await post(nobody, `${base}/runs/night/events`, { event: { type: 'go' } })).toMatchObject({ ok: false })
      expect(await post(nobody, `${base}/rehearsals`, {})).toMatchObject({ ok: false, reason: 'not-allowed' })
      expect((await nobody.fetch(`${hall.url}${base}`)).status).toBe(403)
      expect((await nobody.fetch(`${hall.url}${base}/script`)).status).toBe(403)
    }
    const presenter = await role('Pia', 'presenter')
    const notes = await sitAtDesk(presenter, director.ceremony)
    expect(notes.view()?.me.role).toBe('presenter')
    expect(await notes.says({ type: 'go' })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await notes.takes(true)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await notes.says({ type: 'caption', text: { en: 'Welcome', zh: '欢迎' } })).toEqual({ ok: true })
    expect((await presenter.fetch(`${hall.url}${base}`)).status).toBe(403)
    // What is printed is theirs too.
    const script = (await (await presenter.fetch(`${hall.url}${base}/script`)).json()) as { script: CeremonyScript }
    expect(script.script).toMatchObject({
      exhibition: SMALL,
      organizes: false,
      show: { title: { en: 'A short night' } },
    })
    notes.leaves()
    const stranger = await fetch(`${hall.url}${base}/runs/night/desk`)
    expect(stranger.status).toBe(401)
  })

  test('every command is refused to every role that it is not for, and changes nothing', async () => {
    const text = { en: 'Soon', zh: '马上' }
    const commands: readonly DeskEvent[] = [
      ...(['go', 'hold', 'resume', 'skip', 'undo'] as const).map((type) => ({ type })),
      { type: 'jump', cue: 'nominees' },
      { type: 'back' },
      { type: 'lights', lights: 'dark' },
      { type: 'music', level: 3 },
      { type: 'banner', text },
      { type: 'caption', text },
      { type: 'gather' },
      { type: 'poll', award: 'people', open: true },
      { type: 'poll', award: 'people', open: false },
      { type: 'end' },
    ]
    const atBooth: Scope = { kind: 'booth', exhibition: SMALL, booth: winner }
    const people: Record<string, TestVisitor> = {}
    for (const [name, called, scope] of [
      ['visitor', 'Vera', undefined],
      ['nominee', 'Nora', atBooth],
      ['exhibitor', 'Edda', atBooth],
      ['moderator', 'Mo', undefined],
      ['presenter', 'Pia', undefined],
      ['director', 'Dora', undefined],
    ] as const) {
      const one = await hall.visitor(called)
      if (name !== 'visitor') await hall.grant(one, name, scope)
      people[name] = one
    }
    const base = `/api/ceremonies/${director.ceremony}`
    const { storage, ceremonies } = hall.app.services
    const live = await ceremonies.run(director.ceremony, 'night')
    const everything = async () => ({
      state: live?.state(),
      chair: director.view()?.chair,
      log: await storage.ceremonies.events(director.ceremony, 'night'),
      runs: await storage.ceremonies.runs(director.ceremony),
      stored: await storage.ceremonies.load(director.ceremony),
      sealed: await storage.seals.ofExhibition(SMALL),
    })
    const before = await everything()
    const sends = async (who: TestVisitor, path: string, body: unknown) => {
      const answer = await post<{ ok: boolean; reason?: string }>(who, `${base}${path}`, body)
      return answer.ok ? 'ok' : answer.reason
    }
    const reads = async (who: TestVisitor, path: string) => {
      const answer = await who.fetch(`${hall.url}${base}${path}`)
      await answer.body?.cancel()
      return answer.status
    }
    const sealing = { award: 'jury', winners: [winner], citation: text, person: '', reason: '' }
    const { show } = before.stored ?? {}
    /** The organizer's alone. */
    const organizing: readonly [string, unknown][] = [
      ['', { revision: 2, show }],
      ['/announce', { revision: 2, on: false }],
      ['/try', {}],
      ['/delete', {}],
      ['/envelopes', sealing],
      ['/envelopes/import', {}],
      ['/votes/codes', { count: 1 }],
      ['/votes/invites', { meantFor: ['Ada'] }],
      ['/certificates/look', { logo: '', signatures: [] }],
    ]
    const secret = ['', '/envelopes', '/votes', '/votes.csv', '/votes/invites.csv', '/certificates', '/numbers.csv']
    for (const [name, who] of Object.entries(people)) {
      const [onDesk, inChair] = [name === 'presenter' || name === 'director', name === 'director']
      for (const event of commands) {
        if (event.type === 'caption' && onDesk) continue // below
        const reason = inChair ? 'not-in-chair' : 'not-allowed'
        expect([name, event, await sends(who, '/runs/night/events', { event })]).toEqual([name, event, reason])
      }
      if (!inChair)
        for (const [path, body] of [
          ['/runs/night/chair', { over: true }],
          ['/rehearsals', {}],
        ] as const)
          expect([name, path, await sends(who, path, body)]).toEqual([name, path, 'not-allowed'])
      for (const [path, body] of organizing)
        expect([name, path, await sends(who, path, body)]).toEqual([name, path, 'not-allowed'])
      for (const path of secret) expect([name, path, await reads(who, path)]).toEqual([name, path, 403])
      expect([name, await reads(who, '/runs/night/desk')]).toEqual([name, onDesk ? 200 : 403])
    }
    for (const path of ['/runs/night/events', '/runs/night/chair', '/rehearsals', ...organizing.map(([of]) => of)])
      expect([path, (await fetch(`${hall.url}${base}${path}`, { method: 'POST' })).status]).toEqual([path, 401])
    expect(await everything()).toEqual(before)

    for (const name of ['presenter', 'director']) {
      const said = { en: name, zh: name }
      expect(
        await sends(people[name] as TestVisitor, '/runs/night/events', { event: { type: 'caption', text: said } }),
      ).toBe('ok')
      expect(live?.state()).toMatchObject({ ...before.state, caption: { text: said } })
    }
    for (const event of commands) expect([event, await director.says(event)]).toEqual([event, { ok: true }])
  })

  test('a second director takes over when the first is gone, and at once if they insist', async () => {
    const second = await role('Dora', 'director')
    const desk = await sitAtDesk(second, director.ceremony)
    expect(await desk.says({ type: 'go' })).toEqual({ ok: false, reason: 'not-in-chair' })
    expect(await desk.takes()).toEqual({ ok: false, reason: 'not-in-chair' })
    await director.says({ type: 'go' })
    const { show } = await director.sees('the first cue', ({ show }) => show.index === 0)
    director.leaves()
    await desk.sees('the first is away', ({ desks }) => desks.some(({ here, name }) => name === 'Olga' && !here))
    expect(await desk.takes()).toEqual({ ok: true })
    expect(desk.view()?.show).toMatchObject({ index: 0, startedAt: show.startedAt })
    expect(await desk.says({ type: 'go' })).toEqual({ ok: true })
    director = await sitAtDesk(organizer, director.ceremony)
    expect(await director.says({ type: 'go' })).toEqual({ ok: false, reason: 'not-in-chair' })
    expect(await director.takes(true)).toEqual({ ok: true })
    expect(await director.says({ type: 'hold' })).toEqual({ ok: true })
    desk.leaves()
  })

  test('after a restart the chair goes back to who had it, unless somebody used it or took it', async () => {
    // Of a night that nobody has sat down to, a server knows as much as one that was started anew.
    const path = `/api/exhibitions/${SMALL}/ceremonies`
    const made = await post<{ ceremony: { id: string } }>(organizer, path, { revision: 0, show: shortShow(SMALL) })
    const { id } = made.ceremony
    const second = await sitAtDesk(await role('Dora', 'director'), id)
    const dora = second.view()?.me.visitor
    expect(second.view()?.chair).toBe(dora)
    const first = await sitAtDesk(organizer, id, 'night', Date.now())
    expect(first.view()?.chair).toBe(organizer.id)
    expect(await second.says({ type: 'go' })).toEqual({ ok: false, reason: 'not-in-chair' })
    expect(await first.says({ type: 'go' })).toEqual({ ok: true })
    // Whose line was down for longer finds somebody at work.
    const late = await sitAtDesk(await role('Lin', 'director'), id, 'night', Date.now() + 1000)
    expect(late.view()?.chair).toBe(organizer.id)
    for (const desk of [first, second, late]) desk.leaves()
  })

  test('whose part is withdrawn has no desk any more, and whose part is another one has another desk', async () => {
    const roles = `/api/exhibitions/${SMALL}/night-roles`
    const withdraws = async (who: TestVisitor, part: string) => {
      const { people } = (await (await organizer.fetch(`${hall.url}${roles}`)).json()) as NightRoles
      const one = people.find(({ visitor, role }) => visitor === who.id && role === part)
      await post(organizer, `${roles}/people/${one?.grant}/withdraw`, {})
    }
    /** Whether a desk is over, or still sees the next cue. */
    const seesNext = async (desk: Director) => {
      const index = 1 + (director.view()?.show.index ?? -1)
      await director.says({ type: 'go' })
      await director.sees('the next cue', ({ show }) => show.index === index)
      return Promise.race([
        desk.gone.then(() => false),
        desk.sees('the next cue', ({ show }) => show.index === index).then(() => true),
      ])
    }
    const pia = await role('Pia', 'presenter')
    await hall.grant(pia, 'director')
    const desk = await sitAtDesk(pia, director.ceremony)
    expect(desk.view()?.me.role).toBe('director')
    await withdraws(pia, 'director')
    expect(await seesNext(desk)).toBe(false)
    await director.sees('Pia is gone', ({ desks }) => desks.length === 1)
    const notes = await sitAtDesk(pia, director.ceremony)
    expect(notes.view()?.me.role).toBe('presenter')
    // Somebody else's part is none of hers.
    await withdraws(await role('Quin', 'presenter'), 'presenter')
    expect(await seesNext(notes)).toBe(true)
    await withdraws(pia, 'presenter')
    expect(await seesNext(notes)).toBe(false)
    expect((await pia.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/runs/night/desk`)).status).toBe(403)
  })

  test('a key that bounced is no second step', async () => {
    const looked = { played: 0, next: 0 }
    const answers = await Promise.all([director.says({ type: 'go' }, looked), director.says({ type: 'go' }, looked)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const view = await director.sees('the first cue', ({ show }) => show.played === 1)
    expect(view.show.index).toBe(0)
    expect(await director.says({ type: 'go' }, looked)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    // Leaving out and putting back begin no cue: it is the next one that tells them apart.
    for (const [type, next] of [
      ['skip', 2],
      ['undo', 1],
    ] as const) {
      const { show, next: before } = director.view() ?? view
      const now = { played: show.played, next: before }
      const twice = await Promise.all([director.says({ type }, now), director.says({ type }, now)])
      expect([type, twice.filter(({ ok }) => ok)]).toEqual([type, [{ ok: true }]])
      await director.sees(`it was done once: ${type}`, (desk) => desk.next === next)
    }
  })

  test('back goes to what has played, and is offered only then', async () => {
    await seal('jury')
    await director.says({ type: 'jump', cue: 'drumroll' })
    await director.says({ type: 'skip' })
    await director.sees('nothing to go back to', ({ next, mayBack }) => next === 4 && !mayBack)
    expect(await director.says({ type: 'back' })).toEqual({ ok: false, reason: 'at-the-beginning' })
    await director.says({ type: 'go' })
    await director.sees('a cue to go back to', ({ show, mayBack }) => show.index === 4 && mayBack)
    expect(await director.says({ type: 'back' })).toEqual({ ok: true })
    const { show } = await director.sees('the drumroll again', ({ show }) => show.cue?.id === 'drumroll')
    expect(show.opened).toEqual([])
  })

  test('what stayed closed at the end is read out afterwards, for the halls, the booths and the press', async () => {
    await seal('jury')
    const awarded = async () =>
      (await hall.app.services.exhibitions.get(SMALL))?.exhibition.booths
        .find(({ id }) => id === winner)
        ?.awards.map(({ name }) => name.en)
    const before = await awarded()
    await director.says({ type: 'go' })
    expect(await director.says({ type: 'read', award: 'jury' })).toEqual({ ok: false, reason: 'not-over' })
    await director.says({ type: 'end' })
    await hall.app.services.awards.settled()
    expect(await awarded()).toEqual(before)
    const ada = await (await hall.visitor('Ada')).joins(SMALL)
    const heard = hears(ada, ({ opened }) => opened.length > 0)
    expect(await director.says({ type: 'read', award: 'jury' })).toEqual({ ok: true })
    expect(await heard).toMatchObject({ phase: 'over', opened: [{ award: 'jury' }] })
    await hall.app.services.awards.settled()
    expect(await awarded()).toEqual(['Jury award', ...(before ?? [])])
    const [line] = (await hall.app.services.storage.ceremonies.events(director.ceremony, 'night')).slice(-1)
    expect(line).toMatchObject({ event: { type: 'read', award: 'jury' }, by: organizer.id, cue: null })
    expect(await director.says({ type: 'read', award: 'jury' })).toEqual({ ok: false, reason: 'said' })
    expect(await director.says({ type: 'read', award: 'people' })).toEqual({ ok: false, reason: 'not-sealed' })
    const presenter = await role('Pia', 'presenter')
    expect(await (await sitAtDesk(presenter, director.ceremony)).says({ type: 'read', award: 'people' })).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
  })

  test('nonsense is refused with its reason', async () => {
    const path = `/api/ceremonies/${director.ceremony}/runs/night/events`
    for (const event of [{ type: 'fly' }, { type: 'music', level: 101 }, { type: 'time' }, null])
      expect(await post(organizer, path, { event })).toEqual({ ok: false, reason: 'invalid' })
    expect(await director.says({ type: 'jump', cue: 'nowhere' })).toEqual({ ok: false, reason: 'no-such-cue' })
    expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: false, reason: 'not-sealed' })
  })
})

test('everybody is brought to the stage, and the winner to the podium', async () => {
  await seal('jury')
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const won = await hall.visitor('Wanda')
  await hall.grant(won, 'nominee', { kind: 'booth', exhibition: SMALL, booth: winner })
  await won.joins(SMALL)
  const moved = ada.isMoved('sit')
  await director.says({ type: 'gather' })
  await moved
  await ada.waitsFor('all sit', ({ people }) => [...people.values()].every(({ seat }) => seat >= 0))
  await director.says({ type: 'jump', cue: 'reveal' })
  const called = won.isMoved('teleport')
  await director.says({ type: 'go' })
  const { z } = await called
  expect(z).toBeLessThan(6)
  expect(ada.me.seat).toBeGreaterThanOrEqual(0)
})

test('the reveal brings the envelope, and it is the one that was committed to', async () => {
  expect(await seal('jury')).toMatchObject({ ok: true })
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  await director.says({ type: 'jump', cue: 'drumroll' })
  const before = await ada.asks('ceremony.look', {})
  expect(before).toMatchObject({ ok: true, show: { opened: [] } })
  const heard = hears(ada, ({ opened }) => opened.length > 0)
  await director.says({ type: 'go' })
  const { opened } = await heard
  expect(opened[0]?.envelope.winners.map(({ booth }) => booth)).toEqual([winner])
  const { commitments } = (await (await fetch(`${hall.url}/api/exhibitions/${SMALL}/commitments`)).json()) as {
    commitments: { sha256: string; award: { id: string } }[]
  }
  expect(commitments.find(({ award }) => award.id === 'jury')?.sha256).toBe(opened[0]?.sha256)
})

test('a night that goes on is not pushed aside, and one that is over makes room for the next', async () => {
  const path = `/api/exhibitions/${SMALL}/ceremonies`
  const made = await post<{ ceremony: { id: string } }>(organizer, path, { revision: 0, show: shortShow(SMALL) })
  const { id } = made.ceremony
  await seal('jury')
  const announce = () => post(organizer, `/api/ceremonies/${id}/announce`, { revision: 1, on: true })
  await director.says({ type: 'go' })
  expect(await announce()).toEqual({ ok: false, reason: 'other-night' })
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  await director.says({ type: 'end' })
  expect(await announce()).toMatchObject({ ok: true })
  await ada.waitsFor('the next night', ({ ceremony }) => ceremony === id)
  expect(await ada.asks('ceremony.look', {})).toMatchObject({ ok: true, show: { ceremony: id, phase: 'before' } })
  // What is read out of the old one afterwards is news of no hall that waits for the next.
  const heard = hears(ada, () => true)
  expect(await director.says({ type: 'read', award: 'jury' })).toEqual({ ok: true })
  const next = await sitAtDesk(organizer, id)
  await next.says({ type: 'go' })
  expect(await heard).toMatchObject({ ceremony: id, phase: 'running' })
  next.leaves()
  const stored = await hall.app.services.storage.ceremonies.announced()
  expect(new Set(stored.map((one) => one.id))).toEqual(new Set([director.ceremony, id])) // what was held stays
})

test('without its key an envelope is not ready, and the show waits until it is there again', async () => {
  await seal('jury')
  const { sealKeyFile } = hall.app.services.config
  await director.sees('it is ready', ({ awards }) => awards.some(({ id, ready }) => id === 'jury' && ready))
  await rename(sealKeyFile, `${sealKeyFile}.away`)
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: false, reason: 'not-sealed' })
  await director.sees('it is not', ({ awards }) => awards.every(({ ready }) => !ready))
  await rename(`${sealKeyFile}.away`, sealKeyFile)
  await hall.app.services.ceremonies.sealed(director.ceremony)
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: true })
})

test('a vote that closed while the key is away is not called counted, and is once the key is back', async () => {
  const { config, ceremonies } = hall.app.services
  const votes = async () => {
    const answer = await organizer.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/votes`)
    return ((await answer.json()) as VoteDeskView).polls.map(({ state }) => state)
  }
  await seal('jury') // the key is made for the first envelope
  await director.says({ type: 'poll', award: 'people', open: true })
  expect(await votes()).toEqual(['open'])
  await rename(config.sealKeyFile, `${config.sealKeyFile}.away`)
  expect(await director.says({ type: 'poll', award: 'people', open: false })).toEqual({ ok: true })
  const closed = await director.sees('it is closed', ({ show }) => show.polls.people?.closedAt != null)
  expect(closed.awards.find(({ id }) => id === 'people')?.ready).toBe(false)
  expect(await votes()).toEqual(['uncounted'])
  await rename(`${config.sealKeyFile}.away`, config.sealKeyFile)
  await ceremonies.sealed(director.ceremony)
  await director.sees('it is counted', ({ awards }) => awards.some(({ id, ready }) => id === 'people' && ready))
  expect(await votes()).toEqual(['closed'])
})

describe('a rehearsal', () => {
  test('has made-up results, a hall of its own, and touches nothing', async () => {
    await seal('jury')
    const { run } = await post<{ run: string }>(organizer, `/api/ceremonies/${director.ceremony}/rehearsals`, {})
    const desk = await sitAtDesk(organizer, director.ceremony, run)
    const stranger = await hall.visitor('Stranger')
    expect((await stranger.enters(SMALL, { run })).phase).toMatchObject({ name: 'gone', reason: 'closed' })
    const nominee = await hall.visitor('Nora')
    await hall.grant(nominee, 'nominee', { kind: 'booth', exhibition: SMALL, booth: winner })
    await nominee.joins(SMALL, { run })
    const ada = await (await hall.visitor('Ada')).joins(SMALL)
    expect(ada.sees().instance).not.toBe(nominee.sees().instance)
    const heard = hears(nominee, ({ opened }) => opened.length > 0)
    await desk.says({ type: 'jump', cue: 'reveal' })
    expect((await heard).opened[0]?.envelope.citation.en).toBe('Made up for the rehearsal.')
    expect(await ada.asks('ceremony.look', {})).toMatchObject({ ok: true, show: { phase: 'before', opened: [] } })
    const { commitments } = (await (await fetch(`${hall.url}/api/exhibitions/${SMALL}/commitments`)).json()) as {
      commitments: { opened: unknown }[]
    }
    expect(commitments.every(({ opened }) => opened === null)).toBe(true)
    desk.leaves()
  })
})

test('applause is fair and exact over all instances', async () => {
  await director.says({ type: 'go' })
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  const replies = await Promise.all([
    ...[1, 2, 3].map(() => ada.asks('ceremony.react', { reaction: 'clap', times: 20 })),
    bo.asks('ceremony.react', { reaction: 'clap', times: 2 }),
  ])
  const counted = replies.map((reply) => (reply.ok ? reply.counted : -1))
  // Sixty claps in one moment are those of one pair of hands.
  expect(counted.slice(0, 3).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(7)
  expect(counted[3]).toBe(2)
  const total = counted.reduce((sum, n) => sum + n, 0)
  // A desk that is told between the two sees one of them first.
  const view = await director.sees('all of the applause', ({ applause }) => applause.counts.clap >= total)
  expect(view.applause).toMatchObject({ people: 2, counts: { clap: total } })
})
