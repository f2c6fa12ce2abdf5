import type { NightRole, NightRoles } from '../../../shared/ceremony/night-roles.ts'
import { askJson } from '../../http/ask-json.ts'

const path = (slug: string) => `/api/exhibitions/${encodeURIComponent(slug)}/night-roles`

/** Each answers with all of them as they are then; undefined when it could not be done. */
const ask = async (to: string, post?: unknown): Promise<NightRoles | undefined> => {
  const answer = await askJson<NightRoles>(to, post === undefined ? {} : { post })
  return answer.ok ? answer.body : undefined
}
export const readNightRoles = (slug: string) => ask(path(slug))
export const inviteToNight = (slug: string, role: NightRole, booths: readonly string[], meantFor: string) =>
  ask(path(slug), { role, booths, meantFor })
export const withdrawInvite = (slug: string, id: string) => ask(`${path(slug)}/invites/${id}/withdraw`, {})
export const withdrawPart = (slug: string, grant: string) => ask(`${path(slug)}/people/${grant}/withdraw`, {})
