import type { World } from '../world.ts'

/** Metres between two looks along a beam; half of the thinnest wall as it is baked. */
const STEP = 0.09
/** A camera's front plane needs this much over the top of a wall. */
const OVER = 0.12

/** How far a beam from `from` along the unit vector (dx, dy, dz) goes before it meets a wall, at most `most` metres. */
export const freeBeam = (
  { walkable }: Pick<World, 'walkable'>,
  from: { x: number; y: number; z: number },
  dx: number,
  dy: number,
  dz: number,
  most: number,
): number => {
  for (let d = STEP; d <= most; d += STEP)
    if (from.y + dy * d < walkable.wallAt(from.x + dx * d, from.z + dz * d) + OVER) return Math.max(0, d - 2 * STEP)
  return most
}
