import { handOf, inBooth } from '../../../shared/plan/leaf-outline.ts'
import type { BoothSlot, Spot } from '../../../shared/plan/types.ts'
import { WALL_STONE } from '../../../shared/plan/wall-stones.ts'
import type { CameraRig, World } from '../world.ts'
import { freeBeam } from './free-beam.ts'

/** Where a camera stands and looks; metres, degrees. */
export interface View {
  x: number
  y: number
  z: number
  lookX: number
  lookY: number
  lookZ: number
  fov: number
}

export const newView = (): View => ({ x: 0, y: 0, z: 0, lookX: 0, lookY: 0, lookZ: 0, fov: 50 })

/** What is to be seen of a booth: the fin with some air round it. */
const WIDTH = 4.7
const HEIGHT = 4.1
/** Height and depth of its middle. */
const MIDDLE = { height: 1.78, deep: 2.3 } as const
const NEAREST = 4.6
const FARTHEST = 8.8
/** The camera stands this much towards the screen's side, for each metre away. */
const ASIDE = 0.13
const FOV = { wide: 50, portrait: 60 } as const

/** Metres of air at each side of a stone, and how much lower than its middle the eye is: it stands over what is at hand. */
const AIR = 0.16
const LOWER = 0.26

/** Metres before a face from where its own wall, which has some breadth on the map of walls, is in no beam's way. */
const CLEAR = 0.6
const start = { x: 0, y: 0, z: 0 }

/** The close view of a stone of the wall: the whole of it, straight before its face. Written into `out`. */
export const readStone = (
  stone: Spot,
  { size }: Pick<CameraRig, 'size'>,
  world: Pick<World, 'walkable'>,
  out: View,
): void => {
  const spread = 2 * Math.tan((FOV.portrait * Math.PI) / 360)
  const away = ((WALL_STONE.width + 2 * AIR) * size.height) / (spread * size.width)
  const sin = Math.sin(stone.heading)
  const cos = Math.cos(stone.heading)
  const front = WALL_STONE.depth / 2
  out.y = WALL_STONE.height / 2 - LOWER
  start.x = stone.x + sin * (front + CLEAR)
  start.y = out.y
  start.z = stone.z + cos * (front + CLEAR)
  const free = front + CLEAR + freeBeam(world, start, sin, 0, cos, away - CLEAR)
  out.x = stone.x + sin * free
  out.z = stone.z + cos * free
  out.lookX = stone.x
  out.lookY = out.y
  out.lookZ = stone.z
  out.fov = FOV.portrait
}

/** The close view of a booth: the whole leaf, poster and screen, in what no panel covers. */
export const lookClosely = (slot: BoothSlot, rig: CameraRig, world: Pick<World, 'walkable'>, out: View): void => {
  const { width, height } = rig.size
  const fov = rig.portrait ? FOV.portrait : FOV.wide
  // Metres of picture for each metre away, over the whole height.
  const spread = 2 * Math.tan((fov * Math.PI) / 360)
  const forWidth = (WIDTH * height) / (spread * Math.max(120, width - rig.coveredRight))
  const forHeight = (HEIGHT * height) / (spread * Math.max(120, height - rig.coveredBottom))
  const away = Math.min(FARTHEST, Math.max(NEAREST, forWidth, forHeight))
  const hand = handOf(slot)
  const front = inBooth(slot, hand * ASIDE * MIDDLE.deep, 0)
  const eye = inBooth(slot, hand * ASIDE * away, MIDDLE.deep - away)
  const look = inBooth(slot, 0, MIDDLE.deep)
  const length = Math.hypot(eye.x - front.x, eye.z - front.z)
  const from = { x: front.x, y: MIDDLE.height, z: front.z }
  const free = freeBeam(world, from, (eye.x - front.x) / length, 0, (eye.z - front.z) / length, length)
  out.x = front.x + ((eye.x - front.x) / length) * free
  out.z = front.z + ((eye.z - front.z) / length) * free
  out.y = MIDDLE.height
  out.lookX = look.x
  out.lookZ = look.z
  out.lookY = MIDDLE.height
  out.fov = fov
}
