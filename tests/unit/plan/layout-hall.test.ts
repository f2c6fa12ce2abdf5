import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, wrapAngle } from '../../../shared/plan/compass.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import { anySizes, forPlans, fromPolygon, gapBetween, outlines, sized, toAvenues } from './plans.ts'

const placeOf = ({ id, x, z, heading }: FloorPlan['booths'][number]) => ({ id, x, z, heading })

describe('layoutHall', { timeout: 30_000 }, () => {
  it('gives every project one booth, labelled in order with the letter of its branch', () => {
    forPlans(40, (plan, sizes) => {
      expect(plan.branches.map((branch) => branch.letter).join('')).toBe('ABCDEFGH'.slice(0, sizes.length))
      const expected = sizes.flatMap((size, c) =>
        Array.from({ length: size }, (_, i) => `c${c}b${i} ${'ABCDEFGH'[c]}${i + 1}`),
      )
      expect(plan.booths.map((slot) => `${slot.id} ${slot.label}`)).toEqual(expected)
    })
  })

  it('lets no two platforms overlap, their brass rims included', () => {
    forPlans(25, (plan) => {
      const all = outlines(plan)
      let least = Number.POSITIVE_INFINITY
      all.forEach((a, i) => {
        for (const b of all.slice(i + 1)) {
          if (Math.hypot(a.x - b.x, a.z - b.z) < 11) least = Math.min(least, gapBetween(a.polygon, b.polygon))
        }
      })
      expect(least).toBeGreaterThan(0.2)
    })
  })

  it('keeps every platform off the avenues, the plaza with its water, and the axis of the door', () => {
    forPlans(25, (plan) => {
      const corners = outlines(plan).flatMap(({ polygon }) => polygon)
      expect(Math.min(...corners.map((p) => toAvenues(plan, p)))).toBeGreaterThan(2.5)
      expect(Math.min(...corners.map((p) => Math.hypot(p.x, p.z)))).toBeGreaterThan(plan.plazaRadius + 0.4)
      expect(Math.min(...corners.filter((p) => p.z > 0).map((p) => Math.abs(p.x)))).toBeGreaterThan(7.5)
    })
  })

  it('keeps the avenues of different branches apart, a whole booth at least between them', () => {
    forPlans(25, (plan) => {
      let least = Number.POSITIVE_INFINITY
      plan.branches.forEach((branch, index) => {
        for (const { points } of branch.avenues)
          for (let i = 0; i < points.length; i += 8) {
            const p = points[i]
            if (p && Math.hypot(p.x, p.z) > plan.plazaRadius + 5) least = Math.min(least, toAvenues(plan, p, index))
          }
      })
      expect(least).toBeGreaterThan(7)
    })
  })

  it('makes avenues wide enough for a crowd and without gaps or kinks', () => {
    forPlans(40, (plan) => {
      for (const branch of plan.branches)
        for (const { points, halfWidth } of branch.avenues) {
          expect(2 * halfWidth).toBeGreaterThanOrEqual(6)
          const steps = points.slice(1).map((p, i) => ({ p, before: points[i] ?? p }))
          expect(Math.max(...steps.map(({ p, before }) => Math.hypot(p.x - before.x, p.z - before.z)))).toBeLessThan(
            0.5,
          )
          const turns = steps.map(({ p, before }) => Math.abs(wrapAngle(p.heading - before.heading)))
          expect(Math.max(...turns)).toBeLessThan(0.12)
        }
    })
  })

  it('turns every booth to its avenue and to the walker who arrives', () => {
    forPlans(40, (plan) => {
      for (const slot of plan.booths) {
        const avenues = plan.branches[slot.branch]?.avenues ?? []
        const nearest = avenues
          .flatMap((avenue) => avenue.points)
          .reduce((best, p) =>
            Math.hypot(p.x - slot.x, p.z - slot.z) < Math.hypot(best.x - slot.x, best.z - slot.z) ? p : best,
          )
        const look = { x: Math.sin(slot.heading), z: Math.cos(slot.heading) }
        const toAvenue = (nearest.x - slot.x) * look.x + (nearest.z - slot.z) * look.z
        expect(toAvenue).toBeGreaterThan(2.8)
        const against = look.x * Math.sin(nearest.heading) + look.z * Math.cos(nearest.heading)
        expect(against).toBeLessThan(-0.35)
        const facing = wrapAngle(slot.stand.heading - slot.heading - Math.PI)
        expect(Math.abs(facing)).toBeLessThan(1e-9)
      }
    })
  })

  it('gives the same plan for the same data', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        expect(layoutHall(sized(sizes))).toEqual(layoutHall(sized(sizes)))
      }),
      { numRuns: 10 },
    )
  })

  it('leaves other branches exactly where they are when a project is added, and keeps the order on its own', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(), (sizes, pick) => {
        const grown = pick % sizes.length
        const more = sizes.map((size, c) => (c === grown ? size + 1 : size))
        const before = layoutHall(sized(sizes))
        const after = layoutHall(sized(more))
        const others = (plan: FloorPlan) => plan.booths.filter((slot) => slot.branch !== grown).map(placeOf)
        expect(others(after)).toEqual(others(before))
        const branches = (plan: FloorPlan) => plan.branches.filter((_, c) => c !== grown)
        expect(branches(after)).toEqual(branches(before))
        const own = (plan: FloorPlan) => plan.booths.filter((slot) => slot.branch === grown).map((slot) => slot.label)
        expect(own(after).slice(0, -1)).toEqual(own(before))
      }),
      { numRuns: 30 },
    )
  })

  it('seldom moves a booth of the same branch', () => {
    const before = layoutHall(sized([9, 9, 9]))
    const after = layoutHall(sized([12, 9, 9]))
    expect(after.booths.slice(0, 9).map(placeOf)).toEqual(before.booths.slice(0, 9).map(placeOf))
  })

  it('keeps the garden off stone, platforms and pools', () => {
    forPlans(15, (plan) => {
      const all = outlines(plan)
      const { trees, tubs, shrubs, pools } = plan.garden
      for (const tree of trees) {
        expect(toAvenues(plan, tree)).toBeGreaterThan(5)
        expect(Math.hypot(tree.x, tree.z)).toBeGreaterThan(plan.plazaRadius + 4)
        for (const { x, z, polygon } of all)
          if (distance({ x, z }, tree) < 8) expect(fromPolygon(polygon, tree)).toBeGreaterThan(0.8)
        for (const pool of pools) expect(distance(pool, tree)).toBeGreaterThan(9)
      }
      for (const pool of pools) {
        expect(toAvenues(plan, pool)).toBeGreaterThan(12)
        expect(Math.abs(pool.x) > 13 || pool.z < 0).toBe(true)
      }
      expect(Math.min(...shrubs.map((shrub) => toAvenues(plan, shrub)))).toBeGreaterThan(4)
      expect(Math.min(...shrubs.filter(({ z }) => z > 0).map(({ x }) => Math.abs(x)))).toBeGreaterThan(4.5)
      const tips = plan.branches.flatMap((branch) => branch.avenues.filter((avenue) => avenue.tip)).length
      for (const tub of tubs.slice(0, tubs.length - tips))
        for (const { x, z, polygon } of all)
          if (Math.hypot(x - tub.x, z - tub.z) < 8) expect(fromPolygon(polygon, tub)).toBeGreaterThan(0.5)
    })
  })

  it('contains everything in its circle', () => {
    forPlans(40, (plan) => {
      const corners = outlines(plan).flatMap(({ polygon }) => polygon)
      const onWays = [plan.walk, ...plan.branches.flatMap(({ avenues }) => avenues)].flatMap(({ points }) => points)
      const farthest = [...corners, ...onWays].reduce((most, p) => Math.max(most, Math.hypot(p.x, p.z)), 0)
      expect(farthest).toBeLessThan(plan.radius)
    })
  })

  it('lays out the sample hall as it was drawn: 35 booths, 222 seats, branches 120 degrees apart', () => {
    const plan = layoutHall(sized([12, 12, 11]))
    expect(plan.booths).toHaveLength(35)
    expect(plan.seats).toHaveLength(222)
    expect(plan.plazaRadius).toBe(20)
    expect(plan.garden.pools).toHaveLength(3)
    const bearings = plan.branches.map(({ mouth }) => Math.round((Math.atan2(mouth.x, mouth.z) * 180) / Math.PI))
    expect(bearings).toEqual([60, 180, -60])
  })

  it('refuses a ninth category', () => {
    expect(() => layoutHall(sized([1, 1, 1, 1, 1, 1, 1, 1, 1]))).toThrow('at most 8 categories')
  })
})
