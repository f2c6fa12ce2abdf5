import type { Spot } from '../../../shared/plan/types.ts'
import type { Ray } from '../../world/world.ts'
import type { WallText } from './lay-stones.ts'
import { FACE_OUT } from './raise-stones.ts'
import { FACE, ROWS_FROM, ROWS_HEIGHT } from './stone-sizes.ts'

/** Metres before a face at which one has come to read it, and at which one has left it again. */
const COME = 4.6
const LEAVE = 5.4

/** Whether somebody stands before the wall, on its face's side. `was`: whether they did a moment ago. */
export function standsBefore(stones: readonly Spot[], x: number, z: number, was: boolean): boolean {
  const reach = was ? LEAVE : COME
  return stones.some((stone) => {
    const [dx, dz] = [x - stone.x, z - stone.z]
    const [s, c] = [Math.sin(stone.heading), Math.cos(stone.heading)]
    const out = dx * s + dz * c
    return out > 0 && out < reach && Math.abs(dx * c - dz * s) < FACE.width
  })
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
