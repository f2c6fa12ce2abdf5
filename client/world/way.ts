import { distance } from '../../shared/plan/compass.ts'
import { findPath } from '../../shared/plan/find-path.ts'
import type { Point } from '../../shared/plan/types.ts'
import type { Way, World } from './world.ts'

/** A way longer than this is run. */
const RUN_BEYOND = 14

/** Nothing is walked any more. */
export const dropWay = (way: Way): void => {
  if (way.points.length === 0) return
  way.points = []
  way.next = 0
  way.onArrive = null
  way.version += 1
}

/** The visitor goes their own way again. */
export const followNobody = (world: World): void => {
  if (world.following < 0) return
  world.following = -1
  world.onFollowEnd()
}

export interface WayOptions {
  /** Heading to turn to at the end. */
  heading?: number
  run?: boolean
  onArrive?: () => void
}

/** Sets out on foot to a point, round everything; false when there is no way. */
export const setOut = (world: World, to: Point, options: WayOptions = {}): boolean => {
  const { me, way, walkable } = world
  const points = findPath(walkable, me, to)
  if (!points) return false
  let length = 0
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a && b) length += distance(a, b)
  }
  way.points = points
  way.next = 1
  way.run = options.run ?? length > RUN_BEYOND
  way.endHeading = options.heading ?? Number.NaN
  way.onArrive = options.onArrive ?? null
  way.version += 1
  return true
}

/** Called by the walk when the last point is reached. */
export const arriveAtEnd = ({ me, rig, way }: World): void => {
  const { onArrive } = way
  me.turnTo = way.endHeading
  rig.settle = way.endHeading
  dropWay(way)
  onArrive?.()
}
