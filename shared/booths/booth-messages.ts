import * as z from 'zod/mini'
import type { ChatMessage } from '../chat/chat.ts'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'

/** Opening a booth's panel: it is stamped in the passport, and a 2D visitor's avatar walks there. */
export const BoothOpen = z.object({ booth: BoothId })
/** `history`: what the hall and this booth's visitors said lately. */
export type BoothOpenReply = Reply<{ firstVisit: boolean; history: ChatMessage[] }, 'no-such-booth'>

export const BoothLeave = z.object({})
export type BoothLeaveReply = Reply<object, never>

/** One cheer per visitor and booth, which can be taken back. */
export const BoothCheer = z.object({ booth: BoothId, on: z.boolean() })
export type BoothCheerReply = Reply<{ cheers: number; on: boolean }, 'no-such-booth'>

export const BoothBookmark = z.object({ booth: BoothId, on: z.boolean() })
export type BoothBookmarkReply = Reply<{ on: boolean }, 'no-such-booth'>

/** What one visitor did at booths, over all visits: kept for the durable visitor. */
export interface Passport {
  visited: string[]
  bookmarked: string[]
  cheered: string[]
}
