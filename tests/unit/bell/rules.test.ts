import { expect, it } from 'vitest'
import { LEFT_MS, OFFLINE_MS, RING_MS } from '../../../shared/bell/bell-words.ts'
import { answeredIn, endOf, mayWish, seenWaiting, WISH_AHEAD_MS } from '../../../shared/bell/rules.ts'

const UNTIL = 100_000 + RING_MS

it('rings until its time is up for who waits at the booth', () => {
  const here = { is: 'here' as const, since: 100_000 }
  expect(endOf(UNTIL, here, UNTIL - 1)).toBeUndefined()
  expect(endOf(UNTIL, here, UNTIL)).toBe('missed')
})

it('ends when whoever rang left, or stays offline; a short walk or hiccup changes nothing', () => {
  const elsewhere = seenWaiting({ is: 'here', since: 100_000 }, 'elsewhere', 110_000)
  expect(endOf(UNTIL, elsewhere, 110_000 + LEFT_MS - 1)).toBeUndefined()
  expect(endOf(UNTIL, elsewhere, 110_000 + LEFT_MS)).toBe('cancelled')
  const back = seenWaiting(elsewhere, 'here', 112_000)
  expect(endOf(UNTIL, back, 130_000)).toBeUndefined()
  const offline = seenWaiting(back, 'offline', 112_000)
  expect(seenWaiting(offline, 'offline', 120_000)).toBe(offline)
  expect(endOf(UNTIL, offline, 112_000 + OFFLINE_MS - 1)).toBeUndefined()
  expect(endOf(UNTIL, offline, 112_000 + OFFLINE_MS)).toBe('cancelled')
})

it('is missed when its time was up before anybody could have given up', () => {
  expect(endOf(UNTIL, { is: 'offline', since: UNTIL - 1000 }, UNTIL + OFFLINE_MS)).toBe('missed')
  // A server that was down: nobody has come back to it yet.
  expect(endOf(UNTIL, { is: 'offline', since: UNTIL + 5000 }, UNTIL + 5000)).toBe('missed')
})

it('counts whole seconds until somebody came, and takes wishes of the next weeks', () => {
  expect(answeredIn({ rungAt: 1000, acceptedAt: 8400 })).toBe(7)
  expect(answeredIn({ rungAt: 1000, acceptedAt: null })).toBeNull()
  expect([mayWish(100, 100), mayWish(101, 100), mayWish(100 + WISH_AHEAD_MS + 1, 100)]).toEqual([false, true, false])
})
