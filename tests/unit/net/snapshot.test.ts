import { expect, it } from 'vitest'
import { EMPTY_HALL } from '../../../client/net/empty-hall.ts'
import { CHAT_KEPT, mergeChat } from '../../../client/net/merge-chat.ts'
import { readMuted, writeMuted } from '../../../client/net/muted-for-me.ts'
import { notePassport } from '../../../client/net/note-passport.ts'
import { readState } from '../../../client/net/read-state.ts'
import { createServerClock } from '../../../client/net/server-clock.ts'
import type { ChatMessage } from '../../../shared/chat/chat.ts'
import { BoothLive, HallState, Person } from '../../../shared/hall/state.ts'

const somebody = (state: HallState, slot: number, name: string) => {
  const person = new Person()
  person.slot = slot
  person.name = name
  state.people.set(String(slot), person)
  return person
}

it('makes new objects only for what changed', () => {
  const state = new HallState()
  const ada = somebody(state, 0, 'Ada')
  somebody(state, 1, 'Bo')
  const first = readState(EMPTY_HALL, state)
  expect(first.people.get(0)).toMatchObject({
    name: 'Ada',
    role: 'visitor',
    presence: 'here',
    view: '3d',
    seat: -1,
    stripe: 255,
  })
  expect(readState(first, state)).toBe(first)

  ada.presence = 1
  const second = readState(first, state)
  expect(second.people).not.toBe(first.people)
  expect(second.people.get(0)).toMatchObject({ presence: 'away' })
  expect(second.people.get(1)).toBe(first.people.get(1))
  expect(second.cheers).toBe(first.cheers)

  const live = new BoothLive()
  live.cheers = 3
  state.booths.set('abcdef', live)
  const third = readState(second, state)
  expect(third.people).toBe(second.people)
  expect(third.cheers.get('abcdef')).toBe(3)

  state.people.delete('1')
  expect(readState(third, state).people.size).toBe(1)
})

it('reads what a newer server says with words of its own as the plain thing', () => {
  const state = new HallState()
  const person = somebody(state, 3, 'New')
  person.role = 77
  person.kind = 77
  expect(readState(EMPTY_HALL, state).people.get(3)).toMatchObject({ role: 'visitor', kind: 'visitor' })
})

const say = (id: string, at: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  channel: { kind: 'hall' },
  visitor: 'v',
  slot: 1,
  name: 'V',
  role: 0,
  text: id,
  at,
  ...more,
})

it('merges talk: each message once, in order, bounded', () => {
  const known = [say('a', 1), say('c', 3)]
  expect(mergeChat(known, [])).toBe(known)
  expect(mergeChat(known, [say('b', 2), say('c', 3, { hidden: true })])).toEqual([
    say('a', 1),
    say('b', 2),
    say('c', 3, { hidden: true }),
  ])
  const many = Array.from({ length: CHAT_KEPT + 5 }, (_, at) => say(`m${at}`, at))
  expect(mergeChat([], many)).toHaveLength(CHAT_KEPT)
})

it('notes in the passport what the hall granted', () => {
  const cheered = notePassport(
    EMPTY_HALL,
    'booth.cheer',
    { booth: 'abcdef', on: true },
    { ok: true, cheers: 1, on: true },
  )
  expect(cheered.passport?.cheered).toEqual(['abcdef'])
  expect(
    notePassport(EMPTY_HALL, 'booth.cheer', { booth: 'abcdef', on: true }, { ok: false, reason: 'too-fast' }),
  ).toEqual({})
  const opened = notePassport(
    EMPTY_HALL,
    'booth.open',
    { booth: 'abcdef' },
    { ok: true, firstVisit: true, history: [say('a', 1)] },
  )
  expect(opened.passport?.visited).toEqual(['abcdef'])
  expect(opened.chat).toHaveLength(1)
  const marked = { ...EMPTY_HALL, passport: { ...EMPTY_HALL.passport, bookmarked: ['abcdef'] } }
  expect(notePassport(marked, 'booth.bookmark', { booth: 'abcdef', on: true }, { ok: true, on: true })).toEqual({})
  expect(
    notePassport(marked, 'booth.bookmark', { booth: 'abcdef', on: false }, { ok: true, on: false }).passport
      ?.bookmarked,
  ).toEqual([])
})

it('remembers on the device whom one muted, and survives a device that keeps nothing or nonsense', () => {
  const kept = new Map<string, string>()
  const keep = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  writeMuted(keep, new Set(['a', 'b']))
  expect(readMuted(keep)).toEqual(new Set(['a', 'b']))
  for (const key of kept.keys()) kept.set(key, '{"x":')
  expect(readMuted(keep)).toEqual(new Set())
  const broken = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  }
  writeMuted(broken, new Set(['a']))
  expect(readMuted(broken)).toEqual(new Set())
  expect(readMuted(undefined)).toEqual(new Set())
})

it('shows the server’s clock, whatever the device’s says', () => {
  let local = 1000
  const server = createServerClock(
    () => local,
    () => 555,
  )
  expect(server.clock.now()).toBe(555)
  expect(server.clock.error()).toBe(Number.POSITIVE_INFINITY)
  // What the welcome says is near enough until the first question is answered.
  server.told(90_010)
  expect(server.clock.now()).toBe(90_010)
  expect(server.clock.error()).toBe(Number.POSITIVE_INFINITY)
  server.sample({ sent: 1000, received: 1040, server: 90_020 })
  local = 2000
  expect(server.clock.now()).toBe(91_000)
  expect(server.clock.error()).toBeCloseTo(20, 0)
  server.forget()
  expect(server.clock.now()).toBe(91_010)
})
