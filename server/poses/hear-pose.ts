import { animIndex } from '../../shared/avatars/gestures.ts'
import { toMetres } from '../../shared/poses/lattice.ts'
import { unwrapTime } from '../../shared/poses/ticks.ts'
import type { UpFrame } from '../../shared/poses/up-frame.ts'
import { type Ground, type MoveRefusal, validateMove } from '../../shared/poses/validate-move.ts'
import type { Avatar } from './avatar.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const RUN = animIndex('run')
const SIT = animIndex('sit')
/** Samples may be older than their arrival by so much; more is a wrong clock or a dead network. */
const MAX_SAMPLE_AGE_MS = 400
/** Somebody who sits may be told from somebody who walked off by more than this. */
const SEAT_STEPS = 4

/** Takes an avatar's own word for where it is, when that may be; answers why not. */
export function hearPose(avatar: Avatar, up: UpFrame, now: number, ground: Ground): MoveRefusal | undefined {
  if (avatar.seated) {
    hearSeated(avatar, up, now)
    return undefined
  }
  const from = { x: toMetres(avatar.x), z: toMetres(avatar.z) }
  const to = { x: toMetres(up.x), z: toMetres(up.z) }
  const refusal = validateMove(from, to, avatar.budget, now, ground)
  if (refusal !== undefined) return refusal
  avatar.x = up.x
  avatar.z = up.z
  // Only the server seats people.
  take(avatar, up, up.anim === SIT ? IDLE : up.anim, now)
  return undefined
}

/** From a seat, only gestures and turns count. */
function hearSeated(avatar: Avatar, up: UpFrame, now: number): void {
  if (up.anim === WALK || up.anim === RUN) return
  if (Math.abs(up.x - avatar.x) > SEAT_STEPS || Math.abs(up.z - avatar.z) > SEAT_STEPS) return
  take(avatar, up, up.anim === IDLE ? SIT : up.anim, now)
}

function take(avatar: Avatar, up: UpFrame, anim: number, now: number): void {
  const sampled = unwrapTime(up.time, 16, now)
  avatar.time = Math.min(now, Math.max(sampled, now - MAX_SAMPLE_AGE_MS))
  avatar.heading = up.heading
  avatar.anim = anim
  avatar.dirty = true
}

/** Lets an avatar stand where it is taken to be: nothing is heard of it, and all who see it shall agree on where. */
export function halt(avatar: Avatar, now: number): void {
  avatar.reckon(now)
  avatar.x = avatar.nowX
  avatar.z = avatar.nowZ
  avatar.time = now
  if (avatar.anim === WALK || avatar.anim === RUN) avatar.anim = IDLE
  avatar.dirty = true
}
