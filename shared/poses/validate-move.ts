import { RUN_SPEED } from '../plan/speeds.ts'
import { REACH_METRES } from './lattice.ts'

/** The part of shared/plan's walkable area that moves are checked against. */
export interface Ground {
  /** `slack`: metres that are forgiven. */
  canStand(x: number, z: number, slack?: number): boolean
}

/** Metres a second that are allowed on the long run: running, and the clocks' differences. */
export const ALLOWED_SPEED = RUN_SPEED * 1.15
/** Seconds of running that may come at once, because a network held them back. */
export const BURST_SECONDS = 3
/** Uploads of a pose per second on the long run, and at once. */
export const ALLOWED_RATE = 15
export const BURST_POSES = 45
/** Lattice rounding and float differences may put somebody who leans on a wall this far into it. */
const EDGE_METRES = 0.06

export const MOVE_REFUSALS = ['out-of-bounds', 'not-walkable', 'too-fast', 'too-often'] as const
export type MoveRefusal = (typeof MOVE_REFUSALS)[number]

/** What is left of somebody's allowance at `at` (ms): metres to go and poses to send. */
export interface MoveBudget {
  metres: number
  poses: number
  at: number
}

export function fullBudget(now: number): MoveBudget {
  return { metres: ALLOWED_SPEED * BURST_SECONDS, poses: BURST_POSES, at: now }
}

/**
 * Whether somebody may go from `from` to `to`, both in metres, at `now`. Spends from the budget when they may; the budget
 * fills up with time, so that poses which jitter brings in one heap pass while going faster than running does not.
 */
export function validateMove(
  from: { x: number; z: number },
  to: { x: number; z: number },
  budget: MoveBudget,
  now: number,
  ground: Ground,
): MoveRefusal | undefined {
  const seconds = Math.max(0, now - budget.at) / 1000
  budget.metres = Math.min(budget.metres + seconds * ALLOWED_SPEED, ALLOWED_SPEED * BURST_SECONDS)
  budget.poses = Math.min(budget.poses + seconds * ALLOWED_RATE, BURST_POSES)
  budget.at = now
  if (budget.poses < 1) return 'too-often'
  budget.poses -= 1
  const distance = Math.hypot(to.x - from.x, to.z - from.z)
  if (distance === 0) return undefined
  if (Math.abs(to.x) >= REACH_METRES || Math.abs(to.z) >= REACH_METRES) return 'out-of-bounds'
  if (distance > budget.metres) return 'too-fast'
  if (!ground.canStand(to.x, to.z, EDGE_METRES) && ground.canStand(from.x, from.z, EDGE_METRES)) return 'not-walkable'
  budget.metres -= distance
  return undefined
}
