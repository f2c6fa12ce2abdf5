import { atBearing, beside, distance, wrapAngle } from './compass.ts'
import { handOf, inBooth } from './leaf-outline.ts'
import { DEGREE, HEDGE_BEYOND, POOL_LENGTH } from './plan-numbers.ts'
import type { BoothSlot, Branch, FloorPlan, Garden, Point, Spot } from './types.ts'

type Bare = Pick<FloorPlan, 'plazaRadius' | 'branches' | 'booths' | 'walk' | 'radius'>
type Plant = Spot & { scale: number }

const GOLDEN_ANGLE = 2.39996
/** From the middle of an avenue to the middle of the nearest grove tree, tub of the plaza, pool, shrub. */
const TREE_OFF = 9.8
const TUB_OFF = 7.9
const POOL_OFF = 8.4 + POOL_LENGTH / 2
const SHRUB_OFF = 4.2
/** No shrub stands farther from its booth. */
const SHRUB_REACH = 4.5
const MOST_TREES = 560

/** A number in [0, 1) that depends on the counter alone: the garden's chance, the same for the same plan. */
const chance = (n: number): number => {
  const s = Math.sin(n * 127.1 + 11.7) * 43758.5453
  return s - Math.floor(s)
}
const between = (n: number, low: number, high: number): number => low + (high - low) * chance(n)

const everyAvenuePoint = (branches: readonly Branch[], every: number): Point[] =>
  branches.flatMap((branch) =>
    branch.avenues.flatMap((avenue) =>
      avenue.points.filter((_, i) => i % every === 0 || i === avenue.points.length - 1),
    ),
  )

const pools = (bare: Bare, avenues: readonly Point[]): Spot[] => {
  const found: Spot[] = []
  const radius = bare.plazaRadius * 2
  const wanted = [137, 257, 29, 317, 77, 197, 50, 110, 167, 227, 287, 341]
  for (const degrees of wanted) {
    if (found.length === 3) break
    const bearing = degrees * DEGREE
    const at = atBearing(bearing, radius)
    const free = avenues.every((point) => distance(point, at) > POOL_OFF) && Math.abs(at.x) > 16
    if (free && found.every((pool) => distance(pool, at) > 30))
      found.push({ ...at, heading: wrapAngle(bearing - Math.PI / 2 + 0.5) })
  }
  return found
}

const tubs = (bare: Bare, avenues: readonly Point[]): Plant[] => {
  const spots: Point[] = []
  for (const beyond of [4.2, 7.4, 14, 18, 22]) {
    const z = bare.plazaRadius + beyond
    spots.push({ x: -5.3, z }, { x: 5.3, z })
  }
  for (let k = 0; k < 48; k++) {
    const at = atBearing((2 * Math.PI * k) / 48, bare.plazaRadius + 4.6)
    const clear = avenues.every((point) => distance(point, at) > TUB_OFF)
    if (clear && (Math.abs(at.x) > 6.6 || at.z < 0)) spots.push(at)
  }
  const plants = spots.map((at, i) => ({ ...at, heading: between(i, 0, 6), scale: between(i + 500, 0.95, 1.1) }))
  for (const branch of bare.branches)
    for (const avenue of branch.avenues) {
      const end = avenue.points.at(-1)
      if (end && avenue.tip) plants.push({ ...beside(end, 3.2, 0), heading: 0, scale: 1.25 })
    }
  return plants
}

const trees = (bare: Bare, avenues: readonly Point[], ponds: readonly Spot[]): Plant[] => {
  const found: Plant[] = []
  const inside = bare.radius - 2.6
  const pitch = Math.max(2.75, inside / Math.sqrt(MOST_TREES))
  // A sunflower's spiral: orderly from above, natural from within.
  for (let k = 4; k < MOST_TREES; k++) {
    const radius = pitch * Math.sqrt(k)
    if (radius < bare.plazaRadius + 9 || radius > inside) continue
    const at = atBearing(k * GOLDEN_ANGLE + Math.PI / 2, radius)
    if (Math.abs(at.x) < 9.5 && at.z > 0) continue
    if (ponds.some((pool) => distance(pool, at) < 11)) continue
    if (avenues.some((point) => distance(point, at) < TREE_OFF)) continue
    found.push({ ...at, heading: between(k, 0, 6), scale: between(k + 900, 0.9, 1.2) })
  }
  return found
}

/** Shrubs between and behind the leaves; they leave out what would reach another booth or an avenue. */
const shrubs = (booths: readonly BoothSlot[], avenues: readonly Point[]): Plant[] =>
  booths.flatMap((slot, i) => {
    const hand = handOf(slot)
    const near = avenues.filter((point) => distance(point, slot) < SHRUB_REACH + SHRUB_OFF)
    const seed = i * 10
    const spots: [right: number, deep: number, scale: number][] = [
      [-2.75, 1.9 + between(seed, -0.2, 0.5), between(seed + 1, 0.8, 1.15)],
      [2.75, 1.9 + between(seed + 2, -0.2, 0.5), between(seed + 3, 0.8, 1.15)],
      [-1.2, 3.8, between(seed + 4, 1, 1.7)],
      [0, 4.4, between(seed + 5, 1, 1.7)],
      [1.3, 3.75, between(seed + 6, 1, 1.7)],
    ]
    return spots
      .map(([right, deep, scale], k) => ({
        ...inBooth(slot, right * -hand, deep),
        heading: between(seed + k, 0, 6),
        scale,
      }))
      .filter((at) => near.every((point) => distance(point, at) > SHRUB_OFF))
  })

/** The garden of a plan: groves, pools, clipped laurels and shrubs, kept off everything that somebody walks on. */
export const layGarden = (bare: Bare): Garden => {
  const avenues = everyAvenuePoint(bare.branches, 4)
  const ponds = pools(bare, avenues)
  return {
    trees: trees(bare, avenues, ponds),
    tubs: tubs(bare, avenues),
    shrubs: shrubs(bare.booths, avenues),
    pools: ponds,
  }
}

/** Where the hedge stands for a hall whose stone reaches out to `reach`. */
export const hedgeRadius = (plaza: number, reach: number): number => Math.max(plaza + HEDGE_BEYOND, reach + 4.6)
