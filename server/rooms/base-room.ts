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

type Seat = [options: unknown, auth: unknown, taken: boolean, comesBack: boolean]

/** What Colyseus keeps to itself and we must reach into; each place says why. */
interface Internals {
  _onMessage: (client: Leaver, frame: Buffer) => void
  _onJoin: (
    client: Leaver & { sessionId: string },
    auth: unknown,
    options?: { reconnectionToken?: string },
  ) => Promise<void>
  _reconnectionAttempts: Record<string, { reject: (error: Error) => void } | undefined>
  _reservedSeats: Record<string, Seat>
  _reservedSeatTimeouts: Record<string, NodeJS.Timeout>
  resetAutoDisposeTimeout: (seconds: number) => void
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
  private closing = false

  constructor() {
    super()
    // Colyseus decodes type and request number outside of its own guard, in a socket's listener: a frame that is cut short
    // would end the process.
    const guarded = this.internals
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
    guarded._onJoin = async (client, auth, options) => {
      const stale = options?.reconnectionToken ? this.clients.get(client.sessionId) : undefined
      if (stale && stale.reconnectionToken === options?.reconnectionToken) {
        const socket = stale.ref as unknown as WebSocket
        socket.terminate()
        // Colyseus waits 15 s for the seat to be kept. `onDrop` has decided when the socket is closed: not kept is too late.
        socket.once('close', () =>
          guarded._reconnectionAttempts[stale.reconnectionToken]?.reject(new Error('not kept')),
        )
      }
      await onJoin(client, auth, options)
      // A room that closes lets go of who is inside at that moment; who was on the way in would keep it open for ever.
      if (this.closing) client.leave(CloseCode.SERVER_SHUTDOWN)
    }
  }

  override disconnect(code?: number): ReturnType<Room<Options>['disconnect']> {
    const closed = super.disconnect(code) // throws while the room is still being made: then it does not close
    this.closing = true
    // Seats that were given and not yet taken would be waited for; who comes for one is told that it is gone.
    const { _reservedSeats: seats, _reservedSeatTimeouts: timeouts } = this.internals
    for (const [session, [, , taken, comesBack]] of Object.entries(seats)) {
      if (taken || comesBack) continue
      clearTimeout(timeouts[session])
      delete seats[session]
    }
    this.internals.resetAutoDisposeTimeout(0) // it waited for the seats too
    return closed
  }

  private get internals(): Internals {
    return this as unknown as Internals
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
