import * as z from 'zod/mini'
import { LANGUAGES, type Language } from '../exhibition/say.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { OwnThread } from '../messages/messages.ts'
import type { Session } from '../schedule/schedule.ts'
import {
  LEAD_FIELDS,
  LEAD_PURPOSES,
  LEAD_STATES,
  type LeadField,
  type LeadPurpose,
  type LeadRefusal,
  type LeadState,
  STAFF_NOTE_LIMIT,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './lead-words.ts'

const text = z.string().check(z.maxLength(2000)) // checkCard says what is too long, field by field

/** Leaving a card. `key` is made by the sender for this card: sent again with it, the card is still one. */
export const LeaveCard = z.strictObject({
  key: z.string().check(z.regex(/^[\w-]{16,40}$/)),
  purpose: z.enum(LEAD_PURPOSES),
  language: z.enum(LANGUAGES),
  fields: z.strictObject({
    name: z.optional(text),
    organisation: z.optional(text),
    email: z.optional(text),
    phone: z.optional(text),
    wechat: z.optional(text),
    note: z.optional(text),
  }),
})
export type LeaveCard = z.infer<typeof LeaveCard>

/** Taking back single fields of a card, or with 'all' what still stands of it. */
export const WithdrawCard = z.strictObject({
  fields: z.union([
    z.literal('all'),
    z.array(z.enum(LEAD_FIELDS)).check(z.minLength(1), z.maxLength(LEAD_FIELDS.length)),
  ]),
  reason: z.enum(WITHDRAWAL_REASONS),
})
export type WithdrawCard = z.infer<typeof WithdrawCard>

/** What the booth's staff do with a card: only what is said is changed. */
export const MarkCard = z.strictObject({
  state: z.optional(z.enum(LEAD_STATES)),
  starred: z.optional(z.boolean()),
  staffNote: z.optional(z.string().check(z.maxLength(STAFF_NOTE_LIMIT))),
})
export type MarkCard = z.infer<typeof MarkCard>

export interface Withdrawal {
  at: number
  reason: WithdrawalReason
}

/** One field that was given; its value is empty once it is withdrawn. */
export interface CardField {
  field: LeadField
  value: string
  withdrawn: Withdrawal | null
}

/** A card as both sides see it. */
export interface Card {
  id: string
  booth: string
  purpose: LeadPurpose
  /** The sentence that was agreed to, and what it is written in. */
  consent: string
  language: Language
  at: number
  fields: CardField[]
  /** Set when nothing of the card stands any more. */
  withdrawn: Withdrawal | null
  /** When the booth last took this card away in a file, or null: from there nobody can call it back. */
  exportedAt: number | null
}

/** A card as the booth's staff see it. Nothing in it says which avatar left it. */
export interface InboxCard extends Card {
  state: LeadState
  starred: boolean
  staffNote: string
}

export interface LeadCounts {
  /** Cards of which something still stands, and how many of those nobody has looked at. */
  standing: number
  fresh: number
  withdrawn: number
}

export type LeadAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: LeadRefusal }

/** A booth's inbox. `cards` is null for an organizer, whom the visitors gave nothing. */
export type Inbox = LeadAnswer<{
  booth: BoothName
  counts: LeadCounts
  cards: InboxCard[] | null
}>

export interface BoothName {
  id: string
  title: Bilingual
  team: Bilingual
  exhibition: string
  /** Of the exhibition, for its fonts. */
  revision: number
}

/** Everything that is kept about one visitor's visits, as they see it themselves. */
export type MyVisit = LeadAnswer<{
  name: string
  /** Booths that are still there, by exhibition, in the order of the visit. */
  exhibitions: {
    slug: string
    revision: number
    title: Bilingual
    visited: string[]
    bookmarked: string[]
    /** Announced times that they are told of. */
    marked: Session[]
  }[]
  booths: BoothName[]
  /** Newest first. */
  cards: Card[]
  /** What they wrote to booths and the booths to them; what last moved first. */
  threads: OwnThread[]
  /** Until when the private link works, or null when there is none. */
  linkUntil: number | null
  /** Read by the private link and not by this device's own cookie. */
  byLink: boolean
}>
