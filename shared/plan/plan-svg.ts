import { beside } from './compass.ts'
import { leafOutline, platformOutline } from './leaf-outline.ts'
import {
  HALF_AVENUE,
  POOL_LENGTH,
  POOL_WIDTH,
  STAGE_RADIUS,
  TIP_BEYOND,
  TIP_RADIUS,
  WALK_HALF,
  WATER_TO,
} from './plan-numbers.ts'
import { SEAT_BLOCKS } from './seat-rings.ts'
import type { Avenue, BoothSlot, FloorPlan, Point, Spot } from './types.ts'

/** SVG path data of a plan, in metres, x to the right and z downward: north is up, the door at the bottom. */
export interface PlanDrawing {
  /** Left, top, width, height of the whole hall. */
  viewBox: readonly [number, number, number, number]
  hedge: { radius: number }
  water: { radius: number; width: number }
  plaza: { radius: number }
  stage: { radius: number }
  /** Lines with the width of the stone, round ends. */
  walk: { path: string; width: number }
  avenues: readonly { path: string; midrib: string; width: number; colour: number; tip: Point | null }[]
  tipRadius: number
  /** Thin arcs, one path for all benches. */
  seats: string
  /** Short lines, one path for all stones of the wall of winners. */
  wall: string
  wreath: string
  pools: string
  /** Small discs, one path. */
  trees: string
  leaves: readonly { id: string; colour: number; path: string; midrib: string; middle: Point }[]
  /** Where the letter of each branch is written. */
  letters: readonly (Point & { letter: string; colour: number })[]
}

const n = (value: number): string => (Math.round(value * 100) / 100).toString()
const at = (point: Point): string => `${n(point.x)} ${n(point.z)}`

