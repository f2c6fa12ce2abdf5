import { beside, leftOfBearing, wrapAngle } from './compass.ts'
import { BRANCH_REACH, HEAD, LEAD, MOST_TURN, PITCH, STEP, TAIL, TURN_RADIUS } from './plan-numbers.ts'
import type { Spot } from './types.ts'

/** The side that an avenue turns to is bounded by a line from the centre: nothing of the branch comes nearer than `clear`. */
export interface LeftBound {
  bearing: number
  clear: number
}

/** Length of an avenue that has `booths` booths on its two sides. */
export const avenueLength = (booths: number): number => LEAD + PITCH * Math.ceil(booths / 2) + TAIL

/** An arc of `length` metres from `start`, sampled every STEP metres. */
const traceArc = (start: Spot, length: number, curvature: number): Spot[] => {
  const points: Spot[] = []
  let at = start
  for (let k = 0; k <= Math.floor(length / STEP + 1e-9); k++) {
    points.push(at)
    at = { ...beside(at, STEP, 0), heading: at.heading + curvature * STEP }
  }
  return points
}

const stays = (points: readonly Spot[], bound: LeftBound): boolean =>
  points.every((point, i) => {
    if (i % 4 !== 0 && i !== points.length - 1) return true
    const ahead = wrapAngle(bound.bearing - Math.atan2(point.x, point.z))
    // Beyond a right angle the line is behind the centre: its nearest point is the centre itself.
    return Math.abs(ahead) > Math.PI / 2 || leftOfBearing(point, bound.bearing) <= -(bound.clear + BRANCH_REACH)
  })

/**
 * The centre line of an avenue with room for `booths` booths, from `start` (which looks straight away from the centre):
 * it leaves at HEAD to the left and keeps turning left as far as the bound lets it.
 *
 * `beyond` metres without booths follow the last pair. The curve depends on the number of booths in steps of eight, so that one more booth seldom moves the others.
 */
export const growAvenue = (start: Spot, booths: number, bound: LeftBound, beyond = 0): Spot[] => {
  const pairs = Math.ceil(booths / 2)
  const roomFor = avenueLength(2 * (pairs <= 6 ? 6 : Math.ceil(pairs / 4) * 4))
  const sharpest = 1 / Math.max(TURN_RADIUS, roomFor / MOST_TURN)
  for (let give = 0; give <= 20; give++) {
    const ease = 1 - give / 20
    const from = { ...start, heading: start.heading + HEAD * Math.min(1, ease * 2) }
    if (give === 20 || stays(traceArc(from, roomFor + 4 + beyond, sharpest * ease), bound))
      return traceArc(from, avenueLength(booths) + beyond, sharpest * ease)
  }
  throw new Error('An avenue always has its straight line to fall back on.')
}
