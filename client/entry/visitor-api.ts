import type { Language } from '../../shared/exhibition/text.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import type { NameRefusal, Profile } from '../../shared/visitors/profile.ts'
import { askJson } from '../http/ask-json.ts'

/** Who the server's cookie says we are: a returning visitor, or nobody yet. */
export interface KnownVisitor {
  name: string
  look: number
  language: Language
  grants: readonly Grant[]
}

export async function fetchVisitor(signal: AbortSignal): Promise<KnownVisitor | null> {
  const answer = await askJson<Partial<KnownVisitor> | null>('/api/visitor', { signal })
  if (!answer.ok || !answer.body?.name) return null
  const { name, look = 0, language = 'en', grants = [] } = answer.body
  return { name, look, language, grants }
}

export type SaveVisitor = { ok: true } | { ok: false; reason: NameRefusal | 'broken' }

export async function saveVisitor(profile: Profile): Promise<SaveVisitor> {
  const answer = await askJson<{ ok: boolean; reason?: NameRefusal }>('/api/visitor', { post: profile })
  const body = answer.body as { ok?: boolean; reason?: NameRefusal } | null
  if (answer.ok && body?.ok !== false) return { ok: true }
  return { ok: false, reason: body?.reason ?? 'broken' }
}
