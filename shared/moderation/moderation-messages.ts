import * as z from 'zod/mini'
import type { Reply } from '../hall/reply.ts'

const reason = z.string().check(z.trim(), z.maxLength(200))
const visitor = z.string().check(z.minLength(1), z.maxLength(40))

/** Anybody: tell the staff about a person or a message. */
export const ReportPerson = z.object({ visitor, message: z.optional(z.string().check(z.maxLength(40))), reason })
export type ReportReply = Reply<object, 'no-such-person'>

/** Staff only; every act is stored with who, when and why, and reaches every instance of the exhibition. */
export const ModerationHide = z.object({ message: z.string().check(z.maxLength(40)), hidden: z.boolean(), reason })
export const ModerationMute = z.object({ visitor, minutes: z.int().check(z.minimum(0), z.maximum(10080)), reason })
export const ModerationRemove = z.object({ visitor, reason })
export const ModerationBan = z.object({ visitor, on: z.boolean(), reason })
export const ModerationChat = z.object({
  open: z.boolean(),
  slowSeconds: z.int().check(z.minimum(0), z.maximum(600)),
  reason,
})
export const ModerationDoors = z.object({ open: z.boolean(), reason })
export type ModerationReply = Reply<object, 'no-such-person' | 'no-such-message' | 'is-staff'>
