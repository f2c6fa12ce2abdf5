import { beside } from '../../../shared/plan/compass.ts'
import { AVENUE_HEIGHT, KERB, TIP_BEYOND, TIP_RADIUS } from '../../../shared/plan/plan-numbers.ts'
import type { Avenue, FloorPlan, Spot } from '../../../shared/plan/types.ts'
import type { Solid } from '../solid/solid.ts'
import { type Lane, ribbon } from './ribbon.ts'

/** Into the plaza by this much: the way is a bridge over the water ring. */
const INTO_PLAZA = 1.6
/** Ways that cross (a fork) lie a little above one another. */
const APART = 0.006
const EDGE = 0.035

const startingInside = (points: readonly Spot[]): Spot[] => {
  const first = points[0]
  if (!first) return []
  const inside = [INTO_PLAZA, INTO_PLAZA / 2].map((back) => ({ ...beside(first, -back, 0), heading: first.heading }))
  return [...inside, ...points]
}

const avenueLanes = (half: number): Lane[] => {
  const stone = half - KERB
  return [
    { from: -half, zone: 'stone2' },
    { from: -stone - EDGE, zone: 'line' },
    { from: -stone + EDGE, zone: 'stone', jointed: true },
    { from: -0.05, zone: 'line' },
    { from: 0.05, zone: 'stone', jointed: true },
    { from: stone - EDGE, zone: 'line' },
    { from: stone + EDGE, zone: 'stone2' },
  ]
}

/** A joint every so many metres; coarse, none, and half the rows. */
const rowsOf = (joint: number, coarse: boolean) => (coarse ? { joint: Number.POSITIVE_INFINITY, every: 8 } : { joint })

const layAvenue = (solid: Solid, avenue: Avenue, bridged: boolean, y: number, coarse: boolean): void => {
  const points = bridged ? startingInside(avenue.points) : avenue.points
  ribbon(solid, points, { lanes: avenueLanes(avenue.halfWidth), to: avenue.halfWidth, y, ...rowsOf(1.5, coarse) })
  const end = avenue.points.at(-1)
  if (!end || !avenue.tip) return
  const centre = beside(end, TIP_BEYOND, 0)
  const round = (radius: number) =>
    Array.from({ length: 32 }, (_, i) => {
      const a = (i / 32) * 2 * Math.PI
      return { x: centre.x + Math.sin(a) * radius, z: centre.z + Math.cos(a) * radius }
    })
  solid.floor(round(TIP_RADIUS), y + 0.015, 'line')
  solid.skirt(round(TIP_RADIUS), -0.1, y + 0.015, 'stone2')
  solid.floor(round(TIP_RADIUS - 0.08), y + 0.022, 'stone')
  solid.floor(round(1.15), y + 0.03, 'stone2', 0.8)
}

/** The avenues of the branches and the walk to the door. */
export const layWays = (solid: Solid, plan: FloorPlan, coarse = false): void => {
  for (const branch of plan.branches)
    branch.avenues.forEach((avenue, i) => {
      layAvenue(solid, avenue, i === 0, AVENUE_HEIGHT + i * APART, coarse)
    })
  const half = plan.walk.halfWidth
  const lanes: Lane[] = [
    { from: -half - 0.04, zone: 'line' },
    { from: -half + 0.04, zone: 'stone', jointed: true },
    { from: -0.04, zone: 'line' },
    { from: 0.04, zone: 'stone', jointed: true },
    { from: half - 0.04, zone: 'line' },
  ]
  const options = { lanes, to: half + 0.04, y: AVENUE_HEIGHT, ...rowsOf(1.6, coarse) }
  ribbon(solid, startingInside(plan.walk.points), options)
}
