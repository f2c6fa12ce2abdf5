import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { COOKIE, hashSecret, newSecret } from '../../server/visitors/credential.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import { type CaptureLine, captureLine } from '../support/capture-line.ts'
import { post, sitAtDesk } from '../support/director.ts'
import { looksOf, secretBytes } from '../support/find-secret.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

/** Colyseus' message with a name; the rest are state, poses and answers to what one asked oneself. */
const ROOM_DATA = 13
const CEREMONY = 'leaknight1'
const booth = (index: number) => boothIdOf(SMALL, index)
const atBooth = (index: number): Scope => ({ kind: 'booth', exhibition: SMALL, booth: booth(index) })
const here: Scope = { kind: 'exhibition', exhibition: SMALL }

/** Who listens: in 3D, in 2D, and everybody who has a part in the night and might know more. */
const LISTENERS: readonly { name: string; view: '2d' | '3d'; role?: GrantRole; scope?: Scope }[] = [
  { name: 'Vera', view: '3d' },
  { name: 'Zoe', view: '2d' },
  { name: 'Nora', view: '2d', role: 'nominee', scope: atBooth(0) },
  { name: 'Edda', view: '2d', role: 'exhibitor', scope: atBooth(1) },
  { name: 'Pia', view: '2d', role: 'presenter', scope: here },
  { name: 'Mo', view: '2d', role: 'moderator', scope: here },
  { name: 'Dora', view: '2d', role: 'director', scope: here },
  { name: 'Otto', view: '2d', role: 'organizer', scope: here },
]

const ceremony = `/api/ceremonies/${CEREMONY}`
/** What is the same for everybody is asked for by a visitor. */
const OPEN_PATHS = [
  ...['/', `/e/${SMALL}`, `/embed/${SMALL}`, `/ceremony/${CEREMONY}`, `/og/e/${SMALL}.png`, `/fonts/e/${SMALL}.css`],
  ...[0, 1, 2].flatMap((index) => [`/b/${booth(index)}`, `/posters/${booth(index)}.webp`, `/og/b/${booth(index)}.png`]),
  ...[0, 1, 2].flatMap((index) =>
    ['demos/a', 'schedule.ics', 'bell/now', 'tour'].map((of) => `/api/booths/${booth(index)}/${of}`),
  ),
  ...['/certificate/unknown', '/api/certificates/unknown', '/api/certificates/unknown.pdf', '/api/exhibitions'],
]
/** What may be another answer for everybody. What is refused is an answer too. */
const PATHS = [
  ...[0, 1, 2].flatMap((index) =>
    [
      ...['leads', 'leads.csv', 'numbers', 'numbers.csv', 'bell', 'draft', 'draft-poster.webp', 'versions', 'staff'],
      ...['messages', 'messages/own', 'files'],
    ].map((of) => `/api/booths/${booth(index)}/${of}`),
  ),
  ...[
    '',
    '/ceremony',
    '/ceremonies',
    '/commitments',
    '/results.csv',
    '/results.json',
    '/schedule',
    '/schedule.ics',
  ].map((of) => `/api/exhibitions/${SMALL}${of}`),
  ...[
    ...['/acts', '/attendance', '/leads', '/numbers', '/numbers.csv', '/invites', '/invites.csv', '/night-roles'],
    ...['/schedule/mine', '/messages/unread'],
  ].map((of) => `/api/exhibitions/${SMALL}${of}`),
  ...[
    '',
    '/envelopes',
    '/votes',
    '/votes.csv',
    '/certificates',
    '/certificates.zip',
    '/votes/invites.csv',
    '/numbers',
    '/numbers.csv',
    '/files',
    '/replay/night',
  ].map((of) => `${ceremony}${of}`),
  ...[`/studio/${booth(1)}`, '/organizer', `/ceremony/${CEREMONY}/results`, `/ceremony/${CEREMONY}/desk/night`],
  ...['/api/organizer/grants', '/api/visit', '/api/visitor'],
]

interface Listener {
  visitor: TestVisitor
  line: CaptureLine
}

