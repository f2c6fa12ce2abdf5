import { unpack } from 'msgpackr'
import { expect } from 'vitest'
import { COOKIE, hashSecret, newSecret } from '../../server/visitors/credential.ts'
import type { DeskView } from '../../shared/ceremony/desk.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import { type CaptureLine, captureLine } from './capture-line.ts'
import { type Director, post, sitAtDesk } from './director.ts'
import type { HttpAnswer } from './read-stream.ts'
import { shortShow } from './short-show.ts'
import { boothIdOf } from './small-exhibition.ts'
import { type Hall, SMALL, startHall } from './start-hall.ts'
import { TestVisitor } from './test-visitor.ts'

/** Colyseus' kinds of message, by their first byte. */
const JOIN_ROOM = 10
const ROOM_DATA = 13
const ROOM_STATE = 14
const ROOM_STATE_PATCH = 15
const ROOM_DATA_BYTES = 17
const ROOM_RESPONSE = 22
const KINDS = [JOIN_ROOM, ROOM_DATA, ROOM_STATE, ROOM_STATE_PATCH, ROOM_DATA_BYTES, ROOM_RESPONSE]

export const CEREMONY = 'leaknight1'
export const booth = (index: number) => boothIdOf(SMALL, index)
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

/** Whoever listens, and Olga. */
const EVERYBODY = LISTENERS.length + 1
/** The presenter's and the second director's desks are on captured lines too. */
export const AT_DESKS = ['Pia', 'Dora']

export const ceremony = `/api/ceremonies/${CEREMONY}`
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
    '/script',
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

export interface Listener {
  visitor: TestVisitor
  line: CaptureLine
}

