import { VISIT_LINK_HEADER } from '../../shared/leads/lead-words.ts'
import type { MessageRefusal } from '../../shared/messages/message-words.ts'
import type {
  InboxThread,
  MarkThread,
  MessageAnswer,
  MessageInbox,
  OwnThread,
  OwnThreadAnswer,
  UnreadAnswer,
  WriteMessage,
} from '../../shared/messages/messages.ts'
import { askJson } from '../http/ask-json.ts'

/** Asks a route of messages; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Value extends object>(
  path: string,
  init: { post?: unknown; link?: string | null; signal?: AbortSignal } = {},
): Promise<MessageAnswer<Value>> {
  const { post, link, signal } = init
  const answer = await askJson<MessageAnswer<Value>>(path, {
    ...(post === undefined ? {} : { post }),
    ...(signal ? { signal } : {}),
    ...(link ? { headers: { [VISIT_LINK_HEADER]: link } } : {}),
  })
  if (answer.ok) return answer.body
  const reason = (answer.body as { reason?: MessageRefusal } | null)?.reason
  return { ok: false, reason: reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

const at = (booth: string) => `/api/booths/${encodeURIComponent(booth)}/messages`

export const writeMessage = (booth: string, post: WriteMessage): Promise<MessageAnswer<{ thread: OwnThread }>> =>
  ask(at(booth), { post })

export const readOwnThread = (booth: string, signal?: AbortSignal): Promise<OwnThreadAnswer> =>
  ask(`${at(booth)}/own`, signal ? { signal } : {})

export const tellSeen = (booth: string): Promise<MessageAnswer<object>> => ask(`${at(booth)}/seen`, { post: {} })

export const readUnread = (exhibition: string, signal?: AbortSignal): Promise<UnreadAnswer> =>
  ask(`/api/exhibitions/${encodeURIComponent(exhibition)}/messages/unread`, signal ? { signal } : {})

/** `link`: the secret of a private link, where the page was opened by one. */
export const takeBackThread = (link: string | null, thread: string): Promise<MessageAnswer<object>> =>
  ask(`/api/visit/threads/${encodeURIComponent(thread)}/take-back`, { post: {}, link })

export const readMessageInbox = (booth: string, signal?: AbortSignal): Promise<MessageInbox> =>
  ask(at(booth), signal ? { signal } : {})

type Changed = Promise<MessageAnswer<{ thread: InboxThread }>>
const of = ({ booth, id }: InboxThread) => `${at(booth)}/${encodeURIComponent(id)}`

export const answerThread = (thread: InboxThread, post: WriteMessage): Changed => ask(`${of(thread)}/answer`, { post })

export const markThread = (thread: InboxThread, post: MarkThread): Changed => ask(`${of(thread)}/mark`, { post })

export const reportThread = (thread: InboxThread, reason: string): Changed =>
  ask(`${of(thread)}/report`, { post: { reason } })
