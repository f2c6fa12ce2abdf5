import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLength, writeLength } from '../../../client/ceremony/editor/lengths.ts'
import { fromWall, wallOf } from '../../../shared/bell/zones.ts'

describe('a length', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        expect(readLength(writeLength(seconds))).toBe(seconds)
      }),
    )
    expect([writeLength(5), writeLength(75), writeLength(3725)]).toEqual(['0:05', '1:15', '1:02:05'])
  })
  it('may be typed in several ways, and is nothing when it is none', () => {
    expect([' 90 ', '1:5', '2：30', '1:02:05'].map(readLength)).toEqual([90, 65, 150, 3725])
    for (const wrong of ['', 'abc', '1:60', '-3', '1:2:3:4', '1.5']) expect(readLength(wrong)).toBeUndefined()
  })
})

describe('the clock on the wall of a zone', () => {
  it('is read as it was written, in any zone', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland')
    const at = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((s) => Math.floor(s / 60) * 60_000)
    fc.assert(
      fc.property(zone, at, (name, moment) => {
        const wall = wallOf(name, moment)
        // The hour that a clock shows twice stands for the one or the other.
        expect(wallOf(name, fromWall(name, wall))).toBe(wall)
      }),
    )
    expect(wallOf('Asia/Shanghai', Date.UTC(2026, 10, 27, 11, 30))).toBe('2026-11-27T19:30')
    expect(fromWall('America/New_York', '2026-07-01T08:00')).toBe(Date.UTC(2026, 6, 1, 12))
    expect(fromWall('UTC', '')).toBeNaN()
  })
})
