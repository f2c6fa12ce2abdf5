import { GESTURE_SECONDS } from '../../shared/avatars/gestures.ts'
import { type Intent, onIntent } from '../hall-session/intents.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { dropWay } from '../world/way.ts'
import type { World } from '../world/world.ts'
import { placeMe } from './place-me.ts'
import { standStill, walkTo } from './walk-to.ts'

const obey = (world: World, intent: Intent): void => {
  switch (intent.kind) {
    case 'walk':
      world.rig.close = null
      walkTo(world, intent.to)
      return
    case 'placed':
      ownPlace.epoch = intent.epoch
      placeMe(world, intent)
      return
    case 'follow':
      // The session has set whom we follow already: only the way is dropped here.
      dropWay(world.way)
      world.following = intent.slot ?? -1
      return
    case 'gesture':
      world.me.gesture = intent.gesture
      if (intent.gesture) world.me.gestureUntil = world.now + GESTURE_SECONDS[intent.gesture]
      return
    case 'stop':
      standStill(world)
      return
  }
}

/** Does what the interface asks of the visitor's own body, while the 3D hall is drawn. */
export const obeyIntents = (world: World): (() => void) => onIntent((intent) => obey(world, intent))
