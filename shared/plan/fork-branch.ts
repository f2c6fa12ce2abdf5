import { atBearing, beside, distance } from './compass.ts'
import { growAvenue, type LeftBound } from './grow-avenue.ts'
import { BEFORE_FORK, BRANCH_REACH, STEP } from './plan-numbers.ts'
import type { Point, Spot } from './types.ts'

/** Between the middles of two avenues side by side, where they start. */
const APART = 2 * BRANCH_REACH + 1.6
/** The trunk goes on so far behind its last booths, so that the ways to the twigs pass them. */
const BEFORE_TWIGS = 6
/** A wider fan than this would only make the walk longer. */
const APART_AT_MOST = 23

export interface Fork {
  trunk: Spot[]
  /** How many booths stand on the trunk. */
  onTrunk: number
  /** Each fork's centre line: first the way from the trunk's end (no booths), then the avenue itself. */
  forks: { way: Spot[]; points: Spot[]; booths: number }[]
}

/** A smooth way from one spot to another that leaves and arrives along their headings, sampled like an avenue. */
const smoothWay = (from: Spot, to: Spot): Spot[] => {
  const reach = distance(from, to) * 0.55
  const a = beside(from, reach, 0)
  const b = beside(to, -reach, 0)
  const bend = (t: number): Point => {
    const u = 1 - t
    const mix = (p: number, q: number, r: number, s: number) =>
      u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
    return { x: mix(from.x, a.x, b.x, to.x), z: mix(from.z, a.z, b.z, to.z) }
  }
  const steps = Math.max(2, Math.ceil((distance(from, to) * 1.15) / STEP))
  return Array.from({ length: steps + 1 }, (_, k) => {
    const here = bend(k / steps)
    const before = bend(Math.max(0, (k - 0.5) / steps))
    const after = bend(Math.min(1, (k + 0.5) / steps))
    return { ...here, heading: Math.atan2(after.x - before.x, after.z - before.z) }
  })
}

/**
 * Lays out a category of more than BEFORE_FORK booths: a trunk, and from its end two to four avenues side by side, like
 * the twigs of a laurel. The trunk is as short as leaves the wedge wide enough for its twigs.
 */
export const forkBranch = (start: Spot, booths: number, right: number, left: LeftBound): Fork => {
  for (let onTrunk = 16; ; onTrunk += 8) {
    const trunk = growAvenue(start, onTrunk, left, BEFORE_TWIGS)
    const end = trunk.at(-1)
    if (!end) throw new Error('An avenue has at least one point.')
    const twigs = Math.max(2, Math.ceil((booths - onTrunk) / BEFORE_FORK))
    // Twigs start far enough out that the ways to them turn gently.
    const radius = Math.hypot(end.x, end.z) + 9 + 7.5 * twigs
    const room = widthOfWedge(radius, right, left) / twigs
    if (room < APART) continue
    const apart = Math.min(room, APART_AT_MOST) / radius
    const fan = apart * twigs
    const clear = Math.asin(Math.min(1, left.clear / radius))
    const middle = Math.min(bearingNear(end, right), left.bearing - clear - fan / 2)
    const from = Math.max(right + (left.clear > 0 ? clear : 0), middle - fan / 2)
    const rest = booths - onTrunk
    const each = Math.ceil(rest / twigs)
    const forks = Array.from({ length: twigs }, (_, k) => {
      const bearing = from + (k + 0.4) * apart
      const mine = Math.max(0, Math.min(each, rest - each * k))
      const last = k === twigs - 1
      const bound = last ? left : { bearing: from + (k + 1) * apart - 0.1 / radius, clear: 0 }
      const points = growAvenue({ ...atBearing(bearing, radius), heading: bearing }, mine, bound)
      const first = points[0]
      if (!first) throw new Error('An avenue has at least one point.')
      return { way: smoothWay(end, first), points, booths: mine }
    })
    return { trunk, onTrunk, forks }
  }
}

/** The bearing of a point as the one nearest above `right`: bearings of a wedge do not wrap. */
const bearingNear = (point: Point, right: number): number => {
  let bearing = Math.atan2(point.x, point.z)
  while (bearing < right) bearing += 2 * Math.PI
  return bearing
}

const widthOfWedge = (radius: number, right: number, left: LeftBound): number => {
  const whole = (left.bearing - right) * radius
  return whole - 2 * left.clear
}
