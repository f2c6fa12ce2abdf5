import { encodeAck } from '../../shared/poses/up-frame.ts'
import type { HallConnection } from '../net/types.ts'
import { PoseReceiver } from './pose-receiver.ts'

const receivers = new WeakMap<HallConnection, PoseReceiver>()

/**
 * The poses of a hall, received from the first frame on and for as long as the connection lives: who stands still is told
 * of once, and a view that is drawn later, or changed, must know of them too. Both views share it.
 */
export function receivePoses(connection: HallConnection): PoseReceiver {
  const known = receivers.get(connection)
  if (known) return known
  let epoch = 0
  const receiver = new PoseReceiver({
    now: () => connection.clock.now(),
    acknowledge: (tick) => connection.sendPose(encodeAck(epoch, tick)),
  })
  receivers.set(connection, receiver)
  connection.onPoseFrame((frame) => receiver.take(frame))
  connection.onMoved((move) => {
    epoch = move.epoch
  })
  // Another session knows nobody of the one before. The same one, taken up again, is sent a whole picture.
  connection.store.subscribe((hall, before) => {
    if (before.me !== -1 && hall.me !== before.me) receiver.clear()
  })
  return receiver
}
