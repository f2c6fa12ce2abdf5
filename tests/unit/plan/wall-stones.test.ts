import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atBearing, beside } from '../../../shared/plan/compass.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import {
  COLUMN_RADIUS,
  DEGREE,
  GOLDEN_LEAF_NORTH,
  GOLDEN_LEAF_PLINTH,
  SEAT_HALF_DEPTH,
  STAGE_RADIUS,
} from '../../../shared/plan/plan-numbers.ts'
import { SEAT_BLOCKS } from '../../../shared/plan/seat-rings.ts'
import { BODY_RADIUS } from '../../../shared/plan/speeds.ts'
import type { FloorPlan, Point, Spot } from '../../../shared/plan/types.ts'
import { makeWalkable } from '../../../shared/plan/walkable.ts'
import { WALL_STONE, wallStones } from '../../../shared/plan/wall-stones.ts'
import { fullestStone, packWall } from '../../../shared/press/pack-wall.ts'
import { anySizes, CORNERS, forPlans, fromPolygon, gapBetween, outlines, sized } from './plans.ts'

const footOf = (stone: Spot): Point[] => {
  const [w, d] = [WALL_STONE.width / 2, WALL_STONE.depth / 2]
  return [beside(stone, d, -w), beside(stone, d, w), beside(stone, -d, w), beside(stone, -d, -w)]
}
const feet = (plan: FloorPlan): Point[][] => plan.wall.map(footOf)

/** How many of a plan's winners have their name on the wall, and how many are told as "so many more". */
const told = (sizes: readonly number[], stones: number) => {
  const parts = packWall(sizes, stones).flat()
  return {
    named: parts.reduce((sum, { count }) => sum + count, 0),
    more: parts.reduce((sum, { more }) => sum + more, 0),
    parts,
  }
}

