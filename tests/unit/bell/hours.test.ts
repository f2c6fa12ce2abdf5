import { expect, it } from 'vitest'
import { type Hours, hoursFault, isOpen, openingNow, openingsFrom } from '../../../shared/bell/hours.ts'
import { dayOf, isZone, momentOf } from '../../../shared/bell/zones.ts'

const at = (iso: string) => Date.parse(iso)
const weekdays: Hours = {
  zone: 'Asia/Shanghai',
  spans: [{ kind: 'weekly', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
}

it('knows the clocks of a zone, also on the days on which they change', () => {
  expect(momentOf('Asia/Shanghai', '2026-11-27', 9 * 60)).toBe(at('2026-11-27T01:00:00Z'))
  // Berlin puts its clocks forward on 29 March 2026 and back on 25 October.
  expect(momentOf('Europe/Berlin', '2026-03-28', 12 * 60)).toBe(at('2026-03-28T11:00:00Z'))
  expect(momentOf('Europe/Berlin', '2026-03-29', 12 * 60)).toBe(at('2026-03-29T10:00:00Z'))
  expect(momentOf('Europe/Berlin', '2026-10-25', 0)).toBe(at('2026-10-24T22:00:00Z'))
  expect(momentOf('Europe/Berlin', '2026-10-25', 12 * 60)).toBe(at('2026-10-25T11:00:00Z'))
  expect(dayOf('Pacific/Auckland', at('2026-11-27T12:00:00Z'))).toBe('2026-11-28')
  expect(dayOf('America/Los_Angeles', at('2026-11-27T02:00:00Z'))).toBe('2026-11-26')
  expect([isZone('Asia/Shanghai'), isZone('UTC'), isZone('Mars/Olympus'), isZone('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('is open on its weekdays by its own clocks, and says until when and when next', () => {
  // Friday 27 November 2026, 17:00 in Shanghai.
  expect(openingNow(weekdays, at('2026-11-27T09:00:00Z'))).toEqual({
    open: true,
    until: at('2026-11-27T09:30:00Z'),
    next: null,
  })
  // The end itself is closed; the weekend is passed over.
  expect(openingNow(weekdays, at('2026-11-27T09:30:00Z'))).toEqual({
    open: false,
    until: null,
    next: at('2026-11-30T01:00:00Z'),
  })
  expect(openingsFrom(weekdays, at('2026-11-27T09:00:00Z'), 7)).toHaveLength(6)
})

it('joins what touches, goes past midnight, and is open without end where it never closes', () => {
  const night: Hours = {
    zone: 'Europe/Berlin',
    spans: [{ kind: 'weekly', days: [5], from: '22:00', to: '02:00' }],
  }
  // Saturday, half past midnight.
  expect(openingNow(night, at('2026-11-27T23:30:00Z'))).toMatchObject({ open: true, until: at('2026-11-28T01:00:00Z') })
  const halves: Hours = {
    zone: 'UTC',
    spans: [
      { kind: 'dates', first: '2026-11-27', last: '2026-11-27', from: '12:00', to: '18:00' },
      { kind: 'dates', first: '2026-11-27', last: '2026-11-28', from: '09:00', to: '12:00' },
    ],
  }
  expect(openingsFrom(halves, at('2026-11-27T10:00:00Z'))).toEqual([
    { from: at('2026-11-27T09:00:00Z'), to: at('2026-11-27T18:00:00Z') },
    { from: at('2026-11-28T09:00:00Z'), to: at('2026-11-28T12:00:00Z') },
  ])
  const always: Hours = {
    zone: 'UTC',
    spans: [{ kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }],
  }
  expect(openingNow(always, at('2026-11-27T10:00:00Z')).open).toBe(true)
})

it('without hours is never closed, and without a span closed', () => {
  expect(isOpen(null, 0)).toBe(true)
  expect(openingNow({ zone: 'UTC', spans: [] }, 0)).toEqual({ open: false, until: null, next: null })
  const past: Hours = {
    zone: 'UTC',
    spans: [{ kind: 'dates', first: '2020-01-01', last: '2020-01-02', from: '09:00', to: '10:00' }],
  }
  expect(openingNow(past, at('2026-11-27T10:00:00Z'))).toEqual({ open: false, until: null, next: null })
})

it('says what is wrong with hours', () => {
  expect(hoursFault(weekdays)).toBeUndefined()
  expect(hoursFault({ ...weekdays, zone: 'Shanghai' })).toBe('zone')
  const span = { kind: 'dates' as const, first: '2026-11-28', last: '2026-11-27', from: '09:00', to: '10:00' }
  expect(hoursFault({ zone: 'UTC', spans: [span] })).toBe('backwards')
})
