import {
  CloseCode,
  type ExtractRoomClient,
  Room,
  type RoomException,
  type RoomMethodName,
  type RoomOptions,
} from '@colyseus/core'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import { CLOSE_CODES } from '../../shared/hall/requests.ts'

interface Leaver {
  leave(code?: number): void
}

/**
 * What every room of ours must not forget: an exception ends at most its sender's session, messages have a rate, and what
 * was started is stopped. Rooms add their features.
 */
export abstract class BaseRoom<Options extends RoomOptions> extends Room<Options> {
  override maxMessagesPerSecond = 40
  override patchRate = 200
  protected abstract readonly log: Logger
  /** Undo of everything that this room subscribed to. */
  protected readonly stops: (() => void)[] = []

  constructor() {
    super()
    // Colyseus decodes type and request number outside of its own guard, in a socket's listener: a frame that is cut short
    // would end the process.
    const guarded = this as unknown as {
      _onMessage: (client: Leaver, frame: Buffer) => void
      _onJoin: (client: { sessionId: string }, auth: unknown, options?: { reconnectionToken?: string }) => Promise<void>
      _reconnectionAttempts: Record<string, { reject: (error: Error) => void } | undefined>
    }
    const onMessage = guarded._onMessage.bind(this)
    guarded._onMessage = (client, frame) => {
      try {
        onMessage(client, frame)
      } catch (error) {
        this.log.warn({ err: error }, 'a frame could not be read')
        client.leave(CloseCode.WITH_ERROR)
      }
    }
    // Who comes back over another network before we noticed that the first one is dead would wait for our pings to fail.
    const onJoin = guarded._onJoin.bind(this)
    guarded._onJoin = (client, auth, options) => {
      const stale = options?.reconnectionToken ? this.clients.get(client.sessionId) : undefined
      if (stale && stale.reconnectionToken === options?.reconnectionToken) {
        const socket = stale.ref as unknown as WebSocket
        socket.terminate()
        // Colyseus waits 15 s for the seat to be kept. `onDrop` has decided when the socket is closed: not kept is too late.
        socket.once('close', () =>
          guarded._reconnectionAttempts[stale.reconnectionToken]?.reject(new Error('not kept')),
        )
      }
      return onJoin(client, auth, options)
    }
  }

  override onUncaughtException(error: RoomException<this>, method: RoomMethodName): void {
    this.log.error({ err: error.cause ?? error, method, room: this.roomId }, 'a room failed')
    if (method === 'onMessage' && 'client' in error) (error.client as Leaver).leave(CLOSE_CODES.broken)
  }

  /** Keeps the seat of a lost connection for its session; answers how to give it up earlier. `onLeave` follows either way. */
  protected keepSeat(client: ExtractRoomClient<Options>, seconds: number): () => void {
    const back = this.allowReconnection(client, seconds)
    back.catch(() => {}) // too late, or given up: told by onLeave
    // A room that is closing answers with a plain promise that is rejected already.
    return () => 'reject' in back && back.reject(new Error('The seat was given up.'))
  }

  override onDispose(): void | Promise<void> {
    for (const stop of this.stops.splice(0)) stop()
  }
}
