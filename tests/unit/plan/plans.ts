import fc from 'fast-check'
import { distance } from '../../../shared/plan/compass.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { platformOutline } from '../../../shared/plan/leaf-outline.ts'
import { type FloorPlan, type PlanInput, type Point, TIERS } from '../../../shared/plan/types.ts'

/** An exhibition with so many booths in each category. */
export const sized = (sizes: readonly number[]): PlanInput => ({
  categories: sizes.map((size, c) => ({
    id: `c${c}`,
    booths: Array.from({ length: size }, (_, i) => ({ id: `c${c}b${i}`, tier: TIERS[i === 0 ? 1 : 3] ?? 'third' })),
  })),
})

/** 1 to 8 categories, 1 to 200 projects, some categories empty, some with nearly all. */
export const anySizes: fc.Arbitrary<number[]> = fc
  .record({
    categories: fc.integer({ min: 1, max: 8 }),
    booths: fc.integer({ min: 1, max: 200 }),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    bias: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ categories, booths, seed, bias }) => {
    const weights = seed.slice(0, categories).map((weight) => (weight + 0.001) ** bias)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const sizes = weights.map((weight) => Math.floor((booths * weight) / total))
    sizes[0] = (sizes[0] ?? 0) + booths - sizes.reduce((sum, size) => sum + size, 0)
    return sizes
  })

/** The corners of the range and the sample, which chance need not find. */
export const CORNERS: [number[]][] = [
  [[12, 12, 11]],
  [[1]],
  [[40]],
  [[41]],
  [[200]],
  [[100, 100]],
  [[67, 67, 66]],
  [[50, 50, 50, 50]],
  [[25, 25, 25, 25, 25, 25, 25, 25]],
  [[193, 1, 1, 1, 1, 1, 1, 1]],
  [[1, 1, 1, 1, 1, 1, 1, 193]],
  [[1, 1, 1, 1, 97, 97, 1, 1]],
  [[0, 0, 0, 0, 200, 0, 0]],
  [[3, 0, 41, 40, 41, 40]],
]

const laid = new Map<string, FloorPlan>()
const planFor = (sizes: readonly number[]): FloorPlan => {
  const key = sizes.join()
  const plan = laid.get(key) ?? layoutHall(sized(sizes))
  laid.set(key, plan)
  return plan
}

/** Checks a property on chance's plans and on the corners. */
export const forPlans = (runs: number, holds: (plan: FloorPlan, sizes: number[]) => void): void =>
  fc.assert(
    fc.property(anySizes, (sizes) => holds(planFor(sizes), sizes)),
    { numRuns: runs, examples: CORNERS, seed: 20230426 },
  )

const toPiece = (p: Point, a: Point, b: Point): number => {
  const dx = b.x - a.x
  const dz = b.z - a.z
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.z - a.z) * dz) / (dx * dx + dz * dz || 1)))
  return Math.sqrt((p.x - a.x - dx * t) ** 2 + (p.z - a.z - dz * t) ** 2)
}

const contains = (polygon: readonly Point[], p: Point): boolean => {
  let inside = false
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] as Point
    if (a.z > p.z !== b.z > p.z && p.x < ((b.x - a.x) * (p.z - a.z)) / (b.z - a.z) + a.x) inside = !inside
  })
  return inside
}

/** Metres from a point to a polygon, negative inside. */
export const fromPolygon = (polygon: readonly Point[], p: Point): number => {
  const away = Math.min(...polygon.map((a, i) => toPiece(p, a, polygon[(i + 1) % polygon.length] as Point)))
  return contains(polygon, p) ? -away : away
}

/** Metres between two polygons, negative when they overlap. */
export const gapBetween = (a: readonly Point[], b: readonly Point[]): number =>
  Math.min(...a.map((p) => fromPolygon(b, p)), ...b.map((p) => fromPolygon(a, p)))

export const outlines = (plan: FloorPlan): { x: number; z: number; polygon: Point[] }[] =>
  plan.booths.map((slot) => ({ x: slot.x, z: slot.z, polygon: platformOutline(slot, 0, 8) }))

/** Metres from a point to the nearest centre line, over all avenues but those that `skip` names. */
export const toAvenues = (plan: FloorPlan, p: Point, skip = -1): number => {
  let least = Number.POSITIVE_INFINITY
  plan.branches.forEach((branch, index) => {
    if (index === skip) return
    for (const { points } of branch.avenues)
      for (let i = 0; i < points.length; ) {
        const q = points[i] as Point
        const away = distance(p, q)
        least = Math.min(least, away)
        // Points follow each other by less than half a metre, so none of the skipped ones can be nearer.
        i += Math.max(1, Math.floor((away - least) / 0.5))
      }
  })
  return least
}
