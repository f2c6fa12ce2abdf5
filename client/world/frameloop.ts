import type { PerspectiveCamera } from 'three'
import { findNearBooth } from './systems/find-near-booth.ts'
import { followPerson } from './systems/follow-person.ts'
import { moveCamera } from './systems/move-camera.ts'
import { stepMe } from './systems/step-me.ts'
import { tellFocus } from './systems/tell-focus.ts'
import type { World } from './world.ts'

/** Longest time that one frame may stand for: after a pause the world goes on, it does not leap. */
const LONGEST = 0.1

/** One frame of the hall, in this order. What is drawn (place, people, way) reads the world afterwards. */
export const runFrame = (world: World, camera: PerspectiveCamera, seconds: number): void => {
  const dt = Math.min(seconds, LONGEST)
  world.now += dt
  followPerson(world)
  stepMe(world, dt)
  findNearBooth(world)
  moveCamera(world, camera, dt)
  tellFocus(world)
  world.ask.pose(world.me)
  world.wish.any = false
}
