import { type PerspectiveCamera, Quaternion, Vector3 } from 'three'
import { stir } from '../frame-pace.ts'
import type { World } from '../world.ts'

const before = { at: new Vector3(), turned: new Quaternion(), fov: 0 }
/** Square metres and parts of a turn that nobody sees. */
const STILL = 1e-7

/** Notes whether the visitor or the camera moves. Others are noted where they are drawn. */
export const noteStir = (world: World, camera: PerspectiveCamera): void => {
  const { me, wish } = world
  const still =
    camera.position.distanceToSquared(before.at) < STILL &&
    1 - Math.abs(camera.quaternion.dot(before.turned)) < STILL &&
    camera.fov === before.fov
  if (!still || wish.any || me.speed > 0 || me.gesture || !Number.isNaN(me.turnTo)) stir(world)
  before.at.copy(camera.position)
  before.turned.copy(camera.quaternion)
  before.fov = camera.fov
}
