import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { CHAT_HISTORY, CHAT_MAX_CHARS } from './chat-limits.ts'

export { CHAT_HISTORY, CHAT_MAX_CHARS }

/** Who hears it: the whole hall (every instance keeps its own talk), those within earshot, or one booth's visitors. */
export const ChatChannel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hall') }),
  z.object({ kind: z.literal('near') }),
  z.object({ kind: z.literal('booth'), booth: BoothId }),
])
export type ChatChannel = z.infer<typeof ChatChannel>

/** Metres within which 'near' is heard. */
export const EARSHOT = 12

export const ChatSay = z.object({
  channel: ChatChannel,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(CHAT_MAX_CHARS)),
  /** Made by the client, so that a retry is stored once. */
  key: z.string().check(z.minLength(8), z.maxLength(40)),
})
export type ChatSay = z.infer<typeof ChatSay>
export type ChatSayReply = Reply<{ id: string }, 'muted' | 'slow' | 'chat-closed' | 'too-far'>

/** One message as everybody who may hear it gets it; also the history's entries. */
export interface ChatMessage {
  id: string
  channel: ChatChannel
  /** Public visitor id and slot of the speaker; slot is -1 when they are gone. */
  visitor: string
  slot: number
  name: string
  role: number
  text: string
  /** Server time, ms since 1970. */
  at: number
  hidden?: boolean
}
