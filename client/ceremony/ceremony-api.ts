import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyLine, CeremonyScript } from '../../shared/ceremony/desk.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { StoredAwardName } from '../../shared/exhibition/stored.ts'
import { askJson } from '../http/ask-json.ts'

export type OrganizerRefusal = CeremonyRefusal | 'no-profile' | 'too-fast' | 'unreachable' | 'broken' | 'other-origin'
export type OrganizerAnswer<Value extends object = object> =
  | ({ ok: true } & Value)
  | { ok: false; reason: OrganizerRefusal }

async function ask<Value extends object>(path: string, post?: unknown): Promise<OrganizerAnswer<Value>> {
  const answer = await askJson<{ ok: true } & Value>(path, post === undefined ? {} : { post })
  if (answer.ok) return answer.body
  const body = answer.body as { reason?: OrganizerRefusal } | null
  return { ok: false, reason: body?.reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

const ofExhibition = (slug: string) => `/api/exhibitions/${encodeURIComponent(slug)}/ceremonies`
/** Also whose files they are; see client/files. */
export const ceremonyPath = (id: string): string => `/api/ceremonies/${encodeURIComponent(id)}`

export const listCeremonies = (slug: string) =>
  ask<{ ceremonies: CeremonyLine[]; awardNames: StoredAwardName[] }>(ofExhibition(slug))
export const makeCeremony = (slug: string, show: RunOfShow) =>
  ask<{ ceremony: CeremonyLine }>(ofExhibition(slug), { revision: 0, show })
export const readCeremony = (id: string) => ask<{ ceremony: CeremonyLine }>(ceremonyPath(id))
export const readScript = (id: string) => ask<{ script: CeremonyScript }>(`${ceremonyPath(id)}/script`)
export const saveCeremony = (id: string, revision: number, show: RunOfShow) =>
  ask<{ revision: number }>(ceremonyPath(id), { revision, show })
export const announceCeremony = (id: string, revision: number, on: boolean) =>
  ask<{ revision: number }>(`${ceremonyPath(id)}/announce`, { revision, on })
export const deleteCeremony = (id: string) => ask(`${ceremonyPath(id)}/delete`, {})
export const rehearseCeremony = (id: string) => ask<{ run: string }>(`${ceremonyPath(id)}/rehearsals`, {})
/** Chance fills the envelopes of a night among invented projects, and it is announced; `ceremony`: the one to run. */
export const tryNight = (id: string) => ask<{ ceremony: string }>(`${ceremonyPath(id)}/try`, {})
