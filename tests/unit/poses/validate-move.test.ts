import { describe, expect, it } from 'vitest'
import { RUN_SPEED, WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { BURST_SECONDS, fullBudget, type Ground, validateMove } from '../../../shared/poses/validate-move.ts'

const open: Ground = { canStand: () => true }
const walled: Ground = { canStand: (x, _z, slack = 0) => x < 5 + slack }

/** Moves along x at `speed`, a pose every `everyMs`, all delivered when `deliver` says; the refusals. */
function run(speed: number, seconds: number, everyMs: number, deliver = (ms: number) => ms, ground = open) {
  const budget = fullBudget(0)
  const refusals: string[] = []
  let from = { x: 0, z: 0 }
  for (let ms = everyMs; ms <= seconds * 1000; ms += everyMs) {
    const to = { x: (speed * ms) / 1000, z: 0 }
    const refusal = validateMove(from, to, budget, deliver(ms), ground)
    if (refusal === undefined) from = to
    else refusals.push(refusal)
  }
  return refusals
}

describe('a move', () => {
  it('passes at walking and running speed, often or seldom told', () => {
    for (const speed of [WALK_SPEED, RUN_SPEED]) {
      for (const every of [100, 1000]) expect(run(speed, 60, every)).toEqual([])
    }
  })

  it('passes when a network held it back and brings it in heaps', () => {
    expect(run(RUN_SPEED, 60, 100, (ms) => Math.ceil(ms / 2500) * 2500)).toEqual([])
  })

  it('is refused when it is faster than running on the long run', () => {
    const refusals = run(RUN_SPEED * 1.5, 30, 100)
    expect(refusals.length).toBeGreaterThan(10)
    expect(new Set(refusals)).toEqual(new Set(['too-fast']))
  })

  it('is refused as a teleport, even after a long rest', () => {
    const budget = fullBudget(0)
    const far = RUN_SPEED * 1.15 * BURST_SECONDS + 0.1
    expect(validateMove({ x: 0, z: 0 }, { x: far, z: 0 }, budget, 3_600_000, open)).toBe('too-fast')
    expect(validateMove({ x: 0, z: 0 }, { x: far - 0.2, z: 0 }, budget, 3_600_000, open)).toBeUndefined()
  })

  it('is refused into a wall, but not for leaning on one, nor out of one', () => {
    const budget = fullBudget(0)
    expect(validateMove({ x: 4.9, z: 0 }, { x: 5.5, z: 0 }, budget, 0, walled)).toBe('not-walkable')
    expect(validateMove({ x: 4.9, z: 0 }, { x: 5.01, z: 0 }, budget, 0, walled)).toBeUndefined()
    expect(validateMove({ x: 8, z: 0 }, { x: 7, z: 0 }, budget, 0, walled)).toBeUndefined()
  })

  it('is refused beyond the reach of the lattice', () => {
    expect(validateMove({ x: 510, z: 0 }, { x: 512, z: 0 }, fullBudget(0), 0, open)).toBe('out-of-bounds')
  })

  it('is refused when it comes too often', () => {
    const refusals = run(0.5, 10, 20)
    expect(new Set(refusals)).toEqual(new Set(['too-often']))
    expect(500 - refusals.length).toBeLessThan(15 * 10 + 46)
  })
})
