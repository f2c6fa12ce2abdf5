import type { NightInvite, NightPerson, NightRole } from '../../shared/ceremony/night-roles.ts'
import { NIGHT_ROLES } from '../../shared/ceremony/night-roles.ts'
import { isStanding } from '../../shared/grants/standing.ts'
import { inviteToken } from '../invites/invite-token.ts'
import { INVITE_FOR } from '../invites/invites.ts'
import type { Services } from '../services.ts'
import type { NightLink } from '../storage/storage.ts'
import { hashSecret } from '../visitors/credential.ts'

type Ports = Pick<Services, 'storage' | 'secret' | 'now' | 'id'>
interface Part {
  exhibition: string
  role: NightRole
  /** Of a nominee; else empty. */
  booth: string
  meantFor: string
}

export const nightPath = (secret: Buffer, claims: { id: string; until: number }): string =>
  `/night/${inviteToken(secret, claims, 'night')}`

/** A link that gives whoever claims it first a part in the nights of an exhibition. */
export async function makeNightInvite(services: Ports, part: Part, by: string): Promise<void> {
  const { storage, secret, now, id } = services
  const { exhibition, role, booth, meantFor } = part
  const claims = { id: id(10), until: now() + INVITE_FOR }
  await storage.grants.addLink(
    {
      id: claims.id,
      secretHash: hashSecret(inviteToken(secret, claims, 'night')),
      role,
      scope: booth ? { kind: 'booth', exhibition, booth } : { kind: 'exhibition', exhibition },
      by,
      until: claims.until,
      reusable: false,
      meantFor,
    },
    now(),
  )
}

/** Who has a part in the nights of an exhibition. */
export async function nightPeople({ storage, now }: Ports, exhibition: string): Promise<NightPerson[]> {
  const people: NightPerson[] = []
  for (const grant of await storage.grants.ofScope(exhibition)) {
    const role = NIGHT_ROLES.find((one) => one === grant.role)
    if (!role || grant.scope.kind === 'server' || !isStanding(grant, now())) continue
    const name = (await storage.visitors.find(grant.visitor))?.name ?? ''
    const booth = grant.scope.kind === 'booth' ? grant.scope.booth : ''
    people.push({ grant: grant.id, visitor: grant.visitor, name, role, booth })
  }
  return people
}

/** Invites that still say something: open or expired ones. */
export async function nightInvites({ storage, secret, now }: Ports, exhibition: string): Promise<NightInvite[]> {
  const links = await storage.grants.nightLinks(exhibition)
  return links.filter(isUnclaimed).map(({ id, role, booth, meantFor, until }) => {
    const state = until < now() ? 'expired' : 'open'
    return { id, role, booth, meantFor, until, state, path: state === 'open' ? nightPath(secret, { id, until }) : '' }
  })
}

const isUnclaimed = ({ claimedBy, withdrawn }: NightLink): boolean => claimedBy === null && withdrawn === null
