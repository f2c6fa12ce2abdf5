import { describe, expect, it } from 'vitest'
import { QUALITY_LADDER, qualityGovernor } from '../../../client/world/auto-quality.ts'
import { firstQuality } from '../../../client/world/first-quality.ts'

const feed = (governor: ReturnType<typeof qualityGovernor>, ms: number, frames: number) => {
  let changes = 0
  for (let i = 0; i < frames; i++) if (governor.feed(ms)) changes += 1
  return changes
}

describe('qualityGovernor', () => {
  it('goes down when frames are slow, to the cheapest if need be', () => {
    const governor = qualityGovernor(6)
    feed(governor, 40, 45 * 2)
    expect(governor.step).toBe(5)
    feed(governor, 120, 45 * 6)
    expect(governor.step).toBe(0)
  })

  it('goes up when there is room', () => {
    const governor = qualityGovernor(2)
    feed(governor, 8, 45 * 5)
    expect(governor.step).toBe(3)
  })

  it('stays where it is with frames in between, and takes no notice of a few slow ones or of a pause', () => {
    const governor = qualityGovernor(4)
    for (let i = 0; i < 2000; i++) governor.feed(i % 20 === 0 ? 90 : i % 500 === 0 ? 9000 : 18)
    expect(governor.step).toBe(4)
  })

  it('goes down soon where a frame takes as long as a pause, if it is not alone', () => {
    const governor = qualityGovernor(2)
    feed(governor, 900, 6)
    expect(governor.step).toBe(0)
  })

  it('comes to rest on a device that is too slow for one step and too quick for the one below', () => {
    const governor = qualityGovernor(3)
    let changes = 0
    for (let i = 0; i < 45 * 400; i++) if (governor.feed(governor.step >= 4 ? 34 : 9)) changes += 1
    expect(changes).toBeLessThan(14)
    const late = feed(governor, governor.step >= 4 ? 34 : 9, 45 * 20)
    expect(late).toBeLessThan(2)
  })

  it('never leaves the ladder', () => {
    const governor = qualityGovernor(99)
    feed(governor, 3, 45 * 200)
    expect(governor.step).toBe(QUALITY_LADDER.length - 1)
  })
})

describe('firstQuality', () => {
  const desktop = { renderer: 'ANGLE (Intel, Iris Xe)', coarsePointer: false, memory: 8, cores: 8 }
  it('begins modestly on phones and lowest on software', () => {
    expect(firstQuality(desktop)).toBe(5)
    expect(firstQuality({ ...desktop, coarsePointer: true })).toBe(3)
    expect(firstQuality({ ...desktop, renderer: 'Google SwiftShader' })).toBe(0)
    expect(firstQuality({ ...desktop, memory: 2 })).toBe(2)
    expect(firstQuality({ ...desktop, renderer: 'ANGLE (Apple, Apple M3)' })).toBe(7)
  })
})
