import { beside, distance } from './compass.ts'
import { handOf, leafHalfWidth, leafSweep } from './leaf-outline.ts'
import { type Obstacle, obstaclesOf } from './obstacles.ts'
import {
  AVENUE_HEIGHT,
  KERB,
  LEAF_DEPTH,
  LEAF_WIDTH,
  PLATFORM_HEIGHT,
  STAGE_HEIGHT,
  STAGE_RADIUS,
  STAIRS_HALF,
  TIP_BEYOND,
  TIP_RADIUS,
} from './plan-numbers.ts'
import { BODY_RADIUS } from './speeds.ts'
import type { Avenue, BoothSlot, FloorPlan, Point } from './types.ts'

/** Side of a cell of the baked field, metres. */
export const CELL = 0.25
/** The field knows distances up to this, either way, in hundredths of a metre. */
const FAR = 1.2
const SCALE = 100
/** Nobody's middle comes nearer than this to the edge of the stone. */
const EDGE = 0.15

const GROUND = 1
const AVENUE = 2
const PLATFORM = 3
const STAGE = 4
const STAIRS = 5
/** Where the stairs begin and where they meet the stage, south of the centre. */
const STAIRS_FROM = 7.4
const STAIRS_TO = 6.1

/**
 * A plan prepared for walking: for every quarter metre, how far it is to the nearest thing that stops somebody, what
 * the floor is there, and how high something solid stands. Visitors walk on stone, platforms and bridges, not on the
 * lawn. Baked once per plan; each question afterwards is a look-up.
 */
export interface Walkable {
  /** The field covers -half to half metres on both axes, `size` cells a side. */
  readonly half: number
  readonly size: number
  /** Metres that somebody's middle may still move before something stops them; negative where nobody can stand. */
  room(x: number, z: number): number
  /** Whether somebody can stand there; `slack` metres are forgiven. */
  canStand(x: number, z: number, slack?: number): boolean
  /** Height of the floor. */
  floorAt(x: number, z: number): number
  /** Height of the highest solid thing there, 0 for none: what a camera must not go through. */
  wallAt(x: number, z: number): number
}

interface Field {
  half: number
  size: number
  room: Int8Array
  floor: Uint8Array
  wall: Uint8Array
}

type Measure = (x: number, z: number) => number

/** Calls `visit` for the middle of every cell in a box. */
const eachCell = (
  { half, size }: Field,
  box: { x0: number; z0: number; x1: number; z1: number },
  visit: (index: number, x: number, z: number) => void,
): void => {
  const i0 = Math.max(0, Math.floor((box.x0 + half) / CELL))
  const i1 = Math.min(size - 1, Math.ceil((box.x1 + half) / CELL))
  const j0 = Math.max(0, Math.floor((box.z0 + half) / CELL))
  const j1 = Math.min(size - 1, Math.ceil((box.z1 + half) / CELL))
  for (let j = j0; j <= j1; j++)
    for (let i = i0; i <= i1; i++) visit(j * size + i, (i + 0.5) * CELL - half, (j + 0.5) * CELL - half)
}

const boxRound = (a: Point, b: Point, reach: number) => ({
  x0: Math.min(a.x, b.x) - reach,
  x1: Math.max(a.x, b.x) + reach,
  z0: Math.min(a.z, b.z) - reach,
  z1: Math.max(a.z, b.z) + reach,
})

const toLine = (x: number, z: number, a: Point, b: Point): number => {
  const dx = b.x - a.x
  const dz = b.z - a.z
  const square = dx * dx + dz * dz
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - a.x) * dx + (z - a.z) * dz) / square)) : 0
  const [ox, oz] = [x - a.x - dx * t, z - a.z - dz * t]
  return Math.sqrt(ox * ox + oz * oz)
}

const stored = (metres: number): number => Math.round(Math.min(FAR, Math.max(-FAR, metres)) * SCALE)

/** Adds floor: `inside` says how many metres a point is inside its edge. */
const lay = (field: Field, box: Parameters<typeof eachCell>[1], kind: number, inside: Measure): void =>
  eachCell(field, box, (index, x, z) => {
    const metres = inside(x, z)
    const value = stored(metres - EDGE)
    if (value > (field.room[index] ?? 0)) field.room[index] = value
    if (metres > 0 && kind > (field.floor[index] ?? 0)) field.floor[index] = kind
  })

