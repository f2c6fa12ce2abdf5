import type { ImportedResults, SealAnswer, SealDesk, SealResult } from '../../shared/seals/seal-messages.ts'
import { askJson } from '../http/ask-json.ts'

export type SealTrouble = Extract<SealAnswer, { ok: false }>['reason']

/** Asks a route of the envelopes; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Answered extends { ok: true }>(
  path: string,
  init: { post?: unknown; signal?: AbortSignal } = {},
): Promise<Answered | { ok: false; reason: SealTrouble }> {
  const answer = await askJson<Answered>(path, init)
  if (answer.ok) return answer.body
  const body = answer.body as { reason?: SealTrouble } | null
  return { ok: false, reason: body?.reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

/** What an organizer does with the envelopes of a ceremony. */
export const sealsApi = (ceremony: string) => {
  const base = `/api/ceremonies/${encodeURIComponent(ceremony)}`
  return {
    read: (signal: AbortSignal) => ask<SealDesk>(`${base}/envelopes`, { signal }),
    seal: (result: SealResult) => ask<{ ok: true }>(`${base}/envelopes`, { post: result }),
    import: (file: string, store: boolean, reason: string) =>
      ask<ImportedResults>(`${base}/envelopes/import`, { post: { file, store, reason } }),
    phrase: () => ask<{ ok: true; phrase: string }>(`${base}/seal-key/phrase`, { post: {} }),
    phraseKept: () => ask<{ ok: true }>(`${base}/seal-key/kept`, { post: {} }),
    restore: (phrase: string) => ask<{ ok: true }>(`${base}/seal-key/restore`, { post: { phrase } }),
  }
}
export type SealsApi = ReturnType<typeof sealsApi>
