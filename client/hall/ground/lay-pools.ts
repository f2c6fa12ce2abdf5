import { inBooth } from '../../../shared/plan/leaf-outline.ts'
import { POOL_LENGTH, POOL_WIDTH } from '../../../shared/plan/plan-numbers.ts'
import type { Point, Spot } from '../../../shared/plan/types.ts'
import type { Solid } from '../solid/solid.ts'

const STEPS = 22

/** A leaf with two points, its rib bent: `grow` metres wider all round. The spot is its middle. */
const poolOutline = (pool: Spot, grow: number): Point[] => {
  const side = (hand: 1 | -1) =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const t = i / STEPS
      const half = (POOL_WIDTH / 2) * Math.sin(Math.PI * t ** 0.86) ** 0.9
      const bend = 1.6 * (4 * t * (1 - t)) - 0.8
      const deep = (t - 0.5) * (POOL_LENGTH + 2 * grow)
      return inBooth(pool, bend + hand * (half + (half > 0 ? grow : 0)), deep)
    })
  return [...side(1), ...side(-1).reverse().slice(1, -1)]
}

/** Leaf pools on the lawn: a stone rim, still water a hand below it. */
export const layPools = (solid: Solid, pools: readonly Spot[]): void => {
  for (const pool of pools) {
    const rim = poolOutline(pool, 0.45)
    const inside = poolOutline(pool, 0)
    solid.skirt(rim, -0.1, 0.06, 'stone2')
    solid.floor(rim, 0.06, 'stone2')
    solid.floor(inside, 0.075, 'water', 0.92)
  }
}
