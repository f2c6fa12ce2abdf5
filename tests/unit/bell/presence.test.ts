import { expect, it } from 'vitest'
import { PRESENCE_MS, UNSEEN_MS } from '../../../shared/bell/bell-words.ts'
import { expectation, mayRing, presenceNow, presenceUntil, staffingNow } from '../../../shared/bell/presence.ts'

const NOW = 1_700_000_000_000
const looks = { awaySince: null }

it('is here while connected and looking, and for some minutes of looking away', () => {
  expect(presenceNow(undefined, looks, NOW)).toBe('here')
  expect(presenceNow(undefined, { awaySince: NOW - UNSEEN_MS + 1 }, NOW)).toBe('here')
  expect(presenceNow(undefined, { awaySince: NOW - UNSEEN_MS }, NOW)).toBe('away')
  expect(presenceNow(undefined, undefined, NOW)).toBe('away')
})

it('is what was said until that expires; nobody is here who is not connected', () => {
  const said = (choice: 'here' | 'back' | 'away', until = NOW + 1) => ({ choice, until })
  expect(presenceNow(said('here'), { awaySince: 0 }, NOW)).toBe('here')
  expect(presenceNow(said('here'), undefined, NOW)).toBe('away')
  expect(presenceNow(said('away'), looks, NOW)).toBe('away')
  expect(presenceNow(said('back'), looks, NOW)).toBe('back')
  expect(presenceNow(said('away', NOW), looks, NOW)).toBe('here')
})

it('counts a booth’s people, tells who is back first, and counts no stranger', () => {
  const attending = new Map([
    ['a', looks],
    ['stranger', looks],
  ])
  const said = new Map([
    ['b', { choice: 'back' as const, until: NOW + 9000 }],
    ['c', { choice: 'back' as const, until: NOW + 5000 }],
    ['stranger', { choice: 'back' as const, until: NOW + 1 }],
  ])
  expect(staffingNow(['a', 'b', 'c'], said, attending, NOW)).toEqual({ here: 1, backAt: NOW + 5000, staffed: true })
  expect(staffingNow([], said, attending, NOW)).toEqual({ here: 0, backAt: null, staffed: false })
})

it('says what to expect of the bell: closed hours count only where nobody is', () => {
  const staffing = (here: number, staffed = true) => ({ here, backAt: null, staffed })
  expect(expectation(staffing(1), false)).toBe('comes')
  expect(expectation(staffing(0), true)).toBe('may-come')
  expect(expectation(staffing(0), false)).toBe('closed')
  expect(expectation(staffing(0, false), true)).toBe('unstaffed')
  expect([mayRing(staffing(1), false), mayRing(staffing(0), true), mayRing(staffing(0), false)]).toEqual([
    true,
    true,
    false,
  ])
})

it('keeps a presence for a time that makes sense', () => {
  expect(presenceUntil('away', undefined, NOW)).toEqual({ choice: 'away', until: NOW + PRESENCE_MS })
  expect(presenceUntil('back', NOW + 60_000, NOW)).toEqual({ choice: 'back', until: NOW + 60_000 })
  expect(presenceUntil('back', NOW, NOW)).toBeUndefined()
  expect(presenceUntil('back', undefined, NOW)).toBeUndefined()
  expect(presenceUntil('back', NOW + 8 * 24 * 3600_000, NOW)).toBeUndefined()
})
