import type { Client } from '@colyseus/core'
import type { Grant } from '../../shared/grants/grants.ts'
import type { HallEvents } from '../../shared/hall/requests.ts'
import type { Person } from '../../shared/hall/state.ts'
import type { Bucket } from '../../shared/rates/token-bucket.ts'
import type { Enter } from '../../shared/visitors/profile.ts'

/** Who a seat was reserved for: written by `enter`, never by the client. Travels between processes as JSON. */
export interface SeatAuth {
  visitor: string
  name: string
  look: number
  grants: readonly Grant[]
  enter: Enter
  /** Network address of the request, as the server saw it. */
  address: string
}

export type HallClient = Client<{ auth: SeatAuth; messages: HallEvents }>

/** A visitor with an avatar in this instance, connected or expected back. */
export interface Member {
  readonly slot: number
  readonly visitor: string
  readonly person: Person
  grants: readonly Grant[]
  /** Network address that the session came in from; kept nowhere. */
  address: string
  /** Colyseus' session that may act for the avatar; a second tab takes it over. */
  session: string
  /** Undefined while the connection is lost. */
  client: HallClient | undefined
  /** Until when the seat is kept for somebody whose connection is lost (ms), or null. */
  awayUntil: number | null
  /** Ends the wait for a lost connection. */
  giveUp: (() => void) | undefined
  mutedUntil: number | null
  /** The booth whose panel was opened last and not left; wins over the one that is near. */
  opened: string
  /** The booth whose demo this visitor follows, or only sees while passing. */
  demo: { booth: string; passing: boolean } | undefined
  /** Since when this visitor looks at something else than the hall (ms), or null: bells count on it. */
  awaySince: number | null
  readonly buckets: Map<string, Bucket>
  /** When the visitor last spoke, for slow mode, and the ids of their latest messages by key, for retries. */
  saidAt: number
  readonly said: Map<string, string>
}