/** A night with the same people and the same clock every time; only chance is not the same: salts, sessions, commitments. */
async function openNight(winner: { jury: string; people: string }, canary: string) {
  let clock = 1_800_000_000_000
  const hall: Hall = await startHall({ now: () => clock })
  const { services } = hall.app
  const known = async (id: string, name: string, role?: GrantRole, scope: Scope = here) => {
    const secret = newSecret()
    await services.storage.visitors.create({ id, name, look: 0, language: 'en', createdAt: clock }, hashSecret(secret))
    if (role) {
      const grant = { id: `grant-${id}`, visitor: id, role, scope, until: null, withdrawn: null }
      await services.storage.grants.add(grant, 'test', clock)
    }
    return TestVisitor.known(hall.url, { id, name }, `${COOKIE}=${secret}`)
  }
  const olga = await known('olga00000001', 'Olga', 'organizer')
  const about = { announced: false, revision: 1, madeAt: clock, changedAt: clock, changedBy: olga.id }
  await services.storage.ceremonies.save({ id: CEREMONY, exhibition: SMALL, show: shortShow(SMALL), ...about }, 0)
  const sealing = {
    award: 'jury',
    winners: [winner.jury],
    citation: { en: canary, zh: canary },
    person: '',
    reason: '',
  }
  expect(await post(olga, `${ceremony}/envelopes`, sealing)).toMatchObject({ ok: true })
  expect(await post(olga, `${ceremony}/announce`, { revision: 1, on: true })).toMatchObject({ ok: true })
  const listeners: Listener[] = []
  for (const [index, { name, view, role, scope }] of LISTENERS.entries()) {
    const line = await captureLine(hall.url)
    const visitor = await known(`listener0000${index}`, name, role, scope)
    await visitor.joins(SMALL, { view }, line.url)
    listeners.push({ visitor, line })
  }
  const director = await sitAtDesk(olga, CEREMONY)
  /** The presenter's and the second director's desks are on captured lines too. */
  const desks = await Promise.all(
    listeners
      .filter(({ visitor }) => ['Pia', 'Dora'].includes(visitor.name))
      .map(({ visitor, line }) => sitAtDesk(TestVisitor.known(line.url, visitor, visitor.cookie), CEREMONY)),
  )
  return {
    hall,
    listeners,
    desks,
    /** Everybody has heard of a cue before the next one comes. */
    async plays(cue: string) {
      clock += 1000
      const told = listeners.map(
        ({ visitor }) => new Promise<void>((resolve) => void visitor.hall.on('ceremony.changed', () => resolve())),
      )
      expect(await director.says({ type: 'jump', cue })).toEqual({ ok: true })
      await Promise.all(told)
      await Promise.all(desks.map((desk) => desk.sees(cue, ({ cues, show }) => cues[show.index]?.id === cue)))
    },
    votes: async () => {
      for (const { visitor } of listeners)
        expect(await visitor.asks('vote.cast', { award: 'people', booth: winner.people })).toMatchObject({ ok: true })
    },
    /** Asks for everything, as everybody. */
    async asksAll(): Promise<string[]> {
      const asks = async ({ visitor, line }: Listener, paths: readonly string[]) => {
        const answers: string[] = []
        for (const path of paths) {
          const response = await asked(visitor, `${line.url}${path}`)
          const body = Buffer.from(await response.arrayBuffer())
          expect(response.status, path).not.toBe(429)
          expect(response.status, path).toBeLessThan(500)
          answers.push(`${visitor.name} ${path} ${response.status} ${blank(body)}`)
        }
        return answers
      }
      const all = listeners.map((one, index) => asks(one, index === 0 ? [...OPEN_PATHS, ...PATHS] : PATHS))
      return (await Promise.all(all)).flat()
    },
    /** Asks the room for all that it tells of ceremony and booths, as everybody. (The time is asked all along.) */
    async asksRoom(): Promise<string[]> {
      const answers: unknown[] = []
      for (const { visitor } of listeners) {
        answers.push(await visitor.asks('ceremony.look', {}), await visitor.asks('vote.look', {}))
        for (const index of [0, 1, 2]) {
          const at = { booth: booth(index) }
          answers.push(await visitor.asks('booth.open', at), await visitor.asks('questions.list', at))
          answers.push(await visitor.asks('questions.past', at), await visitor.asks('bell.look', at))
        }
        answers.push(await visitor.asks('booth.leave', {}))
      }
      // What everybody voted themselves they may know.
      const own = /"booth":"\w+","needs"/g
      return answers.map((answer) => blank(Buffer.from(JSON.stringify(answer))).replace(own, '"booth":"","needs"'))
    },
    /** The hall's state as each has it; people by their names, for their places in the list are chance, and which booth they look at is their own doing. */
    state: () =>
      listeners.map(({ visitor }) => {
        const { people, cheers, live, ceremony, revision, doorsOpen, chat, passport } = visitor.sees()
        const persons = [...people.values()].map(({ slot: _, booth: __, ...person }) => person)
        return {
          persons: persons.sort((a, b) => a.name.localeCompare(b.name)),
          ...{ cheers: [...cheers], live: [...live], ceremony, revision, doorsOpen, chat, passport },
        }
      }),
    /** What the room told each, by name, in order: sizes and bytes. */
    told: () =>
      listeners.map(({ line }) =>
        line
          .messages()
          .filter((message) => message[0] === ROOM_DATA)
          .map(blank)
          .filter((message) => !message.startsWith('\u000d\u00a7welcome')),
      ),
    async ends() {
      director.leaves()
      for (const desk of desks) desk.leaves()
      await Promise.all(listeners.map(({ visitor }) => visitor.leaves()))
      await Promise.all(listeners.map(({ line }) => line.close()))
      await hall.stop()
    },
  }
}

