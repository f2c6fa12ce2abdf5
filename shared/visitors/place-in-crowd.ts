import type { Point, Spot } from '../plan/types.ts'
import { standNear, type Walkable } from '../plan/walkable.ts'

/** Nobody is put nearer to another than this, metres. */
const ELBOW = 0.7
const GOLDEN_ANGLE = 2.399963
const TRIES = 60

/**
 * The place nearest to `wanted` where somebody can stand without standing in another: a sunflower's seeds round the spot.
 * All look at the same point `ahead` metres before the spot, so that a crowd before a booth looks at the booth; 0 keeps
 * the spot's own heading. In a crowd without a gap the spot itself, or what is walkable next to it.
 */
export function placeInCrowd(wanted: Spot, others: readonly Point[], walkable: Walkable, ahead: number): Spot {
  const focus = { x: wanted.x + Math.sin(wanted.heading) * ahead, z: wanted.z + Math.cos(wanted.heading) * ahead }
  const near = others.filter((other) => Math.hypot(other.x - wanted.x, other.z - wanted.z) < 8)
  for (let i = 0; i < TRIES; i++) {
    const away = 0.5 * Math.sqrt(i)
    const turn = wanted.heading + i * GOLDEN_ANGLE
    const x = wanted.x + Math.sin(turn) * away
    const z = wanted.z + Math.cos(turn) * away
    if (!walkable.canStand(x, z)) continue
    if (near.some((other) => Math.hypot(other.x - x, other.z - z) < ELBOW)) continue
    return { x, z, heading: ahead > 0 && i > 0 ? Math.atan2(focus.x - x, focus.z - z) : wanted.heading }
  }
  return { heading: wanted.heading, ...(standNear(walkable, wanted) ?? { x: wanted.x, z: wanted.z }) }
}
