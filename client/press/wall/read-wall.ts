import type { Point, Spot } from '../../../shared/plan/types.ts'
import { READ_FROM, stoneBefore } from '../../../shared/plan/wall-stones.ts'
import { HANDS_OFF } from '../../world/systems/move-camera.ts'
import type { CameraRig, Me, Ray } from '../../world/world.ts'
import type { WallText } from './lay-stones.ts'
import { FACE_OUT } from './raise-stones.ts'
import { FACE, ROWS_FROM, ROWS_HEIGHT } from './stone-sizes.ts'

/** Metres before a face at which one who has come to read it has left it again. */
const LEAVE = 5.4
/** Cosine between the looks of eye and face: turned away by more than 50 degrees one reads something else. */
const FACING = -0.64

/** Whether somebody stands before the wall, on its face's side. `was`: whether they did a moment ago. */
export const standsBefore = (stones: readonly Spot[], at: Point, was: boolean): boolean =>
  stoneBefore(stones, at, was ? LEAVE : READ_FROM) !== undefined

/**
 * The stone that somebody who stands there reads: on a narrow screen, where they would stand in its way themselves, when they
 * look at it and neither walk nor turn. Null: none.
 */
export function stoneToRead(
  stones: readonly Spot[],
  me: Pick<Me, 'x' | 'z' | 'speed'>,
  { portrait, yaw, idle }: Pick<CameraRig, 'portrait' | 'yaw' | 'idle'>,
): Spot | null {
  if (!portrait || me.speed > 0 || idle < HANDS_OFF) return null
  const stone = stoneBefore(stones, me, LEAVE)
  return stone && Math.cos(yaw - stone.heading) < FACING ? stone : null
}

/** The stone that a ray meets on its face, and the share of the face's height from the top at which it does. */
export function faceAt(stones: readonly Spot[], ray: Ray): { stone: number; down: number } | null {
  let found: { stone: number; down: number } | null = null
  let least = Number.POSITIVE_INFINITY
  stones.forEach((spot, stone) => {
    const [s, c] = [Math.sin(spot.heading), Math.cos(spot.heading)]
    const towards = ray.dx * s + ray.dz * c
    if (towards > -1e-3) return // from behind
    const away = ((spot.x - ray.x) * s + (spot.z - ray.z) * c + FACE_OUT) / towards
    if (away <= 0 || away >= least) return
    const [x, y, z] = [ray.x + ray.dx * away, ray.y + ray.dy * away, ray.z + ray.dz * away]
    const aside = (x - spot.x) * c - (z - spot.z) * s
    const down = 0.5 - (y - FACE.centre) / FACE.height
    if (Math.abs(aside) > FACE.width / 2 || down < 0 || down > 1) return
    least = away
    found = { stone, down }
  })
  return found
}

/** The booth whose name is cut there, or null. */
export function boothAt({ faces, pitch }: WallText, stone: number, down: number): string | null {
  const face = faces[stone]
  if (face?.kind !== 'names') return null
  const row = (down - ROWS_FROM) / (pitch * ROWS_HEIGHT)
  for (const line of face.lines) if (line.kind === 'winner' && row >= line.at && row < line.at + 1) return line.booth
  return null
}
