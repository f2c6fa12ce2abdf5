import type { Client } from '@colyseus/core'
import type { WebSocket } from 'ws'
import { type SharedFrame, sendShared } from './shared-frame.ts'
import type { PosePort } from './viewer.ts'

/** Colyseus' ClientState.JOINED: the client has answered the handshake, so that what we send is understood. */
const JOINED = 1

/**
 * The pose stream's way to one Colyseus client over its ws transport. A reconnection brings another client: connect that
 * one anew.
 */
export function colyseusPort(client: Client): PosePort {
  return {
    send: (frame: SharedFrame) => (client.state === JOINED ? sendShared(client.ref as WebSocket, frame) : 'refused'),
    bufferedAmount: () => (client.ref as WebSocket).bufferedAmount,
    close: (code) => client.leave(code),
  }
}
