import { expect, it } from 'vitest'
import { isNear, tellStart, tellWait } from '../../../client/ceremony/audience/tell-start.ts'
import { ceremonyWords } from '../../../client/i18n/ceremony.ts'

const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Asia/Shanghai' })
  return (at: number) => made.format(at)
}
const times = {
  time: format({ hour: '2-digit', minute: '2-digit' }),
  day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
  moment: format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
}
const at = (time: string) => new Date(`${time}+08:00`).getTime()
const start = at('2026-11-28T20:00')
const said = (now: string) => tellStart(start, at(now), ceremonyWords.en, times)

it('says the time as one says it, in the visitor’s own day', () => {
  expect(said('2026-11-28T00:05')).toBe('Award night today at 20:00, your time')
  expect(said('2026-11-27T23:55')).toBe('Award night tomorrow at 20:00, your time')
  expect(said('2026-11-20T12:00')).toBe('Award night on Sat 28 Nov, 20:00, your time')
  expect(tellStart(null, 0, ceremonyWords.zh, times)).toBe('颁奖典礼：时间待定')
})

it('stands in the hall from a day before', () => {
  expect(isNear(start, at('2026-11-27T19:59'))).toBe(false)
  expect(isNear(start, at('2026-11-27T20:01'))).toBe(true)
  expect(isNear(null, 0)).toBe(false)
})

it('a night that was not begun in time is not "in a moment" for ever: it says so, and its sign goes', () => {
  const wait = (now: string) => tellWait(start, at(now), ceremonyWords.en)
  expect(wait('2026-11-28T19:30')).toBe('in 30 minutes')
  expect(wait('2026-11-28T20:04')).toBe('in a moment')
  expect(wait('2026-11-28T20:30')).toBe('not begun yet')
  expect(isNear(start, at('2026-11-29T01:00'))).toBe(true)
  expect(isNear(start, at('2026-11-29T03:00'))).toBe(false)
})

it('says how long it is until then', () => {
  const { en, zh } = ceremonyWords
  // It is counted from a whole minute that has begun, so that what is over a minute is no other one.
  expect([119_000, 130 * 60_000, 120 * 60_000 + 50_000, 3 * 24 * 3_600_000].map(en.in)).toEqual([
    'in 1 minute',
    'in 2 h 10 min',
    'in 2 hours',
    'in 3 days',
  ])
  expect(zh.in(130 * 60_000)).toBe('还有 2 小时 10 分钟')
})