describe('the stones of the wall of winners', { timeout: 30_000 }, () => {
  it('stand in two like wings beside the golden leaf, and leave its axis free', () => {
    forPlans(40, (plan) => {
      expect(plan.wall.length).toBeGreaterThanOrEqual(2)
      expect(plan.wall.length).toBeLessThanOrEqual(10)
      const half = plan.wall.length / 2
      plan.wall.slice(0, half).forEach((stone, i) => {
        const other = plan.wall[plan.wall.length - 1 - i]
        expect(stone.x).toBeCloseTo(-(other?.x ?? 0))
        expect(stone.z).toBeCloseTo(other?.z ?? 0)
        expect(stone.x).toBeGreaterThan(0) // read from the left by who looks at them from outside
      })
      for (const foot of feet(plan))
        for (const corner of foot) {
          expect(Math.abs(corner.x)).toBeGreaterThan(GOLDEN_LEAF_PLINTH + 4 * BODY_RADIUS)
          expect(Math.hypot(corner.x, corner.z + GOLDEN_LEAF_NORTH)).toBeGreaterThan(GOLDEN_LEAF_PLINTH + 1)
        }
    })
  })

  it('stand off each other, booths, benches, the stage with its screen, and the wreath’s columns', () => {
    forPlans(25, (plan) => {
      const all = feet(plan)
      all.forEach((foot, i) => {
        for (const other of all.slice(i + 1)) expect(gapBetween(foot, other)).toBeGreaterThan(0.1)
        for (const corner of foot) {
          const radius = Math.hypot(corner.x, corner.z)
          expect(radius).toBeGreaterThan(STAGE_RADIUS + 5)
          expect(radius).toBeLessThan(plan.plazaRadius - 4)
        }
        for (const { polygon, x, z } of outlines(plan))
          if (Math.hypot(x, z) < plan.plazaRadius + 8) expect(gapBetween(foot, polygon)).toBeGreaterThan(6)
        for (let k = 0; k < 8; k++)
          expect(fromPolygon(foot, atBearing((22.5 + 45 * k) * DEGREE, COLUMN_RADIUS))).toBeGreaterThan(2)
        for (const { radius, from, to } of SEAT_BLOCKS)
          for (const bearing of [from, (from + to) / 2, to])
            expect(fromPolygon(foot, atBearing(bearing, radius)) - SEAT_HALF_DEPTH).toBeGreaterThan(1.2)
      })
    })
  })

  it('hide neither the stage nor the screen from any seat', () => {
    const plan = layoutHall(sized([25, 25, 25, 25, 25, 25, 25, 25])) // the longest wall
    expect(plan.wall).toHaveLength(10)
    const seen = [124, 152, 180, 208, 236].map((degrees) => atBearing(degrees * DEGREE, 6.9))
    let nearest = Number.POSITIVE_INFINITY
    for (const foot of feet(plan))
      for (const seat of plan.seats)
        for (const to of [...seen, { x: 0, z: 0 }, { x: -5.5, z: 0 }, { x: 5.5, z: 0 }])
          for (let t = 0; t <= 1; t += 0.04) {
            const on = { x: seat.x + (to.x - seat.x) * t, z: seat.z + (to.z - seat.z) * t }
            if (on.x ** 2 + on.z ** 2 > 11.5 ** 2) nearest = Math.min(nearest, fromPolygon(foot, on))
          }
    expect(nearest).toBeGreaterThan(0.4)
  })

  it('stop people, who can stand before every face and pass at both ends of each wing', () => {
    for (const sizes of [[12, 12, 11], [200], [25, 25, 25, 25, 25, 25, 25, 25]]) {
      const plan = layoutHall(sized(sizes))
      const ground = makeWalkable(plan)
      for (const stone of plan.wall) {
        expect(ground.canStand(stone.x, stone.z)).toBe(false)
        expect(ground.wallAt(stone.x, stone.z)).toBeGreaterThan(2.5)
        for (const out of [1.2, 2, 3]) {
          const reader = beside(stone, out, 0)
          expect(ground.canStand(reader.x, reader.z)).toBe(true)
        }
      }
      for (const x of [-3.15, 3.15]) expect(ground.canStand(x, -13)).toBe(true)
      const last = plan.wall[0]
      const end = last && beside(last, 0, -(WALL_STONE.width / 2 + 0.9))
      expect(end && ground.canStand(end.x, end.z)).toBe(true)
    }
  })

  it('are the same whoever wins: their number follows from the booths alone', () => {
    const tiers = (tier: 'grand' | 'third') => ({
      categories: sized([12, 12, 11]).categories.map(({ id, booths }) => ({
        id,
        booths: booths.map((booth) => ({ ...booth, tier })),
      })),
    })
    expect(layoutHall(tiers('grand')).wall).toEqual(layoutHall(tiers('third')).wall)
  })
})

describe('packWall', () => {
  it('tells every winner, by name on the stones of the plan as long as all 200 projects may win', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const stones = wallStones(sizes).length - 1
        const { named, more, parts } = told(sizes, stones)
        expect(named + more).toBe(sizes.reduce((sum, size) => sum + size, 0))
        expect(more).toBe(0)
        expect(packWall(sizes, stones).length).toBeLessThanOrEqual(stones)
        expect(fullestStone(packWall(sizes, stones))).toBeLessThanOrEqual(38)
        sizes.forEach((size, category) => {
          const own = parts.filter((part) => part.category === category)
          const from = own.map((_, i) => own.slice(0, i).reduce((sum, { count }) => sum + count, 0))
          expect(own.map((part) => part.from)).toEqual(from)
          expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(size)
        })
      }),
      { numRuns: 300, examples: CORNERS },
    )
  })

  it('ends in "and so many more" when names cannot be smaller', () => {
    const { named, more } = told([400, 3, 300], 4)
    expect(named).toBeGreaterThan(60)
    expect(named + more).toBe(703)
    expect(more).toBeGreaterThan(0)
  })

  it('sets names larger where fewer won', () => {
    expect(fullestStone(packWall([12, 12, 11], 3))).toBe(14)
    expect(fullestStone(packWall([25, 25, 25, 25, 25, 25, 25, 25], 9))).toBe(27)
    expect(fullestStone(packWall([1], 1))).toBe(3)
  })
})
