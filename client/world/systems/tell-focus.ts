import { ownPlace } from '../../hall-session/own-place.ts'
import type { World } from '../world.ts'

/** Tells the place where its visitor is and looks, and the interface where they are. */
export const tellFocus = ({ focus, me, rig, nearBooth }: World): void => {
  focus.x = me.x
  focus.z = me.z
  focus.ahead.x = Math.sin(rig.yaw)
  focus.ahead.z = Math.cos(rig.yaw)
  focus.nearBooth = nearBooth
  ownPlace.x = me.x
  ownPlace.z = me.z
  ownPlace.heading = me.heading
  ownPlace.anim = me.anim
}
