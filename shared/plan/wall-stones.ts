import { atBearing, wrapAngle } from './compass.ts'
import type { Point, Spot } from './types.ts'

/** A stone of the wall of winners, metres. */
export const WALL_STONE = { width: 1.9, depth: 0.3, height: 2.62 } as const
/** Metres from which the wall is read: who comes so near to a face, or goes there by the map, looks at it. */
export const READ_FROM = 4.6
/** The wall's two wings lie on this circle, left and right of the golden leaf. */
const RADIUS = 13
const PITCH = 2.08
/** Metres along the circle from the axis to the first stone: its plinth, and room for two to pass. */
const BEGIN = 4
/** Names that a stone has room for in good size, and what a category's heading takes of that. */
const ROWS = 15
const HEADING = 2
/** Metres to the side of a stone's middle at which one still stands before it. */
const STANDS_WITHIN = 1.6
/** Beyond them somebody passes between the wall and the benches. */
const MOST_ON_A_WING = 5

/**
 * Where the stones of the wall of winners stand, in the order in which they are read: the first has the wall's title, the
 * others the names. They look outward, to those who walk round the plaza. How many there are follows from the booths of
 * each category alone, whoever wins: they stand before the night as after it.
 */
export const wallStones = (sizes: readonly number[]): Spot[] => {
  const rows = sizes.reduce((sum, size) => sum + (size > 0 ? size + HEADING : 0), 0)
  const half = Math.min(MOST_ON_A_WING, Math.ceil((1 + Math.ceil(rows / ROWS)) / 2))
  return Array.from({ length: 2 * half }, (_, k) => {
    const away = (BEGIN + Math.abs(k - half + 0.5) * PITCH) / RADIUS
    const bearing = Math.PI + (k < half ? -away : away)
    return { ...atBearing(bearing, RADIUS), heading: wrapAngle(bearing) }
  })
}

/** The stone before whose face somebody stands, at most `reach` metres away; the nearest, or undefined. */
export function stoneBefore(stones: readonly Spot[], { x, z }: Point, reach: number): Spot | undefined {
  let found: Spot | undefined
  let least = reach
  for (const stone of stones) {
    const [dx, dz] = [x - stone.x, z - stone.z]
    const [s, c] = [Math.sin(stone.heading), Math.cos(stone.heading)]
    const away = Math.hypot(dx, dz)
    const out = dx * s + dz * c
    if (out <= 0 || out >= reach || Math.abs(dx * c - dz * s) >= STANDS_WITHIN) continue
    if (found && away >= least) continue
    least = away
    found = stone
  }
  return found
}
