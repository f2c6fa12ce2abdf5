import { expect, it } from 'vitest'
import { serverAhead } from '../../../client/ceremony/desk/server-ahead.ts'

const HOUR = 3_600_000

it('believes the message that was quickest on its way', () => {
  const ahead = serverAhead()
  const told = [180, 40, 900, 60, 300].map((late, i) => ahead(i * 2000 + HOUR, i * 2000 + late))
  expect(told).toEqual([HOUR - 180, HOUR - 40, HOUR - 40, HOUR - 40, HOUR - 40])
})

it('follows a clock that was set, and one that drifts', () => {
  const ahead = serverAhead()
  ahead(HOUR, 0)
  expect(ahead(HOUR + 2000, HOUR + 2050)).toBe(-50)
  let last = 0
  for (let i = 1; i < 60; i++) last = ahead(HOUR + i * 2000, HOUR + i * 2002)
  expect(last).toBeLessThan(-50)
})
