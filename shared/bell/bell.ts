import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { type BellRefusal, PRESENCE_CHOICES, type PresenceChoice, type RingOutcome } from './bell-words.ts'
import type { Hours } from './hours.ts'
import type { Staffing } from './presence.ts'

const ring = z.string().check(z.regex(/^[a-z0-9]{6,20}$/))
const time = z.int().check(z.gte(0))

/** When somebody would like to meet (ms since 1970), and in which IANA time zone they said it. */
export const Wish = z.strictObject({ at: time, zone: z.string().check(z.minLength(1), z.maxLength(60)) })
export type Wish = z.infer<typeof Wish>

/** A ring as whoever rang has it. Times are the server's, ms since 1970. */
export interface OwnRing {
  id: string
  booth: string
  rungAt: number
  /** Until when it rings, unless it ends before. */
  until: number
  outcome: RingOutcome
  /** Name of whoever comes; empty unless it was accepted. */
  by: string
  wish: Wish | null
}

/** A ring as the staff of its booth have it. */
export interface StaffRing extends OwnRing {
  /** What the visitor is called in the hall. */
  name: string
  /** The copy of the hall in which they wait. */
  instance: string
  acceptedAt: number | null
  /** When it stopped ringing, whatever the reason. */
  endedAt: number | null
  /** Public id of whoever accepted; empty for nobody. */
  byVisitor: string
  seenAt: number | null
}

export interface OwnPresence {
  choice: PresenceChoice
  until: number
}

/** What there is to know about the bell of a booth: asked when its page opens. */
export const BellLook = z.object({ booth: BoothId })
export type BellLookReply = Reply<
  {
    staffing: Staffing
    hours: Hours | null
    /** This visitor's open ring there, or the one that ended lately. */
    ring: OwnRing | null
    /** For its exhibitors: what they said of themselves, and how many missed rings nobody has seen. */
    desk: { presence: OwnPresence | null; unseen: number } | null
    now: number
  },
  'no-such-booth'
>

export const BellRing = z.object({ booth: BoothId })
export type BellRingReply = Reply<{ ring: OwnRing }, BellRefusal>

export const BellCancel = z.object({ ring })
export type BellCancelReply = Reply<object, 'no-such-ring'>

export const BellAccept = z.object({ ring })
/** `yours`: this visitor has it; else `ring.by` does, or it was over. */
export type BellAcceptReply = Reply<{ yours: boolean; ring: StaffRing }, 'no-such-ring'>

export const BellWish = z.object({ ring, wish: Wish })
export type BellWishReply = Reply<{ ring: OwnRing }, 'no-such-ring' | 'not-in-time'>

/** Said when one comes and when one looks away or back. */
export const BellAttend = z.object({ seen: z.boolean() })
/** What rings now: one's own, and at the booths at which one works. */
export type BellAttendReply = Reply<{ own: OwnRing | null; rings: StaffRing[] }, never>

/** `choice` null: as it is without a word. `until` counts for "back at"; the others expire by themselves. */
export const BellPresence = z.object({
  booth: BoothId,
  choice: z.nullable(z.enum(PRESENCE_CHOICES)),
  until: z.optional(time),
})
export type BellPresenceReply = Reply<{ presence: OwnPresence | null }, 'no-such-booth' | 'not-in-time'>

/** What the hall tells of bells: to who rang, to the staff of the booth, and to those who have the booth open. */
export type BellTold =
  | { to: 'visitor'; ring: OwnRing }
  | { to: 'staff'; ring: StaffRing }
  | { to: 'booth'; booth: string; staffing: Staffing; hours: Hours | null }