/** A night with the same people and the same clock every time; only chance is not the same: salts, sessions, commitments. */
export async function openNight(winner: { jury: string; people: string }, canary: string) {
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
  const about = {
    announced: false,
    toldSeconds: null,
    revision: 1,
    madeAt: clock,
    changedAt: clock,
    changedBy: olga.id,
  }
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
  await olga.joins(SMALL, { view: '2d' })
  /** How often the programme changed since there is a hall. */
  let programmes = 0
  services.bus.subscribe('ceremony.programme', () => {
    programmes += 1
  })
  const listeners: Listener[] = []
  for (const [index, { name, view, role, scope }] of LISTENERS.entries()) {
    const line = await captureLine(hall.url)
    const visitor = await known(`listener0000${index}`, name, role, scope)
    await visitor.joins(SMALL, { view }, line.url)
    listeners.push({ visitor, line })
  }
  // What Olga does last is told last: who has heard of it has heard of all that was before, newcomers above all.
  expect(await olga.asks('avatar.raiseHand', { on: true })).toMatchObject({ ok: true })
  for (const { visitor } of listeners) {
    await visitor.waitsFor(
      'all are there',
      ({ people }) => people.get(0)?.handRaised === true && people.size === EVERYBODY,
    )
    for (let slot = 0; slot < EVERYBODY; slot++)
      await expect.poll(() => visitor.seesAt(slot), { timeout: 15_000 }).toBeDefined()
  }
  const settled = listeners.map(({ line }) => patchesOn(line).length)
  const director = await sitAtDesk(olga, CEREMONY)
  const desks: Director[] = []
  for (const { visitor, line } of listeners.filter(({ visitor }) => AT_DESKS.includes(visitor.name))) {
    desks.push(await sitAtDesk(TestVisitor.known(line.url, visitor, visitor.cookie), CEREMONY))
    const all = desks.length + 1
    await Promise.all(desks.map((desk) => desk.sees(`${all} desks`, ({ desks }) => desks.length === all)))
  }
  /** Hashes that everybody may know: commitments, and the salts of what was read out. */
  const open = async (): Promise<string[]> => [
    ...(await services.seals.commitments(CEREMONY)).map(({ sha256 }) => sha256),
    ...(await services.seals.opened(CEREMONY)).map(({ envelope }) => envelope.salt),
  ]
  return {
    hall,
    listeners,
    /** What is never told before the reveal; asked of the server from inside. */
    saltOf: async (award: string) => (await services.seals.unseal(CEREMONY, award, clock)).envelope.salt,
    /** So many ms pass. */
    later(ms: number) {
      clock += ms
    },
    /** Everybody has heard of a cue before the next one comes. */
    async plays(cue: string) {
      clock += 1000
      const told = listeners.map(
        ({ visitor }) => new Promise<void>((resolve) => void visitor.hall.on('ceremony.changed', () => resolve())),
      )
      expect(await director.says({ type: 'jump', cue })).toEqual({ ok: true })
      await Promise.all(told)
      await services.awards.settled()
      const revision = (await services.exhibitions.get(SMALL))?.exhibition.revision
      for (const { visitor } of listeners)
        await visitor.waitsFor(
          'the exhibition and the programme as they are',
          (hall) => hall.revision === revision && hall.programme === programmes,
        )
      const live = await services.ceremonies.run(CEREMONY, 'night')
      const isIn = ({ cues, show, awards }: DeskView) =>
        cues[show.index]?.id === cue && awards.every(({ id, ready }) => ready === live?.ready(id))
      await Promise.all(desks.map((desk) => desk.sees(cue, isIn)))
    },
    /** Everybody's own vote is the same in all nights; who wins is decided by Olga, whom nobody listens to. */
    async votes() {
      for (const [index, { visitor }] of listeners.entries())
        expect(await visitor.asks('vote.cast', { award: 'people', booth: booth(index % 2) })).toMatchObject({
          ok: true,
        })
      expect(await olga.asks('vote.cast', { award: 'people', booth: winner.people })).toMatchObject({ ok: true })
    },
    /** Asks for everything, or for some paths, as everybody. */
    async asksAll(some?: readonly string[]): Promise<string[]> {
      const known = await open()
      const asks = async ({ visitor, line }: Listener, paths: readonly string[]) => {
        const answers: string[] = []
        for (const path of paths) {
          const response = await asked(visitor, `${line.url}${path}`)
          const body = Buffer.from(await response.arrayBuffer())
          expect(response.status, path).not.toBe(429)
          expect(response.status, path).toBeLessThan(500)
          const told = `${visitor.name} ${path} ${response.status} ${headOf(response)}`
          answers.push(blank(Buffer.concat([Buffer.from(told), body]), known))
        }
        return answers
      }
      const all = listeners.map((one, index) => asks(one, some ?? (index === 0 ? [...OPEN_PATHS, ...PATHS] : PATHS)))
      return (await Promise.all(all)).flat()
    },
    /** Asks the room for all that it tells of ceremony and booths, as everybody. (The time is asked all along.) */
    async asksRoom(): Promise<string[]> {
      const known = await open()
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
      return answers.map((answer) => blank(Buffer.from(JSON.stringify(answer)), known))
    },
    /**
     * All that came to each over their WebSocket, byte by byte and in order, kind by kind: how messages and state alternate is
     * decided by the beats of the room's clocks, and no two nights have the same. For that reason state is compared from when
     * all were there, and poses as where everybody is seen: the beats bring several newcomers at once, or one by one.
     */
    async frames() {
      const known = await open()
      return listeners.map(({ line, visitor }, index) => {
        const frames = framesOn(line)
        const of = (kind: number) => frames.filter((frame) => frame[0] === kind)
        return {
          who: visitor.name,
          // The name of the session is chance.
          joined: of(JOIN_ROOM).map(({ length }) => length),
          told: of(ROOM_DATA).map((frame) => blank(frame, known)),
          state: of(ROOM_STATE).map((frame) => blank(frame, known)),
          patches: patchesOn(line)
            .slice(settled[index])
            .map((frame) => blank(frame, known)),
          answers: of(ROOM_RESPONSE).flatMap((frame) => answerOf(frame, known)),
          rest: frames.filter(({ 0: kind = 0 }) => !KINDS.includes(kind)).map((frame) => blank(frame, known)),
          sees: seenBy(visitor),
        }
      })
    },
    /**
     * What the desks on captured lines were told, of every change of the show the last: a desk is told ten times a second at
     * most, and whether it sees a moment in between is chance.
     */
    async atDesks() {
      const known = await open()
      return listeners
        .flatMap(({ line }) => line.read().flatMap(({ answers }) => answers))
        .filter(isStream)
        .map(({ body }) => {
          const views = new Map<number, string>()
          for (const event of body.toString().split('\n\n'))
            if (event.startsWith('data: '))
              views.set((JSON.parse(event.slice(6)) as DeskView).show.seq, blank(Buffer.from(event), known))
          return [...views]
        })
    },
    async ends() {
      director.leaves()
      for (const desk of desks) desk.leaves()
      await Promise.all([olga, ...listeners.map(({ visitor }) => visitor)].map((visitor) => visitor.leaves()))
      await Promise.all(listeners.map(({ line }) => line.close()))
      await hall.stop()
    },
  }
}