const layAvenue = (field: Field, avenue: Avenue, kind: number): void => {
  const last = avenue.points.length - 1
  // Two metres of arc differ from their chord by 2 cm.
  for (let i = 0; i < last || i === 0; i += 8) {
    const a = avenue.points[i]
    const b = avenue.points[Math.min(i + 8, last)]
    if (!a || !b) return
    const box = boxRound(a, b, avenue.halfWidth + FAR)
    lay(field, box, kind, (x, z) => avenue.halfWidth - toLine(x, z, a, b))
  }
  const end = avenue.points[last]
  if (!end || !avenue.tip) return
  const middle = beside(end, TIP_BEYOND, 0)
  lay(
    field,
    boxRound(middle, middle, TIP_RADIUS + FAR),
    kind,
    (x, z) => TIP_RADIUS - Math.hypot(x - middle.x, z - middle.z),
  )
}

/** A platform and the step over the kerb before it; the tip behind the fin is not for walking. */
const layPlatform = (field: Field, slot: BoothSlot): void => {
  const hand = handOf(slot)
  const sin = Math.sin(slot.heading)
  const cos = Math.cos(slot.heading)
  const fromFront =
    (front: number): Measure =>
    (x, z) => {
      const dx = x - slot.x
      const dz = z - slot.z
      const right = dx * cos - dz * sin
      const deep = -dx * sin - dz * cos
      if (deep < -1.6 || deep > 3.1) return -FAR
      const t = Math.max(0, deep / LEAF_DEPTH)
      const side = leafHalfWidth(t, LEAF_WIDTH) - Math.abs(right - leafSweep(t, hand))
      return Math.min(side, 3.05 - deep, deep - front)
    }
  const box = boxRound(slot, slot, LEAF_DEPTH + 1)
  // The step reaches under the avenue and under the leaf, so that nothing parts the three.
  lay(field, box, AVENUE, fromFront(-1.1))
  lay(field, box, PLATFORM, fromFront(0))
}

const turnsInto = (bearing: number, from: number, to: number): boolean => {
  const turn = (bearing - from) % (2 * Math.PI)
  return (turn < 0 ? turn + 2 * Math.PI : turn) <= to - from
}

/** How far a point is from an obstacle; negative inside. */
const outside = (obstacle: Obstacle): Measure => {
  if (obstacle.shape === 'line') return (x, z) => toLine(x, z, obstacle.a, obstacle.b) - obstacle.radius
  const { inner, outer, from, to } = obstacle
  const middle = (inner + outer) / 2
  const half = (outer - inner) / 2
  const [ax, az] = [Math.sin(from) * middle, Math.cos(from) * middle]
  const [bx, bz] = [Math.sin(to) * middle, Math.cos(to) * middle]
  return (x, z) => {
    const beside = Math.abs(Math.sqrt(x * x + z * z) - middle) - half
    // Most cells of the ring's box are far from it: no need to know on which side.
    if (beside > FAR + BODY_RADIUS || turnsInto(Math.atan2(x, z), from, to)) return beside
    const toA = (x - ax) ** 2 + (z - az) ** 2
    const toB = (x - bx) ** 2 + (z - bz) ** 2
    return Math.sqrt(Math.min(toA, toB)) - half
  }
}

/** A box round an obstacle, `reach` metres wider on all sides. */
const boxOf = (obstacle: Obstacle, reach: number): ReturnType<typeof boxRound> => {
  if (obstacle.shape === 'line') return boxRound(obstacle.a, obstacle.b, obstacle.radius + reach)
  const { outer, from, to } = obstacle
  const box = { x0: Infinity, x1: -Infinity, z0: Infinity, z1: -Infinity }
  // The middle line bulges over the chords of sixteen pieces by less than 2 % of its radius.
  for (let k = 0; k <= 16; k++) {
    const bearing = from + ((to - from) * k) / 16
    const [x, z] = [Math.sin(bearing) * outer, Math.cos(bearing) * outer]
    box.x0 = Math.min(box.x0, x)
    box.x1 = Math.max(box.x1, x)
    box.z0 = Math.min(box.z0, z)
    box.z1 = Math.max(box.z1, z)
  }
  const wider = reach + 0.02 * outer + (outer - obstacle.inner)
  return { x0: box.x0 - wider, x1: box.x1 + wider, z0: box.z0 - wider, z1: box.z1 + wider }
}

