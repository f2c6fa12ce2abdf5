import type { Point, Spot } from './types.ts'

/** The point at `radius` metres from the centre in the direction of a bearing. */
export const atBearing = (bearing: number, radius: number): Point => ({
  x: Math.sin(bearing) * radius,
  z: Math.cos(bearing) * radius,
})

/** The point `ahead` metres along a spot's heading and `left` metres to its left hand. */
export const beside = (spot: Spot, ahead: number, left: number): Point => ({
  x: spot.x + Math.sin(spot.heading) * ahead + Math.cos(spot.heading) * left,
  z: spot.z + Math.cos(spot.heading) * ahead - Math.sin(spot.heading) * left,
})

/** How far `point` is to the left of the line from the centre along `bearing`; negative on its right. */
export const leftOfBearing = (point: Point, bearing: number): number =>
  point.x * Math.cos(bearing) - point.z * Math.sin(bearing)

/** The same direction as a number in (-PI, PI]. */
export const wrapAngle = (angle: number): number => {
  const turned = angle % (2 * Math.PI)
  if (turned > Math.PI) return turned - 2 * Math.PI
  return turned <= -Math.PI ? turned + 2 * Math.PI : turned
}

/** Metres between two points. Not by Math.hypot: it guards against overflow, which takes twice as long, and a plan asks very often. */
export const distance = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.z - b.z) ** 2)
