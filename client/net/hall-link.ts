import { Client, type Room } from '@colyseus/sdk'
import { POSE_FRAME, POSE_UP } from '../../shared/hall/protocol.ts'
import type { HallEvents } from '../../shared/hall/requests.ts'
import { HallState } from '../../shared/hall/state.ts'
import type { SeatReservation } from '../../shared/visitors/profile.ts'

/** How long the SDK tries to take up the same session: as long as the server keeps the seat, and a little. */
const RETRIES = 16
const FIRST_RETRY_MS = 150
const LONGEST_RETRY_MS = 2500
/** The SDK's word for "closed by us because nothing came through": it then tries to come back. */
const MAY_TRY_RECONNECT = 4010
/** Colyseus's word for "closed because the visitor wants to go". */
const LEAVES = 4000

/** The compiler says when one is missing. */
const EVENT_NAMES = {
  welcome: true,
  'chat.said': true,
  'chat.hidden': true,
  'ceremony.changed': true,
  'ceremony.applauded': true,
  'ceremony.signs': true,
  'vote.tallied': true,
  'demo.changed': true,
  'questions.changed': true,
  'bell.told': true,
  'media.signal': true,
  'message.came': true,
  'message.answered': true,
  'message.marked': true,
  'avatar.moved': true,
  'moderation.told': true,
  'moderation.reported': true,
  'schedule.changed': true,
  'schedule.told': true,
} as const satisfies Record<keyof HallEvents, true>
const EVENTS = Object.keys(EVENT_NAMES) as (keyof HallEvents)[]

export type HallEvent = { [Name in keyof HallEvents]: { name: Name; payload: HallEvents[Name] } }[keyof HallEvents]

/** What a link tells its owner. */
export interface LinkListener {
  state(state: HallState): void
  event(event: HallEvent): void
  poseFrame(frame: Uint8Array): void
  /** The socket is gone and the SDK tries to get it back; called again for each attempt that failed. */
  dropped(): void
  /** Over for this session. */
  left(code: number): void
}

/** One session in one room, over however many sockets. */
export interface HallLink {
  request(name: string, payload: unknown): Promise<unknown>
  sendPose(bytes: Uint8Array): void
  /** Gives up a socket through which nothing comes, so that another one is tried. */
  cut(): void
  leave(): void
}

/**
 * Takes a reserved seat. The only module that knows the SDK; loaded when somebody enters, so that the directory can be read
 * before. Rejects when the seat is gone or the server does not answer.
 */
export async function openLink(
  origin: string,
  reservation: SeatReservation,
  listener: LinkListener,
  random: () => number,
): Promise<HallLink> {
  const room: Room<unknown, HallState> = await new Client(origin).consumeSeatReservation(reservation, HallState)
  Object.assign(room.reconnection, {
    minUptime: 0, // a seat is worth coming back to from its first second
    maxRetries: RETRIES,
    delay: FIRST_RETRY_MS,
    maxDelay: LONGEST_RETRY_MS,
    // A whole hall loses its server at once: not everybody may come back in the same moment.
    backoff: (attempt: number, delay: number) => Math.floor(delay * 2 ** (attempt - 1) * (0.5 + random())),
  })
  for (const name of EVENTS)
    room.onMessage(name as never, (payload: never) => listener.event({ name, payload } as unknown as HallEvent))
  room.onMessage(POSE_FRAME as never, (frame: Uint8Array) => listener.poseFrame(frame))
  room.onStateChange((state) => listener.state(state))
  room.onDrop(() => listener.dropped())
  room.onError(() => {}) // what follows from it is told by onDrop or onLeave
  room.onLeave((code) => listener.left(code))

  return {
    request: (name, payload) => room.request(name as never, payload as never),
    sendPose: (bytes) => {
      // Old poses must not be queued for later, as the SDK would.
      if (room.connection.isOpen) room.sendBytes(POSE_UP, bytes)
    },
    cut: () => room.connection.close(MAY_TRY_RECONNECT),
    leave: () => {
      room.reconnection.enabled = false
      // A try that the SDK has already planned would take the seat up again, and stay in it.
      room.connection.reconnect = () => {}
      if (room.connection.isOpen) void room.leave(true)
      // Said with the socket's end as well: a server that is just giving the seat back does not hear messages yet.
      room.connection.close(LEAVES)
    },
  }
}
