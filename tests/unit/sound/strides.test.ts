import { describe, expect, it } from 'vitest'
import { strides } from '../../../client/sound/strides.ts'

const walk = (speed: number, seconds: number): number => {
  const step = strides()
  let feet = 0
  for (let t = 0; t <= seconds; t += 0.05) if (step({ x: 0, z: speed * t })) feet += 1
  return feet
}

describe('strides', () => {
  it('puts a foot down for each stride of who walks', () => {
    expect(walk(1.4, 10)).toBeGreaterThanOrEqual(18)
    expect(walk(1.4, 10)).toBeLessThanOrEqual(20)
  })

  it('is silent for who stands, or is carried to another place', () => {
    expect(walk(0, 10)).toBe(0)
    const step = strides()
    expect(step({ x: 0, z: 0 })).toBe(false)
    expect(step({ x: 40, z: 0 })).toBe(false)
  })
})
