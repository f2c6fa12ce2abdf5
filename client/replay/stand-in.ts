import type { HallConnection } from '../net/types.ts'
import type { Crowd } from './crowd.ts'
import { replayNow } from './player.ts'

/**
 * A connection to nowhere: a hall whose people and clock are the replay's, so that everything which draws a hall and its
 * ceremony draws this one. What is asked of it is refused.
 */
export function standInFor({ store }: Pick<Crowd, 'store'>): HallConnection {
  const nothing = () => () => undefined
  return {
    store,
    clock: { now: replayNow, error: () => 0 },
    request: async () => ({ ok: false, reason: 'no-ceremony' }) as never, // a refusal of any request looks like this
    sendPose: () => undefined,
    onPoseFrame: nothing,
    onMoved: nothing,
    rememberPlace: () => undefined,
    watchDemo: () => undefined,
    on: nothing,
    muteForMe: () => undefined,
    leave: async () => undefined,
  }
}
