import { type LeadRefusal, VISIT_LINK_HEADER } from '../../shared/leads/lead-words.ts'
import type {
  Card,
  Inbox,
  InboxCard,
  LeadAnswer,
  LeaveCard,
  MarkCard,
  MyVisit,
  WithdrawCard,
} from '../../shared/leads/leads.ts'
import { askJson } from '../http/ask-json.ts'

/** Asks a route of leads; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Value extends object>(
  path: string,
  init: { post?: unknown; link?: string | null; signal?: AbortSignal } = {},
): Promise<LeadAnswer<Value>> {
  const { post, link, signal } = init
  const answer = await askJson<LeadAnswer<Value>>(path, {
    ...(post === undefined ? {} : { post }),
    ...(signal ? { signal } : {}),
    ...(link ? { headers: { [VISIT_LINK_HEADER]: link } } : {}),
  })
  if (answer.ok) return answer.body
  const reason = (answer.body as { reason?: LeadRefusal } | null)?.reason
  return { ok: false, reason: reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

const booths = (booth: string) => `/api/booths/${encodeURIComponent(booth)}/leads`

export const leaveCard = (booth: string, card: LeaveCard): Promise<LeadAnswer<{ card: Card }>> =>
  ask(booths(booth), { post: card })

/** `link`: the secret of a private link, where the page was opened by one. */
export const readVisit = (link: string | null, signal?: AbortSignal): Promise<MyVisit> =>
  ask('/api/visit', { link, ...(signal ? { signal } : {}) })

export const withdrawCard = (
  link: string | null,
  card: string,
  post: WithdrawCard,
): Promise<LeadAnswer<{ card: Card }>> => ask(`/api/visit/cards/${encodeURIComponent(card)}/withdraw`, { post, link })

export const makeVisitLink = (): Promise<LeadAnswer<{ path: string; until: number }>> =>
  ask('/api/visit/link', { post: {} })

export const endVisitLink = (link: string | null): Promise<LeadAnswer<object>> =>
  ask('/api/visit/link/end', { post: {}, link })

export const readInbox = (booth: string, signal?: AbortSignal): Promise<Inbox> =>
  ask(booths(booth), signal ? { signal } : {})

export const markCard = (booth: string, card: string, marks: MarkCard): Promise<LeadAnswer<{ card: InboxCard }>> =>
  ask(`${booths(booth)}/${encodeURIComponent(card)}`, { post: marks })

export const listPath = (booth: string, format: 'csv' | 'xlsx', language: string): string =>
  `${booths(booth)}.${format}?lang=${language}`
