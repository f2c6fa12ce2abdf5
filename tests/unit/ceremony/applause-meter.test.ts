import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createApplauseMeter, PERSON_RATE } from '../../../server/ceremony/applause-meter.ts'
import { REACTIONS } from '../../../shared/ceremony/ceremony-words.ts'

it('nobody counts for more than hands can do, and the sum is what counted', () => {
  const claps = fc.array(
    fc.record({
      visitor: fc.constantFrom('ada', 'bo', 'cy'),
      reaction: fc.constantFrom(...REACTIONS),
      times: fc.integer({ min: 1, max: 20 }),
      later: fc.nat(400),
    }),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(claps, (all) => {
      const meter = createApplauseMeter()
      const counted = new Map<string, number>()
      let now = 0
      for (const { visitor, reaction, times, later } of all) {
        now += later
        const some = meter.react(visitor, reaction, times, now)
        expect(some).toBeLessThanOrEqual(times)
        counted.set(visitor, (counted.get(visitor) ?? 0) + some)
      }
      for (const sum of counted.values())
        expect(sum).toBeLessThanOrEqual(PERSON_RATE.burst + Math.ceil(now / PERSON_RATE.everyMs) + 1)
      const total = REACTIONS.reduce((sum, reaction) => sum + meter.counts()[reaction], 0)
      expect(total).toBe([...counted.values()].reduce((sum, one) => sum + one, 0))
      expect(meter.level(now)).toBeGreaterThanOrEqual(0)
      expect(meter.level(now)).toBeLessThanOrEqual(1)
    }),
  )
})

it('the meter fades when hands rest, and a new cue begins at nothing but gives nobody new hands', () => {
  const meter = createApplauseMeter()
  expect(meter.react('ada', 'clap', 20, 0)).toBe(PERSON_RATE.burst)
  expect(meter.level(0)).toBeGreaterThan(0)
  expect(meter.level(10_000)).toBe(0)
  meter.reset()
  expect(meter.counts().clap).toBe(0)
  expect(meter.react('ada', 'clap', 20, 0)).toBe(0)
})

it('after a restart it goes on from what was kept, and the next cue begins at nothing', () => {
  const meter = createApplauseMeter()
  const counts = { ...meter.counts(), clap: 40, heart: 2 }
  meter.goesOn({ counts, people: 9 })
  meter.react('ada', 'clap', 2, 0)
  expect(meter.counts()).toEqual({ ...counts, clap: 42 })
  expect(meter.people()).toBe(9)
  expect(meter.level(0)).toBeLessThan(0.02) // two claps of nine people, not of one
  meter.reset()
  expect(meter.people()).toBe(0)
  expect(meter.counts().heart).toBe(0)
})
