import * as z from 'zod/mini'
import type { BoothName } from '../leads/leads.ts'
import type { OwnPresence, StaffRing } from './bell.ts'
import { PRESENCE_CHOICES } from './bell-words.ts'
import { Hours } from './hours.ts'
import type { Staffing } from './presence.ts'

/** What staff do on the pages beside the hall; inside of it, shared/bell/bell.ts has the same as requests. */

export const MarkRings = z.strictObject({
  rings: z.union([
    z.literal('all'),
    z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(200)),
  ]),
})
export type MarkRings = z.infer<typeof MarkRings>

export const SetPresence = z.strictObject({
  choice: z.nullable(z.enum(PRESENCE_CHOICES)),
  until: z.optional(z.int().check(z.gte(0))),
})
export type SetPresence = z.infer<typeof SetPresence>

/** Null takes the hours back: the booth is never closed then. */
export const SetHours = z.strictObject({ hours: z.nullable(Hours) })
export type SetHours = z.infer<typeof SetHours>

export const DESK_REFUSALS = [
  'invalid',
  'not-allowed',
  'no-such-booth',
  'no-such-ring',
  'not-in-time',
  'zone',
  'backwards',
  'too-fast',
  'unreachable',
  'broken',
] as const
export type DeskRefusal = (typeof DESK_REFUSALS)[number]
export type DeskAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: DeskRefusal }

/** Rings of the last weeks with what is set for the bell. Newest first. */
export type BellDesk = DeskAnswer<{
  booth: BoothName
  rings: StaffRing[]
  unseen: number
  staffing: Staffing
  presence: OwnPresence | null
  hours: Hours | null
  now: number
}>

/** Asked again and again while a page of the booth is open; whoever asks is taken to be there. */
export type RingsNow = DeskAnswer<{ booth: BoothName; rings: StaffRing[]; unseen: number; now: number }>
