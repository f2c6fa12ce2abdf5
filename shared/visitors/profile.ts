import * as z from 'zod/mini'
import { LANGUAGES } from '../exhibition/text.ts'
import { NAME_MAX_CHARS } from './profile-limits.ts'

export { NAME_MAX_CHARS }

/** What a visitor tells about themselves at the door: POST /api/visitor. */
export const Profile = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX_CHARS)),
  look: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
  language: z.enum(LANGUAGES),
})
export type Profile = z.infer<typeof Profile>

/** Why a name is refused: it imitates staff ("Organizer", "管理员", look-alike letters), is empty, or is invisible. */
export const NAME_REFUSALS = ['empty', 'too-long', 'imitates-staff', 'unreadable'] as const
export type NameRefusal = (typeof NAME_REFUSALS)[number]

/** POST /api/exhibitions/<slug>/enter */
export const Enter = z.object({
  /** A friend's instance, from `?i=`; another one is found when it is full or gone. */
  instance: z.optional(z.string().check(z.maxLength(24))),
  view: z.enum(['3d', '2d']),
  /** Booth to stand before, from /b/<booth>. */
  booth: z.optional(z.string().check(z.maxLength(24))),
  /** Where the visitor was, when the hall was lost under them: server checks it like a teleport. */
  near: z.optional(z.object({ x: z.number(), z: z.number(), heading: z.number() })),
  /** Index of the plan's seat on which they sat then; taken again while nobody else sits there. */
  seat: z.optional(z.int().check(z.minimum(0), z.maximum(0x7fff))),
  /** Rehearsal of a ceremony to take part in, instead of the open hall. */
  run: z.optional(z.string().check(z.regex(/^r[a-z0-9]{1,12}$/))),
  /** The page comes back by itself after it lost the hall; nobody asked it to. */
  again: z.optional(z.boolean()),
})
export type Enter = z.infer<typeof Enter>

export const ENTER_REFUSALS = [
  'closed',
  'doors-shut',
  'banned',
  'removed',
  'full',
  'no-such-exhibition',
  'no-profile',
  'too-fast',
] as const
export type EnterRefusal = (typeof ENTER_REFUSALS)[number]

/** Where a seat is: what Colyseus' client needs to take it. */
export interface SeatReservation {
  name: string
  roomId: string
  sessionId: string
  processId?: string
  publicAddress?: string
}

/** Answer to `Enter`. `protocol`: a client with another one loads itself anew before it takes the seat. */
export type EnterReply =
  | { ok: true; protocol: number; instance: string; reservation: SeatReservation }
  | { ok: false; reason: EnterRefusal /** Milliseconds until another try makes sense. */; retryIn?: number }