/** A server that closes an idle connection may do so just when it is used again: then another one is. */
const asked = (visitor: TestVisitor, url: string): Promise<Response> =>
  visitor.fetch(url, { redirect: 'manual' }).catch(() => visitor.fetch(url, { redirect: 'manual' }))

/** An answer that goes on: a desk's. */
export const isStream = ({ head }: HttpAnswer): boolean => /^content-type: text\/event-stream/im.test(head)

/** The headers of an answer; when it was given is chance, and its tag is a hash of the body, which has commitments in it. */
const headOf = ({ headers }: Response): string =>
  JSON.stringify([...headers].filter(([name]) => name !== 'date' && name !== 'etag'))

const framesOn = (line: CaptureLine): Buffer[] => line.read().flatMap(({ frames }) => frames)
const patchesOn = (line: CaptureLine): Buffer[] => framesOn(line).filter(({ 0: kind }) => kind === ROOM_STATE_PATCH)

/** The hall as somebody has it by now. */
function seenBy(visitor: TestVisitor) {
  const { people, cheers, live, ceremony, programme, revision, doorsOpen, chat, passport } = visitor.sees()
  const places = Array.from({ length: EVERYBODY }, (_, slot) => visitor.seesAt(slot))
  return {
    people: [...people],
    cheers: [...cheers],
    live: [...live],
    ceremony,
    programme,
    revision,
    doorsOpen,
    chat,
    passport,
    places,
  }
}

/** An answer without the number of its question. How often the time is asked is the clock's affair; who asks is told nothing else. */
function answerOf(frame: Buffer, known: readonly string[]): string[] {
  const answer = frame.subarray(frame.readUInt8(1) < 128 ? 2 : 4)
  return isTime(answer) ? [] : [blank(answer, known)]
}

function isTime(answer: Buffer): boolean {
  const told = answer.length > 1 ? (unpack(answer.subarray(1)) as object) : {}
  return 'now' in told && Object.keys(told).length === 2
}

/** Bytes as text, with what chance made the same length for every night: `known` hashes, sessions, nonces. */
const blank = (bytes: Buffer, known: readonly string[]): string =>
  known
    .reduce((text, hash) => text.replaceAll(hash, '·'.repeat(hash.length)), bytes.toString('latin1'))
    .replace(/nonce="[^"]*"/g, 'nonce=""')
    // What somebody finds their own vote by.
    .replace(/(receipt(?:Ù@|":"))[0-9a-f]{64}/g, '$1')
    .replace(/leaknight1-[a-z0-9]{12}/g, 'a certificate')
    // Each night has its own ports and its own data folder.
    .replace(/127\.0\.0\.1:\d+/g, 'here')
    .replace(/laurel-hall-\w+/g, 'data')
