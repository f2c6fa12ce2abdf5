import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsAt, overRun, plannedTimes, type Running, totalSeconds } from '../../../shared/ceremony/cue-times.ts'

const lengths = (seconds: readonly number[]) => seconds.map((one) => ({ seconds: one }))
const running = (more: Partial<Running['show']> & { next?: number; startsAt?: number } = {}): Running => ({
  cues: lengths([60, 30, 90]),
  show: { phase: 'running', index: 0, startedAt: 1000, heldAt: null, ...more },
  next: more.next ?? (more.index ?? 0) + 1,
  beganAt: 1000,
  startsAt: more.startsAt ?? null,
})

describe('plannedTimes', () => {
  it('begins each cue when the one before is over, and ends with the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14_400 })), fc.integer(), (seconds, startsAt) => {
        const cues = lengths(seconds)
        const times = plannedTimes(cues, startsAt)
        expect(times).toHaveLength(cues.length)
        times.forEach((at, index) => {
          const next = times[index + 1] ?? startsAt + totalSeconds(cues) * 1000
          expect(next - at).toBe((seconds[index] ?? 0) * 1000)
        })
      }),
    )
    expect(plannedTimes(lengths([60, 30, 90]), 500)).toEqual([500, 60_500, 90_500])
  })
})

describe('overRun', () => {
  it('is none while a cue is within its length, and grows with every second past it', () => {
    expect(overRun(running(), 1000)).toBe(0)
    expect(overRun(running(), 61_000)).toBe(0)
    expect(overRun(running(), 71_000)).toBe(10_000)
  })
  it('says what an early "go" or a cue left out has gained', () => {
    expect(overRun(running({ index: 1, startedAt: 41_000 }), 41_000)).toBe(-20_000)
    expect(overRun(running({ next: 2 }), 1000)).toBe(-30_000)
  })
  it('counts a hold', () => {
    const held = running({ heldAt: 11_000 })
    expect(endsAt(held, 11_000)).toBe(181_000)
    expect(overRun(held, 41_000)).toBe(30_000)
  })
  it('reckons with the announced start, also before the first cue', () => {
    const MINUTE = 60_000
    const start = 1_000_000_000
    const before = { ...running({ phase: 'before', index: -1, startsAt: start }), beganAt: null }
    expect(overRun(before, start - MINUTE)).toBe(0)
    expect(overRun(before, start + 3 * MINUTE)).toBe(3 * MINUTE)
    const begun = (at: number) => ({ ...running({ startedAt: at, startsAt: start }), beganAt: at })
    expect(overRun(begun(start + 20 * MINUTE), start + 21 * MINUTE)).toBe(20 * MINUTE)
    expect(overRun(begun(start - 2 * MINUTE), start - 2 * MINUTE)).toBe(-2 * MINUTE)
    // Tried out the day before: that is no night that is early.
    expect(overRun(begun(start - 24 * 60 * MINUTE), start - 24 * 60 * MINUTE)).toBe(0)
    expect(overRun(before, start + 24 * 60 * MINUTE)).toBe(0)
  })
  it('is nothing before and after the night', () => {
    expect(overRun({ ...running({ phase: 'over' }) }, 1e9)).toBe(0)
    expect(endsAt({ ...running({ phase: 'before', index: -1 }) }, 1e9)).toBeNull()
  })
})
