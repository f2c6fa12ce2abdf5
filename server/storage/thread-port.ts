import type { ThreadState } from '../../shared/messages/message-words.ts'
import type { MarkThread, ThreadCounts, ThreadMessage } from '../../shared/messages/messages.ts'

/** What one visitor and one booth wrote to each other: one thread for both of them. */
export interface StoredThread {
  id: string
  visitor: string
  exhibition: string
  booth: string
  /** The visitor's shown name when they last wrote; empty when they took everything back. */
  name: string
  state: ThreadState
  closed: boolean
  reportedAt: number | null
  takenBackAt: number | null
  /** When the visitor last looked. */
  seenAt: number
  /** When either side last wrote, or the visitor took it back. */
  updatedAt: number
  /** Oldest first. */
  messages: ThreadMessage[]
}

/** `key` is the sender's: the same one twice in a thread is one message. */
export type NewMessage = Omit<ThreadMessage, 'from'> & { key: string }

export type Written =
  | { ok: true; fresh: boolean; thread: StoredThread }
  | { ok: false; reason: 'no-such-thread' | 'closed' | 'sent-before' | 'too-many' }

export interface ThreadStore {
  /** The visitor's message, stored once; `id` is for the thread when it is their first. */
  write(
    to: Pick<StoredThread, 'id' | 'visitor' | 'exhibition' | 'booth'>,
    message: NewMessage,
    most: { unanswered: number; messages: number },
  ): Promise<Written>
  /** The booth's message, stored once. */
  answer(booth: string, thread: string, message: NewMessage, most: { messages: number }): Promise<Written>
  /** What last moved first. */
  ofBooth(booth: string): Promise<StoredThread[]>
  ofVisitor(visitor: string): Promise<StoredThread[]>
  between(visitor: string, booth: string): Promise<StoredThread | undefined>
  /** Undefined when there is no such thread at the booth. */
  mark(booth: string, thread: string, marks: MarkThread & { reportedAt?: number }): Promise<StoredThread | undefined>
  /** The visitor has read what there is. */
  seen(visitor: string, booth: string, now: number): Promise<void>
  /** Erases every word of both sides; that the thread is closed stays. Undefined when the visitor has no such thread. */
  takeBack(visitor: string, thread: string, now: number): Promise<StoredThread | undefined>
  /** Booths of an exhibition that have answered since the visitor looked. */
  unread(visitor: string, exhibition: string): Promise<string[]>
  /** By booth; booths without a thread are not in it. */
  counts(exhibition: string): Promise<Map<string, ThreadCounts>>
}
