import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import { askJson } from '../http/ask-json.ts'

export interface ExhibitionLine {
  slug: string
  title: Bilingual
  open: boolean
  revision: number
  booths: number
}
export interface ExhibitionList {
  featured: string | null
  /** PUBLIC_URL, or null where the operator set none. */
  publicUrl: string | null
  exhibitions: ExhibitionLine[]
}

export const listExhibitions = (signal?: AbortSignal) =>
  askJson<ExhibitionList>('/api/exhibitions', signal ? { signal } : {})

const path = (slug: string) => `/api/exhibitions/${encodeURIComponent(slug)}`

export const readExhibition = (slug: string, signal?: AbortSignal) =>
  askJson<Exhibition>(path(slug), signal ? { signal } : {})

export const createExhibition = (slug: string, title: Bilingual) =>
  askJson<{ slug: string }>('/api/exhibitions', { post: { slug, title } })

export type Settings = Pick<
  Exhibition,
  'title' | 'text' | 'opens' | 'closes' | 'open' | 'accent' | 'picture' | 'figures' | 'allowedHosts'
> & {
  featured: boolean
}

export const saveSettings = (slug: string, settings: Partial<Settings>) =>
  askJson<{ revision: number }>(`${path(slug)}/settings`, { post: settings })

/** Path of the kept picture, or undefined when the file is none. */
export async function keepPicture(slug: string, file: File): Promise<string | undefined> {
  try {
    const response = await fetch(`${path(slug)}/pictures`, {
      method: 'POST',
      headers: { 'content-type': file.type },
      body: file,
    })
    const kept = (await response.json()) as { ok: boolean; path?: string }
    return kept.path
  } catch {
    return undefined // the network is away: the form says that it could not be read and offers another try
  }
}

export interface Act {
  id: string
  act: 'hide' | 'show' | 'mute' | 'unmute' | 'remove' | 'ban' | 'unban' | 'chat' | 'doors' | 'report'
  by: string
  visitor: string
  /** A message's id, or how the doors or the chat stand since. */
  message: string
  reason: string
  at: number
  until: number | null
}
export const readActs = (slug: string, signal: AbortSignal) =>
  askJson<{ acts: Act[]; names: Record<string, string> }>(`${path(slug)}/acts`, { signal })

export const liftBan = (slug: string, visitor: string) =>
  askJson<{ ok: boolean }>(`${path(slug)}/bans/${encodeURIComponent(visitor)}/lift`, { post: { reason: '' } })

export type StaffGrant = Grant & { name: string }
export const readStaff = (signal: AbortSignal) => askJson<{ grants: StaffGrant[] }>('/api/organizer/grants', { signal })
export const makeLink = (role: 'organizer' | 'moderator') =>
  askJson<{ path: string }>('/api/organizer/links', { post: { role } })
export const withdrawGrant = (id: string) =>
  askJson<{ ok: boolean }>(`/api/organizer/grants/${encodeURIComponent(id)}/withdraw`, { post: {} })
