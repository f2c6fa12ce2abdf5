/** One leaf of a wreath: where it grows, and in which direction. Angles in radians, y downward. */
export interface WreathLeaf {
  x: number
  y: number
  angle: number
  length: number
}

const PAIRS = 9
/** The ring is open at the top by so much on either side, and bound at its foot. */
const OPEN = 0.5

/** Leaves of two branches round a middle, from the foot upward, an outer and an inner one at each step. */
export function wreathLeaves(x: number, y: number, radius: number): WreathLeaf[] {
  return [-1, 1].flatMap((side) =>
    Array.from({ length: PAIRS }, (_, index) => {
      const t = index / (PAIRS - 1)
      const along = 0.12 + t * (Math.PI - OPEN - 0.12)
      const at = Math.PI / 2 + side * along // from straight down to either side
      const [cx, cy] = [x + Math.cos(at) * radius, y + Math.sin(at) * radius]
      const forward = at + (side * Math.PI) / 2
      const length = radius * (0.42 - 0.12 * t)
      return [
        { x: cx, y: cy, angle: forward - side * 0.55, length },
        { x: cx, y: cy, angle: forward + side * 0.5, length: length * 0.82 },
      ]
    }).flat(),
  )
}
