import type { Client } from '@colyseus/core'
import type { WebSocket } from 'ws'
import { type SharedFrame, sendShared } from './shared-frame.ts'
import type { PosePort, Sent } from './viewer.ts'

/** Colyseus' ClientState.JOINED: the client has answered the handshake, so that what we send is understood. */
const JOINED = 1

/**
 * The pose stream's way to one Colyseus client over its ws transport. A reconnection brings another client: connect that
 * one anew.
 */
export function colyseusPort(client: Client): PosePort {
  return new ColyseusPort(client)
}

class ColyseusPort implements PosePort {
  readonly #client: Client
  readonly #socket: WebSocket

  constructor(client: Client) {
    this.#client = client
    this.#socket = client.ref as WebSocket
  }

  send(frame: SharedFrame): Sent {
    return this.#client.state === JOINED ? sendShared(this.#socket, frame) : 'refused'
  }

  bufferedAmount(): number {
    return this.#socket.bufferedAmount
  }

  close(code: number): void {
    this.#client.leave(code)
  }
}
