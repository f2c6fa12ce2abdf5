import type { Refused } from '../../shared/files/files.ts'
import type { BoothDraft } from '../../shared/studio/booth-draft.ts'
import type { BoothStaff, BoothVersion, DraftNow, InviteLine } from '../../shared/studio/studio-messages.ts'
import { askJson } from '../http/ask-json.ts'

/** The studio's routes of one booth. */
export function studioApi(booth: string) {
  const base = `/api/booths/${encodeURIComponent(booth)}`
  return {
    read: (after: number, signal: AbortSignal) => askJson<DraftNow | null>(`${base}/draft?after=${after}`, { signal }),
    save: (revision: number, draft: BoothDraft) => askJson<DraftNow>(`${base}/draft`, { post: { revision, draft } }),
    publish: (revision: number) => askJson<DraftNow>(`${base}/publish`, { post: { revision } }),
    revert: (revision: number) => askJson<DraftNow>(`${base}/revert`, { post: { revision } }),
    restore: (version: number, revision: number) =>
      askJson<DraftNow>(`${base}/versions/${version}`, { post: { revision } }),
    versions: (signal: AbortSignal) => askJson<{ versions: BoothVersion[] }>(`${base}/versions`, { signal }),
    staff: (signal: AbortSignal) => askJson<BoothStaff>(`${base}/staff`, { signal }),
    invite: (meantFor: string) => askJson<{ invite: InviteLine }>(`${base}/invites`, { post: { meantFor } }),
    withdrawInvite: (id: string) =>
      askJson<unknown>(`${base}/invites/${encodeURIComponent(id)}/withdraw`, { post: {} }),
    withdrawStaff: (grant: string) =>
      askJson<unknown>(`${base}/staff/${encodeURIComponent(grant)}/withdraw`, { post: {} }),
    /** Never rejects. */
    async removeFile(hash: string): Promise<{ ok: true } | Refused> {
      const answer = await fetch(`${base}/files/${hash}`, { method: 'DELETE', credentials: 'same-origin' }).then(
        (response) => response.json() as Promise<{ ok: true } | Refused>,
        () => undefined, // the network is away
      )
      return answer ?? { ok: false, reason: 'unreachable' }
    },
    booth,
    poster: `${base}/draft-poster.webp`,
  }
}
export type StudioApi = ReturnType<typeof studioApi>
