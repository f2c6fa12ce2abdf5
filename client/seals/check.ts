import { canonical } from '../../shared/seals/canonical.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import type { CommitmentsOfExhibition } from '../../shared/seals/seal-messages.ts'
import { sha256 } from '../../shared/seals/sha256.ts'
import { askJson } from '../http/ask-json.ts'

export interface Verdict {
  /** `unlisted`: it fits what it says of itself, but nobody could see that before; `unreachable`: the list did not come. */
  state: 'same' | 'other' | 'unlisted' | 'unreachable'
  text: string
  computed: string
  /** Everybody saw the votes come in: it was fixed by then, and never secret. */
  openCount: boolean
  /** Those that it took the place of. */
  earlier: readonly { sealedAt: number; at: number; reason: string }[]
}

/** By the browser's own SHA-256 where it has one: over plain http it keeps it to itself. */
async function fingerprint(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  if (!globalThis.crypto?.subtle) return sha256(bytes)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a result that was read out is the one that everybody knew to be sealed. Trusts nothing but the public list. */
export async function checkOpened({ award, envelope, sha256: told, sealedAt }: Opened): Promise<Verdict> {
  const text = canonical(envelope)
  const [computed, answer] = await Promise.all([
    fingerprint(text),
    askJson<CommitmentsOfExhibition>(`/api/exhibitions/${encodeURIComponent(envelope.exhibition)}/commitments`),
  ])
  const alone = { text, computed, openCount: false, earlier: [] }
  if (computed !== told) return { state: 'other', ...alone }
  if (!answer.ok) return { state: 'unreachable', ...alone }
  const all = answer.body.commitments.filter((one) => one.ceremony.id === envelope.ceremony && one.award.id === award)
  const standing = all.find((one) => one.replaced === null)
  const earlier = all.flatMap((one) => (one.replaced ? [{ sealedAt: one.sealedAt, ...one.replaced }] : []))
  if (!standing) return { ...alone, state: 'unlisted', earlier }
  const same = standing.sha256 === computed && standing.sealedAt === sealedAt
  return { state: same ? 'same' : 'other', text, computed, openCount: standing.openCount, earlier }
}
