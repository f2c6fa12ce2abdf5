import { describe, expect, it } from 'vitest'
import { CrowdPool } from '../../../client/avatars/crowd-pool.ts'

const standing = (slots: number[]) => {
  const pool = new CrowdPool(16)
  for (const slot of slots) pool.put(slot, slot, 0, 0, 0)
  return pool
}

describe('the pool of people', () => {
  it('counts who came and who left, and forgets the tail', () => {
    const pool = standing([0, 3, 9])
    expect([pool.count, pool.end]).toEqual([3, 10])
    pool.remove(9)
    pool.remove(9)
    expect([pool.count, pool.end]).toEqual([2, 4])
    pool.remove(0)
    expect([pool.count, pool.end]).toEqual([1, 4])
  })

  it('ignores slots that it does not have and people who are not there', () => {
    const pool = standing([1])
    pool.put(16, 0, 0, 0, 0)
    pool.put(-1, 0, 0, 0, 0)
    pool.animate(5, 'walk', 2)
    pool.remove(5)
    pool.setAway(500, true)
    expect(pool.count).toBe(1)
    expect(pool.anim[5]).toBe(0)
  })

  it('lets somebody appear softly, and again when the slot is taken by another', () => {
    const pool = standing([2])
    expect(pool.alpha[2]).toBe(0)
    pool.step(1)
    expect(pool.alpha[2]).toBe(1)
    pool.remove(2)
    pool.put(2, 0, 0, 0, 0)
    expect(pool.alpha[2]).toBe(0)
  })

  it('greys somebody who is away and colours them again', () => {
    const pool = standing([2])
    pool.setAway(2, true)
    for (let i = 0; i < 60; i++) pool.step(1 / 60)
    expect(pool.grey[2]).toBe(1)
    pool.setAway(2, false)
    for (let i = 0; i < 60; i++) pool.step(1 / 60)
    expect(pool.grey[2]).toBe(0)
  })

  it('does not walk on the spot', () => {
    const pool = standing([0])
    pool.animate(0, 'walk', 0.05)
    expect(pool.anim[0]).toBe(0)
    pool.animate(0, 'walk', 1.4)
    expect(pool.anim[0]).toBe(1)
  })

  it('matches steps to speed: twice as fast is twice as many', () => {
    const pool = standing([0, 1])
    pool.animate(0, 'walk', 0.8)
    pool.animate(1, 'walk', 1.6)
    pool.step(0.5)
    expect((pool.phase[1] ?? 0) / (pool.phase[0] ?? 1)).toBeCloseTo(2, 4)
  })

  it('fades from one clip to the next within a third of a second', () => {
    const pool = standing([0])
    pool.animate(0, 'wave', 0)
    expect(pool.blend[0]).toBe(1)
    pool.step(0.1)
    expect(pool.blend[0]).toBeGreaterThan(0)
    pool.step(0.25)
    expect(pool.blend[0]).toBe(0)
  })

  it('keeps in step from walking to running', () => {
    const pool = standing([0])
    pool.animate(0, 'walk', 1.7)
    pool.step(0.4)
    const phase = pool.phase[0]
    pool.animate(0, 'run', 3.6)
    expect(pool.phase[0]).toBe(phase)
  })
})
