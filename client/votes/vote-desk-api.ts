import type { VoteDeskAnswer, VoteDeskView, VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import type { VoteDeskRefusal } from '../../shared/votes/vote-words.ts'
import { type Answer, askJson } from '../http/ask-json.ts'

/** What the desk did not get: a reason of the server's, or that it did not answer. */
export type DeskTrouble = VoteDeskRefusal | 'other'
export type DeskResult<Value> = { ok: true; value: Value } | { ok: false; trouble: DeskTrouble }

const KNOWN: ReadonlySet<string> = new Set<VoteDeskRefusal>([
  'invalid',
  'not-allowed',
  'no-such-ceremony',
  'no-such-invite',
  'no-such-codes',
  'too-many',
  'not-said',
])

function read<Value extends object>(answer: Answer<VoteDeskAnswer<Value>>): DeskResult<Value> {
  if (answer.ok && answer.body.ok) return { ok: true, value: answer.body }
  const reason = (answer.body as { reason?: unknown } | null)?.reason
  return { ok: false, trouble: typeof reason === 'string' && KNOWN.has(reason) ? (reason as DeskTrouble) : 'other' }
}

/** The organizer's desk of the votes of one ceremony, over HTTP. */
export function voteDeskApi(ceremony: string) {
  const base = `/api/ceremonies/${encodeURIComponent(ceremony)}/votes`
  const post = async <Value extends object>(path: string, body: object) =>
    read<Value>(await askJson<VoteDeskAnswer<Value>>(`${base}${path}`, { post: body }))
  return {
    read: async (signal: AbortSignal) =>
      read<VoteDeskView>(await askJson<VoteDeskAnswer<VoteDeskView>>(base, { signal })),
    makeCodes: (count: number) => post<{ codes: string[] }>('/codes', { count }),
    withdrawCodes: (batch: string) => post<object>(`/codes/${encodeURIComponent(batch)}/withdraw`, {}),
    makeInvites: (meantFor: readonly string[]) => post<{ invites: VoteInviteLine[] }>('/invites', { meantFor }),
    withdrawInvite: (id: string) => post<object>(`/invites/${encodeURIComponent(id)}/withdraw`, {}),
    invitesFile: `${base}/invites.csv`,
    votesFile: `${base}.csv`,
  }
}
export type VoteDeskApi = ReturnType<typeof voteDeskApi>
