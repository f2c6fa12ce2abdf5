import type { GrantRole } from '../../shared/grants/grants.ts'
import type { Services } from '../services.ts'
import { hashSecret, newSecret } from '../visitors/credential.ts'

const DAY = 24 * 3600 * 1000
/** How long a link waits to be claimed. */
const OPEN_FOR = 30 * DAY

/**
 * Path of a page that gives its first claimer a role for the whole server. The secret is stored hashed and shown once.
 */
export async function makeOrganizerLink(
  services: Pick<Services, 'storage' | 'id' | 'now'>,
  by: string,
  role: Extract<GrantRole, 'organizer' | 'moderator'> = 'organizer',
): Promise<string> {
  const secret = newSecret()
  await services.storage.grants.addLink(
    {
      id: services.id(10),
      secretHash: hashSecret(secret),
      role,
      scope: { kind: 'server' },
      by,
      until: services.now() + OPEN_FOR,
      reusable: false,
    },
    services.now(),
  )
  return `/organizer/claim/${secret}`
}

/** The link that a start prints, unless somebody is an organizer already and nobody asked for a new one. */
export async function organizerLinkAtStart(services: Services, wanted: boolean): Promise<string | undefined> {
  if (!wanted && (await services.storage.grants.count('organizer')) > 0) return undefined
  return makeOrganizerLink(services, 'start')
}
