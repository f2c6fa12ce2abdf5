import { beside } from '../../../shared/plan/compass.ts'
import type { Spot } from '../../../shared/plan/types.ts'
import { ZONE, type Zone } from '../kit/zones.ts'
import type { Solid } from '../solid/solid.ts'

/** A lane of a ribbon: from this offset (metres to the left of the middle) to the next lane's. */
export interface Lane {
  from: number
  zone: Zone
  /** Takes the joints that cross the way. */
  jointed?: boolean
}

export interface RibbonOptions {
  lanes: readonly Lane[]
  /** Left edge of the last lane. */
  to: number
  y: number
  /** Metres between two joints, and their width. */
  joint: number
  jointWidth?: number
  /** Every how many points a row of vertices is laid. */
  every?: number
}

/** Rows of the ribbon: the points that are kept, with a joint's two edges slipped in where one is due. */
const rows = (points: readonly Spot[], { joint, jointWidth = 0.028, every = 4 }: RibbonOptions) => {
  const found: { at: Spot; joint: boolean }[] = []
  let walked = 0
  let due = joint
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before) walked += Math.hypot(point.x - before.x, point.z - before.z)
    if (walked >= due && i + 1 < points.length) {
      due += joint
      found.push({ at: point, joint: true })
      found.push({ at: { ...beside(point, jointWidth, 0), heading: point.heading }, joint: false })
    } else if (i % every === 0 || i === points.length - 1) found.push({ at: point, joint: false })
  })
  return found
}

/** A flat way along a line of spots: lanes side by side in one plane, joints across, and a low wall down its edges. */
export const ribbon = (solid: Solid, points: readonly Spot[], options: RibbonOptions): void => {
  const { lanes, to, y } = options
  const line = rows(points, options)
  lanes.forEach((lane, k) => {
    const left = lanes[k + 1]?.from ?? to
    for (let i = 0; i + 1 < line.length; i++) {
      const here = line[i]
      const next = line[i + 1]
      if (!here || !next) continue
      const zone = ZONE[here.joint && lane.jointed ? 'stone3' : lane.zone]
      const corner = (spot: Spot, offset: number) => {
        const p = beside(spot, 0, offset)
        return solid.vertex(p.x, y, p.z, 0, 1, 0, zone)
      }
      solid.floorQuad(
        corner(here.at, lane.from),
        corner(next.at, lane.from),
        corner(next.at, left),
        corner(here.at, left),
      )
    }
  })
  edge(
    solid,
    line.map((row) => row.at),
    lanes[0]?.from ?? 0,
    y,
    -1,
  )
  edge(
    solid,
    line.map((row) => row.at),
    to,
    y,
    1,
  )
}

/** The side of the way, 0.14 m down into the lawn. */
const edge = (solid: Solid, spots: readonly Spot[], offset: number, y: number, side: 1 | -1): void => {
  for (let i = 0; i + 1 < spots.length; i++) {
    const here = spots[i]
    const next = spots[i + 1]
    if (!here || !next) continue
    const corner = (spot: Spot, height: number, shade: number) => {
      const p = beside(spot, 0, offset)
      const nx = Math.cos(spot.heading) * side
      return solid.vertex(p.x, height, p.z, nx, 0, -Math.sin(spot.heading) * side, ZONE.stone2, shade)
    }
    const a = corner(here, y - 0.14, 0.7)
    const b = corner(next, y - 0.14, 0.7)
    const c = corner(next, y, 0.95)
    const d = corner(here, y, 0.95)
    if (side > 0) solid.quad(b, a, d, c)
    else solid.quad(a, b, c, d)
  }
}
