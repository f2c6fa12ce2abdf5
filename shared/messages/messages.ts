import * as z from 'zod/mini'
import type { BoothName } from '../leads/leads.ts'
import { tidyText } from '../text/tidy-text.ts'
import { MESSAGE_LIMIT, type MessageRefusal, REPORT_LIMIT, type ThreadState } from './message-words.ts'

const lines = (most: number) =>
  z.pipe(
    z.string().check(z.maxLength(2 * most)), // so much is looked at; what is left of it counts
    z.pipe(
      z.transform((text: string) => tidyText(text, 'lines')),
      z.string().check(z.minLength(1), z.maxLength(most)),
    ),
  )

/** One message of either side. `key` is made by the sender for this message: sent again with it, it is still one. */
export const WriteMessage = z.strictObject({
  key: z.string().check(z.regex(/^[\w-]{16,40}$/)),
  text: lines(MESSAGE_LIMIT),
})
export type WriteMessage = z.infer<typeof WriteMessage>

/** What the booth does with a thread: only what is said is changed. A closed one takes no more from the visitor. */
export const MarkThread = z.strictObject({ done: z.optional(z.boolean()), closed: z.optional(z.boolean()) })
export type MarkThread = z.infer<typeof MarkThread>

/** Tells those who keep order about a thread, and closes it. */
export const ReportThread = z.strictObject({ reason: lines(REPORT_LIMIT) })
export type ReportThread = z.infer<typeof ReportThread>

export interface ThreadMessage {
  id: string
  from: 'visitor' | 'booth'
  /** Shown name of who wrote it, as it was then. */
  name: string
  text: string
  at: number
}

/** What one visitor and one booth wrote to each other, oldest first, as both sides see it. */
export interface Thread {
  id: string
  booth: string
  closed: boolean
  messages: ThreadMessage[]
}

/** As the visitor has it. */
export interface OwnThread extends Thread {
  /** The booth has answered since the visitor last looked. */
  unread: boolean
}

/** As the booth's exhibitors have it. Nothing in it says which avatar wrote, but for the name. */
export interface InboxThread extends Thread {
  name: string
  state: ThreadState
  reported: boolean
  /** When the visitor took everything back, or null; then there are no messages. */
  takenBackAt: number | null
}

export interface ThreadCounts {
  /** Threads in which something is written, and how many of them wait for the booth. */
  threads: number
  waiting: number
}

export type MessageAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: MessageRefusal }

export type OwnThreadAnswer = MessageAnswer<{ thread: OwnThread | null }>
/** `threads` is null for an organizer, to whom nobody wrote. */
export type MessageInbox = MessageAnswer<{ booth: BoothName; counts: ThreadCounts; threads: InboxThread[] | null }>
/** Booths that have answered this visitor since they looked, and those of their own to which somebody wrote. */
export type UnreadAnswer = MessageAnswer<{ booths: string[]; waiting: string[] }>
