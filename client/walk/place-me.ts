import type { Spot } from '../../shared/plan/types.ts'
import type { World } from '../world/world.ts'
import { standStill } from './walk-to.ts'

/** Farther than this the camera looks the new way at once, as after a teleport; nearer it comes round by itself. */
const JUMP = 3

/**
 * Puts the own avatar where the server has put it. A small correction of the way that one is on leaves the way as it is;
 * everything else ends it.
 */
export const placeMe = (world: World, { x, z, heading }: Spot, correction = false): void => {
  const { me, rig, walkable } = world
  const far = Math.hypot(x - me.x, z - me.z) > JUMP
  if (far || !correction) standStill(world)
  me.x = x
  me.z = z
  me.y = walkable.floorAt(x, z)
  me.heading = heading
  me.turnTo = Number.NaN
  me.speed = 0
  if (!far) return
  world.onJump()
  rig.yaw = heading
  rig.reach = rig.boom
  rig.close = null
  rig.closeness = 0
}