const cut = (field: Field, obstacle: Obstacle): void => {
  const reach = FAR + BODY_RADIUS
  const box = boxOf(obstacle, reach)
  const measure = outside(obstacle)
  const wall = Math.min(255, Math.round(obstacle.height * 16))
  eachCell(field, box, (index, x, z) => {
    const metres = measure(x, z)
    const value = stored(metres - BODY_RADIUS)
    if (value < (field.room[index] ?? 0)) field.room[index] = value
    if (metres < 0.2 && wall > (field.wall[index] ?? 0)) field.wall[index] = wall
  })
}

const bake = (plan: FloorPlan): Field => {
  const half = Math.ceil(plan.radius + 2)
  const size = (2 * half) / CELL
  const cells = size * size
  const field = {
    half,
    size,
    room: new Int8Array(cells).fill(stored(-FAR)),
    floor: new Uint8Array(cells),
    wall: new Uint8Array(cells),
  }
  const centre = { x: 0, z: 0 }
  const disc = (radius: number, kind: number) =>
    lay(field, boxRound(centre, centre, radius + FAR), kind, (x, z) => radius - Math.sqrt(x * x + z * z))
  disc(plan.plazaRadius + KERB, GROUND)
  layAvenue(field, plan.walk, AVENUE)
  for (const branch of plan.branches) for (const avenue of branch.avenues) layAvenue(field, avenue, AVENUE)
  for (const slot of plan.booths) layPlatform(field, slot)
  disc(STAGE_RADIUS + 0.4, STAGE)
  const foot = { x: 0, z: (STAIRS_FROM + STAIRS_TO) / 2 }
  lay(field, boxRound(foot, foot, 3), STAIRS, (x, z) =>
    Math.min(STAIRS_HALF - Math.abs(x), STAIRS_FROM - z, z - STAIRS_TO),
  )
  for (const obstacle of obstaclesOf(plan)) cut(field, obstacle)
  return field
}

const HEIGHTS = [0, 0, AVENUE_HEIGHT, PLATFORM_HEIGHT, STAGE_HEIGHT] as const

/** Prepares a plan for walking. Some ten milliseconds for the sample hall, some hundred for the largest. */
export const makeWalkable = (plan: FloorPlan): Walkable => {
  const { half, size, room, floor, wall } = bake(plan)
  const cellAt = (x: number, z: number): number => {
    const i = Math.floor((x + half) / CELL)
    const j = Math.floor((z + half) / CELL)
    return i >= 0 && j >= 0 && i < size && j < size ? j * size + i : -1
  }
  const roomAt = (x: number, z: number): number => {
    const u = (x + half) / CELL - 0.5
    const v = (z + half) / CELL - 0.5
    const i = Math.floor(u)
    const j = Math.floor(v)
    if (!(i >= 0 && j >= 0 && i < size - 1 && j < size - 1)) return -FAR
    const s = u - i
    const t = v - j
    const at = j * size + i
    const near = (room[at] ?? 0) * (1 - s) + (room[at + 1] ?? 0) * s
    const far = (room[at + size] ?? 0) * (1 - s) + (room[at + size + 1] ?? 0) * s
    return (near * (1 - t) + far * t) / SCALE
  }
  return {
    half,
    size,
    room: roomAt,
    canStand: (x, z, slack = 0) => roomAt(x, z) >= -slack,
    floorAt: (x, z) => {
      const kind = floor[cellAt(x, z)] ?? 0
      if (kind !== STAIRS) return HEIGHTS[kind] ?? 0
      return STAGE_HEIGHT * Math.min(1, Math.max(0, (STAIRS_FROM - z) / (STAIRS_FROM - STAIRS_TO)))
    },
    wallAt: (x, z) => (wall[cellAt(x, z)] ?? 0) / 16,
  }
}

/** Whether somebody can stand at a point of a plan; prepare the plan once with `makeWalkable` and ask that. */
export const isWalkable = (walkable: Walkable, point: Point): boolean => walkable.canStand(point.x, point.z)

/** The nearest point to `point` where somebody can stand, within `reach` metres. */
export const standNear = (walkable: Walkable, point: Point, reach = 8): Point | null => {
  if (walkable.canStand(point.x, point.z, -0.01)) return point
  let best: Point | null = null
  for (let ring = CELL; ring <= reach; ring += CELL) {
    const around = Math.ceil((2 * Math.PI * ring) / CELL)
    for (let k = 0; k < around; k++) {
      const turn = (2 * Math.PI * k) / around
      const at = { x: point.x + Math.sin(turn) * ring, z: point.z + Math.cos(turn) * ring }
      if (walkable.canStand(at.x, at.z, -0.03) && (!best || distance(at, point) < distance(best, point))) best = at
    }
    if (best) return best
  }
  return null
}
