import { type Client, OnMessageException, type Room } from '@colyseus/core'
import { POSE_UP } from '../../shared/hall/protocol.ts'

/** Colyseus' code of a message of raw bytes, and its ClientState.JOINED. */
const ROOM_DATA_BYTES = 17
const JOINED = 1

/**
 * Brings a room's pose uploads to `receive`. They are most of what a room gets, so they are taken before Colyseus looks
 * at them: no handler look-up by name, and no message counter, because the pose stream has its own rate and a network
 * that was stuck may bring many at once. Call it before anybody joins (in `onCreate`). Where a version of Colyseus has no
 * such way in, they come as any message of bytes does.
 */
export function takeUploads<C extends Client>(room: Room, receive: (client: C, bytes: Uint8Array) => void): void {
  room.onMessageBytes(POSE_UP, receive)
  const inside = room as unknown as { _onMessage?: (client: C, frame: Buffer) => void }
  const onMessage = inside._onMessage?.bind(room)
  if (onMessage === undefined) return
  inside._onMessage = (client, frame) => {
    if (frame[0] === ROOM_DATA_BYTES && frame[1] === POSE_UP && client.state === JOINED) {
      const bytes = frame.subarray(2)
      try {
        receive(client, bytes)
      } catch (error) {
        const cause = error instanceof Error ? error : new Error(String(error))
        room.onUncaughtException?.(
          new OnMessageException(cause, cause.message, client, bytes as never, POSE_UP as never),
          'onMessage',
        )
      }
    } else onMessage(client, frame)
  }
}
