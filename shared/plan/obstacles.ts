import { beside } from './compass.ts'
import { handOf, inBooth } from './leaf-outline.ts'
import {
  COLUMN_RADIUS,
  DEGREE,
  DOOR_BEYOND,
  DOOR_FOOT,
  GOLDEN_LEAF_NORTH,
  GOLDEN_LEAF_PLINTH,
  HALF_AVENUE,
  SEAT_HALF_DEPTH,
  STAGE_RADIUS,
  STAIRS_HALF,
  STEP_RADIUS,
} from './plan-numbers.ts'
import { SEAT_BLOCKS } from './seat-rings.ts'
import type { BoothSlot, FloorPlan, Point } from './types.ts'
import { WALL_STONE } from './wall-stones.ts'

/** Something solid, from the floor up to `height`: a thick line (a disc when both ends are one point), or part of a ring round the centre. */
export type Obstacle =
  | { shape: 'line'; a: Point; b: Point; radius: number; height: number }
  | { shape: 'ring'; inner: number; outer: number; from: number; to: number; height: number }

const disc = (at: Point, radius: number, height: number): Obstacle => ({ shape: 'line', a: at, b: at, radius, height })

/** Height of the back edge of a fin of a tier, before its tip. */
const FIN_TOP = { grand: 4, first: 3.75, second: 3.5, third: 3.25 } as const
const FIN_HALF_WIDTH = 1.98
const FIN_PIECES = 8

const finDepth = (s: number): number => 3.05 - 1.1 * s * s

const finHeight = (s: number, hand: number, top: number): number => {
  const peak = 0.22 * hand
  const u = s < peak ? (peak - s) / (1 + peak) : (s - peak) / (1 - peak)
  return 1.62 + (top - 1.62) * (1 - Math.abs(u) ** 2.3) + 0.22 * Math.max(0, 1 - Math.abs(u) * 4.5)
}

const boothObstacles = (slot: BoothSlot): Obstacle[] => {
  const hand = handOf(slot)
  const found: Obstacle[] = [disc(inBooth(slot, hand * 1.05, 1.35), 0.34, 1.4)]
  for (let i = 0; i < FIN_PIECES; i++) {
    const s0 = -1 + (2 * i) / FIN_PIECES
    const s1 = s0 + 2 / FIN_PIECES
    // A little before the fin's middle, so that poster and screen are in it.
    found.push({
      shape: 'line',
      a: inBooth(slot, FIN_HALF_WIDTH * s0, finDepth(s0) - 0.1),
      b: inBooth(slot, FIN_HALF_WIDTH * s1, finDepth(s1) - 0.1),
      radius: 0.2,
      height: finHeight((s0 + s1) / 2, hand, FIN_TOP[slot.tier]),
    })
  }
  const turned = hand * 0.95
  const along = { right: Math.cos(turned) * 0.25, deep: Math.sin(turned) * 0.25 }
  found.push({
    shape: 'line',
    a: inBooth(slot, hand * 1.78 - along.right, -0.28 - along.deep),
    b: inBooth(slot, hand * 1.78 + along.right, -0.28 + along.deep),
    radius: 0.06,
    height: 2.06,
  })
  return found
}

const stageObstacles = (): Obstacle[] => {
  const stairs = Math.asin(STAIRS_HALF / STEP_RADIUS)
  return [
    { shape: 'ring', inner: STAGE_RADIUS, outer: STEP_RADIUS, from: stairs, to: 2 * Math.PI - stairs, height: 0.9 },
    ...[-1, 1].map((side): Obstacle => {
      const x = side * (STAIRS_HALF + 0.05)
      return { shape: 'line', a: { x, z: 6.1 }, b: { x, z: 7.1 }, radius: 0.02, height: 0.6 }
    }),
    { shape: 'ring', inner: 6.85, outer: 7.75, from: 123.8 * DEGREE, to: 236.2 * DEGREE, height: 6.5 },
    disc({ x: -2.9, z: 1.2 }, 0.36, 1.1),
  ]
}

/** Everything in a plan that nobody walks through. What stands on the lawn only is left out: nobody walks there. */
export const obstaclesOf = (plan: FloorPlan): Obstacle[] => {
  const found = stageObstacles()
  for (const { radius, from, to } of SEAT_BLOCKS)
    found.push({
      shape: 'ring',
      inner: radius - SEAT_HALF_DEPTH,
      outer: radius + SEAT_HALF_DEPTH,
      from,
      to,
      height: 0.46,
    })
  for (let k = 0; k < 8; k++) {
    const bearing = (22.5 + 45 * k) * DEGREE
    found.push(disc({ x: Math.sin(bearing) * COLUMN_RADIUS, z: Math.cos(bearing) * COLUMN_RADIUS }, 0.26, 8))
  }
  found.push(disc({ x: 0, z: -GOLDEN_LEAF_NORTH }, GOLDEN_LEAF_PLINTH, 0.5))
  const leaf = { z: -GOLDEN_LEAF_NORTH }
  found.push({ shape: 'line', a: { x: -1, ...leaf }, b: { x: 1, ...leaf }, radius: 0.3, height: 9.9 })
  for (const side of [-1, 1]) found.push(disc({ x: side * DOOR_FOOT, z: plan.plazaRadius + DOOR_BEYOND }, 0.9, 7))
  for (const branch of plan.branches) {
    for (const side of [-1, 1])
      found.push({
        shape: 'line',
        a: beside(branch.mouth, 0.9, side * (HALF_AVENUE + 0.45)),
        b: beside(branch.mouth, 0.9, side * (HALF_AVENUE + 1.05)),
        radius: 0.15,
        height: 5.6,
      })
    for (const avenue of branch.avenues) {
      const end = avenue.points.at(-1)
      if (end && avenue.tip) found.push(disc(beside(end, 3.2, 0), 0.55, 3.4))
    }
  }
  const thick = WALL_STONE.depth / 2 + 0.08
  const reach = WALL_STONE.width / 2 - 0.1
  for (const stone of plan.wall)
    found.push({
      shape: 'line',
      a: beside(stone, 0, -reach),
      b: beside(stone, 0, reach),
      radius: thick,
      height: WALL_STONE.height,
    })
  for (const slot of plan.booths) found.push(...boothObstacles(slot))
  return found
}
