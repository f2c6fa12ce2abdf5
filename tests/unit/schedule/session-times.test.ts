import { describe, expect, it } from 'vitest'
import { SOON_MS } from '../../../shared/schedule/schedule-words.ts'
import {
  byDay,
  isSoon,
  mayBeLive,
  minutesUntil,
  nowAndNext,
  overlap,
  phaseOf,
  startRefusal,
} from '../../../shared/schedule/session-times.ts'

const MINUTE = 60_000
const at = Date.UTC(2026, 10, 27, 9)
const session = (startsAt = at, minutes = 30, more: { cancelled?: boolean; booth?: string } = {}) => ({
  startsAt,
  minutes,
  cancelled: false,
  booth: 'a',
  ...more,
})

describe('five minutes before', () => {
  it.each([
    [-SOON_MS - 1, false],
    [-SOON_MS, true],
    [-1, true],
    [0, false],
    [10 * MINUTE, false],
  ])('%d ms from its start it is told: %s', (offset, told) => expect(isSoon(session(), at + offset)).toBe(told))

  it('is silent about what was called off', () =>
    expect(isSoon(session(at, 30, { cancelled: true }), at - MINUTE)).toBe(false))

  it('counts whole minutes, and never none', () =>
    expect([at - SOON_MS, at - 61_000, at - 60_000, at - 1].map((now) => minutesUntil(session(), now))).toEqual([
      5, 2, 1, 1,
    ]))
})

it('a session is later, now and over', () =>
  expect([at - 1, at, at + 30 * MINUTE - 1, at + 30 * MINUTE].map((now) => phaseOf(session(), now))).toEqual([
    'later',
    'now',
    'now',
    'over',
  ]))

it('sessions overlap when both are there at one moment; one after the other do not', () => {
  const first = session()
  expect(overlap(first, session(at + 30 * MINUTE))).toBe(false)
  expect(overlap(first, session(at - 30 * MINUTE))).toBe(false)
  expect(overlap(first, session(at + 29 * MINUTE))).toBe(true)
  expect(overlap(first, session(at + 10 * MINUTE, 5))).toBe(true)
  expect(overlap(session(at - MINUTE, 90), first)).toBe(true)
  expect(overlap(first, session(at, 30, { cancelled: true }))).toBe(false)
})

it('a demo that runs is the announced one from a quarter of an hour before until its end', () =>
  expect(
    [at - 15 * MINUTE - 1, at - 15 * MINUTE, at + 29 * MINUTE, at + 30 * MINUTE].map((now) =>
      mayBeLive(session(), now),
    ),
  ).toEqual([false, true, true, false]))

it('a start lies ahead, unless it stays what it was', () => {
  expect(startRefusal(at, undefined, at - 1)).toBeUndefined()
  expect(startRefusal(at, undefined, at + 1)).toBe('in-the-past')
  expect(startRefusal(at, at, at + 1)).toBeUndefined()
  expect(startRefusal(at, undefined, at - 401 * 24 * 60 * MINUTE)).toBe('too-far')
})

it('says what is on, and what is next at each place', () => {
  const [on, off, next, after, other] = [
    session(at, 30),
    session(at + 40 * MINUTE, 5, { cancelled: true }),
    session(at + 50 * MINUTE),
    session(at + 90 * MINUTE),
    session(at + 60 * MINUTE, 30, { booth: 'b' }),
  ]
  const found = nowAndNext([on, off, next, other, after], at + MINUTE)
  expect(found.on).toEqual([on])
  expect([...found.next]).toEqual([
    ['a', next],
    ['b', other],
  ])
})

it('days are those of the reader: the same moment is Friday here and Saturday there', () => {
  const late = session(Date.UTC(2026, 10, 27, 20))
  expect([...byDay([late], 'Asia/Shanghai').keys()]).toEqual(['2026-11-28'])
  expect([...byDay([late], 'Europe/Berlin').keys()]).toEqual(['2026-11-27'])
  const early = session(Date.UTC(2026, 10, 27, 6))
  expect([...byDay([late, early], 'UTC').values()]).toEqual([[early, late]])
})
