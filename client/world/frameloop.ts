import type { PerspectiveCamera } from 'three'
import { findNearBooth } from './systems/find-near-booth.ts'
import { followPerson } from './systems/follow-person.ts'
import { moveCamera } from './systems/move-camera.ts'
import { noteStir } from './systems/note-stir.ts'
import { stepMe } from './systems/step-me.ts'
import { tellFocus } from './systems/tell-focus.ts'
import type { World } from './world.ts'

/** Longest time that is walked in one step: a slow device takes several a frame, so that legs keep their speed there too. */
const LONGEST_STEP = 0.1
/** A frame that took longer than this was a pause of the tab: the world goes on, it does not leap. */
const PAUSE = 2.5

/** One frame of the hall, in this order. What is drawn (place, people, way) reads the world afterwards. */
export const runFrame = (world: World, camera: PerspectiveCamera, seconds: number): void => {
  const whole = seconds > PAUSE ? LONGEST_STEP : seconds
  const steps = Math.max(1, Math.ceil(whole / LONGEST_STEP))
  const dt = whole / steps
  for (let i = 0; i < steps; i++) {
    world.now += dt
    followPerson(world)
    stepMe(world, dt)
    moveCamera(world, camera, dt)
  }
  noteStir(world, camera)
  findNearBooth(world)
  tellFocus(world)
  world.ask.pose(world.me)
  world.wish.any = false
}
