/** The closed lists and limits of messages, apart from their schemas so that a page need not carry those. */

/** Most characters of one message, of either side. */
export const MESSAGE_LIMIT = 1000
/** So many messages a visitor may write before the booth has answered. */
export const UNANSWERED_LIMIT = 8
/** Most messages of one thread, both sides together. */
export const THREAD_LIMIT = 200
/** Most characters of the words with which staff report a thread. */
export const REPORT_LIMIT = 200

/** Where the booth is with a thread. */
export const THREAD_STATES = ['new', 'answered', 'done'] as const
export type ThreadState = (typeof THREAD_STATES)[number]

/** Why a request about messages is refused; client/i18n/messages.ts says each in words. Append only. */
export const MESSAGE_REFUSALS = [
  'invalid',
  'no-profile',
  'bad-link',
  'not-allowed',
  'no-such-booth',
  'no-such-thread',
  'closed',
  'muted',
  'sent-before',
  'too-many',
  'too-fast',
  'other-origin',
  'unreachable',
  'broken',
] as const
export type MessageRefusal = (typeof MESSAGE_REFUSALS)[number]