/** A line through points, every `every`th of them. */
const line = (points: readonly Point[], every: number): string =>
  points
    .filter((_, i) => i % every === 0 || i === points.length - 1)
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point)}`)
    .join('')

/** A closed curve that is smooth through all points but the ones in `corners`. */
const smoothLoop = (points: readonly Point[], corners: ReadonlySet<number>): string => {
  const count = points.length
  const p = (i: number): Point => points[(i + count) % count] ?? { x: 0, z: 0 }
  const pull = (i: number, sign: 1 | -1): Point => {
    if (corners.has((i + count) % count)) return p(i)
    const [before, after] = [p(i - 1), p(i + 1)]
    return { x: p(i).x + (sign * (after.x - before.x)) / 6, z: p(i).z + (sign * (after.z - before.z)) / 6 }
  }
  let path = `M${at(p(0))}`
  for (let i = 0; i < count; i++) path += `C${at(pull(i, 1))} ${at(pull(i + 1, -1))} ${at(p(i + 1))}`
  return `${path}Z`
}

const discs = (points: readonly (Point & { scale: number })[], radius: number): string =>
  points
    .map(({ x, z, scale }) => {
      const r = n(radius * scale)
      return `M${n(x - radius * scale)} ${n(z)}a${r} ${r} 0 1 0 ${n(2 * radius * scale)} 0a${r} ${r} 0 1 0 ${n(-2 * radius * scale)} 0`
    })
    .join('')

const arc = (radius: number, from: number, to: number): string => {
  const point = (bearing: number) => ({ x: Math.sin(bearing) * radius, z: Math.cos(bearing) * radius })
  return `M${at(point(from))}A${n(radius)} ${n(radius)} 0 ${to - from > Math.PI ? 1 : 0} 0 ${at(point(to))}`
}

/** A leaf as the platform is, drawn from eight points of its outline. */
const leafPath = (slot: BoothSlot): string => smoothLoop(platformOutline(slot, 0.1, 4), new Set([0, 4, 7]))

const leafMidrib = (slot: BoothSlot): string => {
  const outline = platformOutline(slot, -0.5, 4)
  const [front, tip, otherFront] = [outline[0], outline[4], outline.at(-1)]
  if (!front || !tip || !otherFront) return ''
  return `M${n((front.x + otherFront.x) / 2)} ${n((front.z + otherFront.z) / 2)}L${at(tip)}`
}

const middleOf = (slot: BoothSlot): Point => {
  const outline = platformOutline(slot, 0, 4)
  return {
    x: outline.reduce((sum, p) => sum + p.x, 0) / outline.length,
    z: outline.reduce((sum, p) => sum + p.z, 0) / outline.length,
  }
}

const poolPath = (pool: Spot): string => {
  const local = leafOutline(1, POOL_WIDTH, POOL_LENGTH, 0, 6)
  const points = local.map(({ right, deep }) => ({
    x: pool.x + Math.cos(pool.heading) * right - Math.sin(pool.heading) * (deep - POOL_LENGTH / 2),
    z: pool.z - Math.sin(pool.heading) * right - Math.cos(pool.heading) * (deep - POOL_LENGTH / 2),
  }))
  return smoothLoop(points, new Set([0, 6, points.length - 1]))
}

/** The wreath over the stage, seen from above: two rows of small leaves, open to the north. */
const wreathPath = (radius: number): string => {
  let path = ''
  for (const hand of [1, -1])
    for (let i = 0; i < 22; i++) {
      const bearing = hand * ((5 + (158 * (i + 0.5)) / 22) * (Math.PI / 180))
      const root: Spot = {
        x: Math.sin(bearing) * radius,
        z: Math.cos(bearing) * radius,
        heading: bearing + (hand * Math.PI) / 2,
      }
      for (const out of [1, -1]) {
        const tip = beside(root, 2.1 - 0.03 * i, -out * hand * 1.15)
        const bulge = beside(root, 1.35, -out * hand * 0.12)
        const belly = beside(root, 0.7, -out * hand * 1.05)
        path += `M${at(root)}Q${at(bulge)} ${at(tip)}Q${at(belly)} ${at(root)}Z`
      }
    }
  return path
}

const avenueTip = (avenue: Avenue): Point | null => {
  const end = avenue.points.at(-1)
  return avenue.tip && end ? beside(end, TIP_BEYOND, 0) : null
}

/** The picture of a plan from above, as SVG path data: stone discs and ribbons, leaves in the colours of the categories. */
export const planSvg = (plan: FloorPlan): PlanDrawing => {
  const edge = plan.radius + 2
  return {
    viewBox: [-edge, -edge, 2 * edge, 2 * edge],
    hedge: { radius: plan.radius },
    water: { radius: plan.plazaRadius + 1.4, width: WATER_TO - 0.5 },
    plaza: { radius: plan.plazaRadius },
    stage: { radius: STAGE_RADIUS },
    walk: { path: line(plan.walk.points, plan.walk.points.length - 1), width: 2 * WALK_HALF },
    avenues: plan.branches.flatMap((branch) =>
      branch.avenues.map((avenue) => ({
        path: line(avenue.points, 6),
        midrib: line(avenue.points, 6),
        width: 2 * HALF_AVENUE + 1,
        colour: branch.colour,
        tip: avenueTip(avenue),
      })),
    ),
    tipRadius: TIP_RADIUS,
    seats: SEAT_BLOCKS.map((block) => arc(block.radius, block.from, block.to)).join(''),
    wall: plan.wall.map((stone) => `M${at(beside(stone, 0, -0.95))}L${at(beside(stone, 0, 0.95))}`).join(''),
    wreath: wreathPath(12.6),
    pools: plan.garden.pools.map(poolPath).join(''),
    trees: discs(plan.garden.trees, 1.35) + discs(plan.garden.tubs, 0.85),
    leaves: plan.booths.map((slot) => ({
      id: slot.id,
      colour: plan.branches[slot.branch]?.colour ?? 0,
      path: leafPath(slot),
      midrib: leafMidrib(slot),
      middle: middleOf(slot),
    })),
    letters: plan.branches.map(({ mouth, letter, colour }) => ({ ...beside(mouth, -3.2, 0), letter, colour })),
  }
}