/** A server that closes an idle connection may do so just when it is used again: then another one is. */
const asked = (visitor: TestVisitor, url: string): Promise<Response> =>
  visitor.fetch(url, { redirect: 'manual' }).catch(() => visitor.fetch(url, { redirect: 'manual' }))

/** Bytes as text, with what chance made the same length for every night: hashes and salts, sessions, nonces. */
const blank = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[0-9a-f]{64}/g, (hex) => '·'.repeat(hex.length))
    .replace(/nonce="[^"]*"/g, 'nonce=""')
    .replace(/leaknight1-[a-z0-9]{12}/g, 'a certificate')
    // Each night has its own ports and its own data folder.
    .replace(/127\.0\.0\.1:\d+/g, 'here')
    .replace(/laurel-hall-\w+/g, 'data')

it('not a byte of a result reaches anybody before its reveal, in any encoding', async () => {
  const canary = randomBytes(18).toString('base64url')
  const night = await openNight({ jury: booth(1), people: booth(2) }, canary)
  for (const asks of [night.asksAll, night.asksRoom]) await asks()
  for (const cue of ['doors', 'nominees', 'drumroll']) await night.plays(cue)
  for (const asks of [night.asksAll, night.asksRoom]) await asks()
  const before = night.listeners.map(({ line }) => line.heard().length)
  await night.plays('reveal')
  const [opened] = await night.hall.app.services.seals.opened(CEREMONY)
  const secrets = [canary, opened?.envelope.salt ?? ''].flatMap(looksOf)
  night.listeners.forEach(({ line, visitor }, index) => {
    const heard = line.heard()
    expect(secretBytes(heard.subarray(0, before[index]), secrets), visitor.name).toBe(0)
    // And the search would have found it: it is all in what came after.
    expect(secretBytes(heard.subarray(before[index]), secrets), visitor.name).toBeGreaterThan(0)
  })
  await night.ends()
}, 120_000)

const roomOf = async (night: Awaited<ReturnType<typeof openNight>>) => ({
  room: await night.asksRoom(),
  state: night.state(),
})

it('nights with exchanged winners are the same for everybody until each reveal', async () => {
  const play = async (winner: { jury: string; people: string }) => {
    const night = await openNight(winner, 'The same words in all nights.')
    for (const cue of ['doors', 'nominees', 'drumroll']) await night.plays(cue)
    const beforeJury = { told: night.told(), answers: await night.asksAll(), ...(await roomOf(night)) }
    await night.plays('reveal')
    await night.plays('vote')
    await night.votes()
    await night.plays('applause')
    const answers = (await night.asksAll()).filter(isNoPaper)
    const beforePeople = { told: night.told(), answers, ...(await roomOf(night)) }
    await night.ends()
    return { beforeJury, beforePeople }
  }
  const night = await play({ jury: booth(0), people: booth(1) })
  expect(night.beforeJury.told.every((messages) => messages.length === 3)).toBe(true)
  expect((await play({ jury: booth(1), people: booth(1) })).beforeJury).toEqual(night.beforeJury)
  expect((await play({ jury: booth(0), people: booth(0) })).beforePeople).toEqual(night.beforePeople)
}, 240_000)

/** The first award's certificates exist by now; a PDF carries the time at which it was made. */
const isNoPaper = (answer: string): boolean => !answer.includes(`${ceremony}/certificates`)
