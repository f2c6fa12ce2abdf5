import { LEAF_DEPTH, LEAF_WIDTH } from './plan-numbers.ts'
import type { BoothSlot, Point, Spot } from './types.ts'

/** +1 for a booth on the right hand, -1 on the left: the sign of everything in a booth that is mirrored. */
export const handOf = (slot: Pick<BoothSlot, 'side'>): 1 | -1 => (slot.side === 'right' ? 1 : -1)

/** From a booth's own axes (`right` along its front seen from behind it, `deep` from the front edge inward) to the plan's. */
export const inBooth = (slot: Spot, right: number, deep: number): Point => ({
  x: slot.x + Math.cos(slot.heading) * right - Math.sin(slot.heading) * deep,
  z: slot.z - Math.sin(slot.heading) * right - Math.cos(slot.heading) * deep,
})

/** Half of a leaf's width, and how far its middle is swept sideways, at `t` of its depth (0 the blunt front, 1 the tip). */
export const leafHalfWidth = (t: number, width: number): number =>
  t >= 1 || t < 0 ? 0 : (width / 2) * Math.sin(Math.PI * (0.3 + 0.7 * t)) ** 0.75

export const leafSweep = (t: number, hand: 1 | -1): number => -hand * 0.7 * t * t

/**
 * A laurel leaf in its own axes, blunt at the front, pointed at the back and swept forward: one booth's platform, or
 * anything else of that shape. `grow` is a margin all round. The points go round once, the first on the right of the front.
 */
export const leafOutline = (
  hand: 1 | -1,
  width = LEAF_WIDTH,
  depth = LEAF_DEPTH,
  grow = 0,
  steps = 12,
): { right: number; deep: number }[] => {
  const rightSide: { right: number; deep: number }[] = []
  const leftSide: { right: number; deep: number }[] = []
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const half = i < steps ? leafHalfWidth(t, width + 2 * grow) : 0
    const deep = -grow + (depth + 2 * grow) * t
    rightSide.push({ right: leafSweep(t, hand) + half, deep })
    if (i < steps) leftSide.push({ right: leafSweep(t, hand) - half, deep })
  }
  return [...rightSide, ...leftSide.reverse()]
}

/** A booth's platform as a polygon in the plan. */
export const platformOutline = (slot: BoothSlot, grow = 0, steps = 12): Point[] =>
  leafOutline(handOf(slot), LEAF_WIDTH, LEAF_DEPTH, grow, steps).map((p) => inBooth(slot, p.right, p.deep))
