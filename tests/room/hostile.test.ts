import { Client } from '@colyseus/sdk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hallRequests, POSE_UP } from '../../shared/hall/requests.ts'
import { HallState } from '../../shared/hall/state.ts'
import { type RawSession, rawSession, reserveSeat } from '../support/raw-session.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let ada: TestVisitor
let sessions = 0
beforeAll(async () => {
  hall = await startHall()
  ada = await (await hall.visitor('Ada')).joins(SMALL)
})
afterAll(() => hall.stop())

const mallory = async (name: string): Promise<RawSession> => rawSession(await hall.visitor(name), SMALL)
const fine = async () => {
  const reply = await ada.asks('time.ask', {})
  expect(reply.ok || reply.reason).not.toBe('broken')
  expect(ada.sees().phase.name).toBe('live')
}

it('answers every request that it does not understand with a refusal', async () => {
  const junk: unknown[] = [
    undefined,
    null,
    7,
    'x',
    [],
    { booth: { $gt: '' } },
    { channel: { kind: 'hall' }, text: 7, key: [] },
    { visitor: 1 },
  ]
  const harmless = new Set(['time.ask', 'booth.leave', 'visitor.update'])
  const names = Object.keys(hallRequests).filter((name) => !harmless.has(name))
  let room = (await mallory('Mallory')).room
  for (const [i, name] of names.entries()) {
    if (i > 0 && i % 15 === 0) {
      // More than forty in a second end a session, whatever they say: that is another test's.
      await room.leave()
      room = (await mallory(`Mallory ${i}`)).room
    }
    for (const payload of junk.slice(0, 2)) {
      const reply = (await room.request(name as never, payload as never)) as { ok: boolean; reason: string }
      expect([name, reply.ok]).toEqual([name, false])
      expect(['invalid', 'too-fast', 'not-allowed']).toContain(reply.reason)
    }
  }
  await room.leave()
  await fine()
})

it('a request that nobody knows is an error for its sender only', async () => {
  const { room } = await mallory('Mal')
  for (const name of ['constructor', '__proto__', 'onDispose', 'nothing', ''])
    await expect(room.request(name as never, {} as never)).rejects.toThrow()
  await room.leave()
  await fine()
})

it.each<[string, (session: RawSession) => void]>([
  ['a message of no known name', ({ room }) => room.send('whatever' as never, {} as never)],
  ['bytes of no known type', ({ room }) => room.sendBytes(99, new Uint8Array(8))],
  ['a frame that is cut short within its type', ({ socket }) => socket.send(new Uint8Array([13, 0xda, 0xff]))],
  ['a request without a number', ({ socket }) => socket.send(new Uint8Array([23]))],
  [
    'a payload that is no msgpack',
    ({ socket }) => socket.send(new Uint8Array([13, 0xa1, 0x61, 0xc1, 0xc1, 0xdf, 0xff, 0xff, 0xff, 0xff])),
  ],
  ['more bytes than any message of ours', ({ socket }) => socket.send(new Uint8Array(200_000))],
  [
    'a flood',
    ({ room }) => {
      for (let i = 0; i < 400; i++) room.send('time.ask' as never, {} as never)
    },
  ],
  [
    'poses that are no poses',
    ({ room }) => {
      for (let i = 0; i < 30; i++) room.sendBytes(POSE_UP, new Uint8Array([i, 255, 3]))
    },
  ],
])('%s ends at most its sender’s session', async (_what, attack) => {
  const name = `Mallet ${++sessions}`
  const session = await mallory(name)
  await ada.waitsFor(`${name} is there`, () => ada.person(name) !== undefined)
  attack(session)
  const after = await Promise.race([
    session.ended,
    session.room.request('time.ask' as never, {} as never).then(
      () => 'still there',
      () => session.ended,
    ),
  ])
  if (after === 'still there') await session.room.leave()
  await fine()
  // A socket that broke without a word may have been a lost network: that avatar is greyed first.
  await ada.waitsFor(`${name} is gone`, () => ada.person(name)?.presence !== 'here')
})

it('who floods is not let back into the session', async () => {
  const visitor = await (await hall.visitor('Flo')).joins(SMALL)
  await ada.waitsFor('Flo is there', () => ada.person('Flo') !== undefined)
  const slot = visitor.me.slot
  for (let i = 0; i < 300; i++) void visitor.asks('time.ask', {})
  await ada.waitsFor('Flo is gone or came in anew', () => ada.person('Flo')?.slot !== slot)
  await visitor.leaves()
})

it('a seat is taken once, by whom it was reserved for', async () => {
  const visitor = await hall.visitor('Sid')
  const reservation = await reserveSeat(visitor, SMALL)
  await expect(
    new Client(hall.url).consumeSeatReservation({ ...reservation, sessionId: 'guessed99' }, HallState),
  ).rejects.toThrow()
  const room = await new Client(hall.url).consumeSeatReservation(reservation, HallState)
  room.onMessage('*', () => {})
  await expect(new Client(hall.url).consumeSeatReservation(reservation, HallState)).rejects.toThrow()
  await room.leave()
  await fine()
})

it('enter refuses what is no entry', async () => {
  const visitor = await hall.visitor('Eve')
  const ask = (body: string, slug = SMALL) =>
    visitor.fetch(`${hall.url}/api/exhibitions/${slug}/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  expect((await ask('{')).status).toBe(400)
  expect((await ask('{"view":"4d"}')).status).toBe(400)
  expect(await (await ask('{"view":"3d"}', 'no-such-hall')).json()).toEqual({ ok: false, reason: 'no-such-exhibition' })
  const stranger = await fetch(`${hall.url}/api/exhibitions/${SMALL}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"view":"3d"}',
  })
  expect(await stranger.json()).toEqual({ ok: false, reason: 'no-profile' })
})

it('a program that asks for what is not there gets an answer that it can read', async () => {
  const answer = await fetch(`${hall.url}/api/nothing`)
  expect([answer.status, await answer.json()]).toEqual([404, { ok: false, reason: 'not-found' }])
})
