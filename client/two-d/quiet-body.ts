import { animIndex, GESTURE_SECONDS, type Gesture } from '../../shared/avatars/gestures.ts'
import { encodePoseUp } from '../../shared/poses/up-frame.ts'
import { onIntent } from '../hall-session/intents.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import type { HallConnection } from '../net/types.ts'
import { receivePoses } from '../poses/receive-poses.ts'

/**
 * The visitor's body while no hall is drawn: it stands where the server put it, makes the gestures that are asked for,
 * holds a raised hand up. Returns its undo.
 */
export function quietBody(connection: HallConnection): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  ownPlace.anim = 'idle'
  connection.rememberPlace(() => ({ x: ownPlace.x, z: ownPlace.z, heading: ownPlace.heading }))
  const receiver = receivePoses(connection)
  const handUp = () => {
    const hall = connection.store.getState()
    return hall.people.get(hall.me)?.handRaised ?? false
  }
  const show = (anim: Gesture | 'idle' | 'sit') => {
    ownPlace.anim = anim
    const pose = { ...ownPlace, anim: animIndex(anim) }
    connection.sendPose(encodePoseUp(ownPlace.epoch, receiver.tick, connection.clock.now(), pose))
    receiver.carried()
  }
  const seated = () => {
    const hall = connection.store.getState()
    return (hall.people.get(hall.me)?.seat ?? -1) >= 0
  }
  const settle = () => show(handUp() ? 'hand' : seated() ? 'sit' : 'idle')
  const stops = [
    connection.onMoved(({ x, z, heading, epoch }) => {
      // The last move is told again to every new listener; the 3D view may have walked on since.
      if (epoch !== ownPlace.epoch) Object.assign(ownPlace, { x, z, heading, epoch })
    }),
    onIntent((intent) => {
      if (intent.kind !== 'gesture') return
      clearTimeout(rest)
      show(intent.gesture)
      rest = setTimeout(settle, GESTURE_SECONDS[intent.gesture] * 1000)
    }),
    connection.store.subscribe((hall, before) => {
      if (hall.people.get(hall.me)?.handRaised !== before.people.get(before.me)?.handRaised) settle()
    }),
  ]
  return () => {
    clearTimeout(rest)
    for (const stop of stops) stop()
  }
}
