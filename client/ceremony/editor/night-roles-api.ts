import type { NewNightInvites, NightRoles } from '../../../shared/ceremony/night-roles.ts'
import { askJson } from '../../http/ask-json.ts'

const path = (slug: string) => `/api/exhibitions/${encodeURIComponent(slug)}/night-roles`

/** Each answers with all of them as they are then, or why it could not be done; empty when the server did not say. */
export type NightRolesAnswer = NightRoles | { ok: false; reason: string }
const ask = async (to: string, post?: unknown): Promise<NightRolesAnswer> => {
  const answer = await askJson<NightRoles>(to, post === undefined ? {} : { post })
  if (answer.ok) return answer.body
  const { reason = '' } = (answer.body ?? {}) as { reason?: string }
  return { ok: false, reason }
}
export const readNightRoles = (slug: string) => ask(path(slug))
export const inviteToNight = (slug: string, invite: Omit<NewNightInvites, 'booths'> & { booths: readonly string[] }) =>
  ask(path(slug), invite)
export const withdrawInvite = (slug: string, id: string) => ask(`${path(slug)}/invites/${id}/withdraw`, {})
export const withdrawPart = (slug: string, grant: string) => ask(`${path(slug)}/people/${grant}/withdraw`, {})
