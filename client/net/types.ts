import type { StoreApi } from 'zustand/vanilla'
import type { PoseSet } from '../../shared/avatars/avatar-messages.ts'
import type { Passport } from '../../shared/booths/booth-messages.ts'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import type { ShownDemo } from '../../shared/demos/demo-messages.ts'
import type { DemoKind } from '../../shared/demos/demo-words.ts'
import type { HallEvents, HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import type { Kind, Presence, Role, View } from '../../shared/hall/state.ts'
import type { EnterRefusal } from '../../shared/visitors/profile.ts'

/** One person as the interface reads them: a plain copy of the room's schema, replaced when it changes. */
export interface PersonView {
  slot: number
  visitor: string
  name: string
  look: number
  role: Role
  stripe: number
  presence: Presence
  view: View
  kind: Kind
  booth: string
  seat: number
  handRaised: boolean
}

/**
 * Where the connection stands. `lost`: trying to come back, the place is kept. `gone`: over for good, with the reason.
 */
export type Phase =
  | { name: 'idle' }
  | { name: 'entering' }
  | { name: 'live' }
  | { name: 'lost'; since: number; attempt: number }
  | { name: 'gone'; reason: EnterRefusal | 'replaced' | 'broken' }

export interface LiveDemo {
  kind: DemoKind
  watching: number
}

/** A demo as it runs at `booth`; `state` is read by the machine of its kind. `session` undefined: nothing runs. */
export interface WatchedDemo extends ShownDemo {
  booth: string
  passing: boolean
  /** This visitor may lead it. */
  staff: boolean
}

/** The slow truth of the hall for React: every change makes new objects only for what changed. */
export interface HallSnapshot {
  phase: Phase
  exhibition: string
  instance: string
  /** Id of the ceremony that visitors of this hall know of, or empty. */
  ceremony: string
  /** Counts up when the ceremony's programme is another. */
  programme: number
  revision: number
  doorsOpen: boolean
  chatOpen: boolean
  slowSeconds: number
  /** Keyed by slot. */
  people: ReadonlyMap<number, PersonView>
  /** Cheers by booth id. */
  cheers: ReadonlyMap<string, number>
  /** Booths at which a demo runs together, with its kind and how many follow it. */
  live: ReadonlyMap<string, LiveDemo>
  /** What runs at the booth that this visitor watches, as the server has it. */
  demo: WatchedDemo | null
  /** Oldest first, all channels that this visitor may read, history included; hidden ones are marked. */
  chat: readonly ChatMessage[]
  /** This visitor's slot, -1 before the welcome. */
  me: number
  mutedMinutes: number
  passport: Passport
  /** Reports that came while this staff member was here. */
  reports: readonly { id: string; visitor: string; name: string; reason: string; at: number }[]
  /** Visitors muted for oneself: public ids, kept on this device. */
  mutedForMe: ReadonlySet<string>
}

/** The server's clock as this client knows it; both in ms. */
export interface ServerClock {
  now(): number
  /** Half of the best round trip: how far `now` may be off. */
  error(): number
}

/** One visitor's link to one hall. Made by `connectHall` in client/net/connect-hall.ts; only client/net knows the SDK. */
export interface HallConnection {
  store: StoreApi<HallSnapshot>
  clock: ServerClock
  /** Never rejects: a lost connection or a broken answer comes back as a refusal. */
  request<Name extends HallRequestName>(name: Name, payload: HallPayload<Name>): Promise<HallReplies[Name]>
  sendPose(bytes: Uint8Array): void
  /** Raw pose frames (shared/poses decodes them) and moves that the server made. Both return their undo. */
  onPoseFrame(listener: (frame: Uint8Array) => void): () => void
  onMoved(listener: (move: PoseSet) => void): () => void
  /** Tells the connection where the avatar is, so that a lost hall is entered again at the same place. */
  rememberPlace(place: () => { x: number; z: number; heading: number }): void
  /** Follows the demo at a booth in `store.demo`, whatever the network does, until another is watched or null is. */
  watchDemo(watch: { booth: string; passing: boolean } | null): void
  /** Hears an event of the hall as it comes, before the store has it. Returns its undo. */
  on<Event extends keyof HallEvents>(event: Event, listener: (payload: HallEvents[Event]) => void): () => void
  muteForMe(visitor: string, on: boolean): void
  leave(): Promise<void>
}
