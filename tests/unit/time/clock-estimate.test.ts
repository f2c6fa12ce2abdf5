import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ClockEstimate, clockError, improveClock } from '../../../shared/time/clock-estimate.ts'

it('keeps the quickest round trip', () => {
  const first = improveClock(undefined, { sent: 0, received: 100, server: 5050 })
  expect(first).toMatchObject({ offset: 5000, error: 50 })
  const better = improveClock(first, { sent: 200, received: 220, server: 5212 })
  expect(better).toMatchObject({ offset: 5002, error: 10 })
  expect(improveClock(better, { sent: 300, received: 500, server: 5400 })).toBe(better)
})

it('takes a slower sample again when the old one has aged past it', () => {
  const old: ClockEstimate = { offset: 0, error: 5, at: 0 }
  const hour = 3_600_000
  expect(clockError(old, hour)).toBeCloseTo(185)
  expect(improveClock(old, { sent: hour, received: hour + 60, server: hour + 130 })).toMatchObject({ error: 30 })
})

it('never is further from the truth than it says, however the delay is split', () => {
  const trip = fc.record({
    gap: fc.integer({ min: 1, max: 5000 }),
    up: fc.integer({ min: 0, max: 900 }),
    down: fc.integer({ min: 0, max: 900 }),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(trip, { minLength: 1, maxLength: 30 }),
      (truth, trips) => {
        let estimate: ClockEstimate | undefined
        let local = 0
        for (const { gap, up, down } of trips) {
          const sent = local + gap
          local = sent + up + down
          estimate = improveClock(estimate, { sent, received: local, server: sent + up + truth })
          expect(Math.abs(estimate.offset - truth)).toBeLessThanOrEqual(clockError(estimate, local) + 1e-6)
        }
      },
    ),
  )
})
