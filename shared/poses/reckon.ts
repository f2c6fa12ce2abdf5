import { ANIMS } from '../avatars/gestures.ts'
import { RUN_SPEED, WALK_SPEED } from '../plan/speeds.ts'
import { STEPS, toHeadingStep, toLattice, toMetres, toRadians } from './lattice.ts'

/**
 * Dead reckoning: who walks is taken to go on along their heading, at the speed of their anim, until they say otherwise.
 * Server, receivers and the sender itself make the same prediction from the same lattice numbers, so velocity costs no
 * byte and the sender knows when the others are wrong.
 */

/** Metres a second by anim index. */
export const SPEEDS: readonly number[] = Array.from({ length: 16 }, (_, anim) =>
  ANIMS[anim] === 'walk' ? WALK_SPEED : ANIMS[anim] === 'run' ? RUN_SPEED : 0,
)

/** Lattice steps a millisecond, by anim index. */
export const STEP_SPEEDS: readonly number[] = SPEEDS.map((speed) => (speed * STEPS) / 1000)

/** Sine and cosine by heading step: heading h looks along (sin h, cos h). */
export const SIN = Float64Array.from({ length: 256 }, (_, step) => Math.sin(toRadians(step)))
export const COS = Float64Array.from({ length: 256 }, (_, step) => Math.cos(toRadians(step)))

/** A walker refreshes at least this often. */
export const REFRESH_MS = 1000
/** Longest that a silent walker is taken to go on; then the connection is taken to be stuck. */
export const MAX_RECKON_MS = 1500
/** Least between two uploads for a change of place or heading, and for a change of anim. */
export const MIN_SEND_MS = 100
export const MIN_ANIM_SEND_MS = 70
/** How far others may see somebody from where they are. */
export const MAX_ERROR_METRES = 0.1
const REST_ERROR_METRES = 0.02
const REST_MS = 300
const HEADING_TOLERANCE_STEPS = 5

/** Metres and radians; `anim` is an index into ANIMS. */
export interface Pose {
  x: number
  z: number
  heading: number
  anim: number
}

/** A pose as the others know it, with the server time of its sample in ms. */
export interface SentPose extends Pose {
  time: number
}

/** What the others decode from an upload of this pose. */
export function asSent(pose: Pose, time: number): SentPose {
  return {
    x: toMetres(toLattice(pose.x)),
    z: toMetres(toLattice(pose.z)),
    heading: toRadians(toHeadingStep(pose.heading)),
    anim: pose.anim,
    time,
  }
}

/** Metres that somebody of this anim is taken to have gone after `ms`. */
export function reckonedMetres(anim: number, ms: number): number {
  const speed = SPEEDS[anim] ?? 0
  return speed === 0 || ms <= 0 ? 0 : (speed * Math.min(ms, MAX_RECKON_MS)) / 1000
}

/** Whether an upload is owed at `now`: others would be wrong by more than the tolerance, or need the refresh. */
export function shouldSend(sent: SentPose | undefined, pose: Pose, now: number): boolean {
  if (sent === undefined) return true
  const elapsed = now - sent.time
  if (pose.anim !== sent.anim) return elapsed >= MIN_ANIM_SEND_MS
  if (elapsed < MIN_SEND_MS) return false
  const turned = Math.abs((((toHeadingStep(pose.heading) - toHeadingStep(sent.heading)) & 255) ^ 128) - 128)
  if (turned > HEADING_TOLERANCE_STEPS) return true
  const gone = reckonedMetres(sent.anim, elapsed)
  const x = sent.x + Math.sin(sent.heading) * gone
  const z = sent.z + Math.cos(sent.heading) * gone
  const error = Math.hypot(pose.x - x, pose.z - z)
  if (error > MAX_ERROR_METRES) return true
  if (SPEEDS[pose.anim] === 0) return error > REST_ERROR_METRES && elapsed >= REST_MS
  return elapsed >= REFRESH_MS
}
