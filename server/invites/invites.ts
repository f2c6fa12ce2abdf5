import { isStanding } from '../../shared/grants/standing.ts'
import type { BoothStaff, InviteLine } from '../../shared/studio/studio-messages.ts'
import type { Services } from '../services.ts'
import type { BoothLink } from '../storage/storage.ts'
import type { BoothAt } from '../studio/drafts.ts'
import { hashSecret } from '../visitors/credential.ts'
import { invitePath, inviteToken } from './invite-token.ts'

const DAY = 24 * 3600 * 1000
/** How long an invite waits for whom it is meant for. */
export const INVITE_FOR = 30 * DAY
/** Open invites that one booth may have. */
export const MOST_INVITES = 20

type Ports = Pick<Services, 'storage' | 'secret' | 'now' | 'id' | 'bus'>

/** A link that makes whoever claims it first an exhibitor of one booth. */
export async function makeInvite(services: Ports, at: BoothAt, meantFor: string, by: string): Promise<InviteLine> {
  const { storage, secret, now, id } = services
  const claims = { id: id(10), until: now() + INVITE_FOR }
  await storage.grants.addLink(
    {
      id: claims.id,
      secretHash: hashSecret(inviteToken(secret, claims)),
      role: 'exhibitor',
      scope: { kind: 'booth', ...at },
      by,
      until: claims.until,
      reusable: false,
      meantFor,
    },
    now(),
  )
  return { ...claims, booth: at.booth, meantFor, state: 'open', path: invitePath(secret, claims) }
}

const stateOf = ({ claimedBy, withdrawn, until }: BoothLink, now: number): InviteLine['state'] =>
  claimedBy !== null ? 'used' : withdrawn !== null ? 'withdrawn' : until < now ? 'expired' : 'open'

/** What its makers see of an invite; the path only while it is of use. */
export function inviteLine({ secret, now }: Ports, link: BoothLink): InviteLine {
  const { id, booth, meantFor, until } = link
  const state = stateOf(link, now())
  return { id, booth, meantFor, until, state, path: state === 'open' ? invitePath(secret, { id, until }) : '' }
}

/** Exhibitors and invites, by booth. Of the invites only those that still say something: open or expired ones. */
export async function staffOf(services: Ports, exhibition: string, booth?: string): Promise<Map<string, BoothStaff>> {
  const { storage, now } = services
  const byBooth = new Map<string, BoothStaff>()
  const at = (id: string): BoothStaff => {
    let staff = byBooth.get(id)
    if (!staff) {
      staff = { staff: [], invites: [] }
      byBooth.set(id, staff)
    }
    return staff
  }
  for (const grant of await storage.grants.ofScope(exhibition)) {
    const { scope, role, id, visitor } = grant
    if (scope.kind !== 'booth' || role !== 'exhibitor' || !isStanding(grant, now())) continue
    if (booth !== undefined && scope.booth !== booth) continue
    at(scope.booth).staff.push({ id, visitor, name: (await storage.visitors.find(visitor))?.name ?? '' })
  }
  for (const link of await storage.grants.boothLinks(exhibition, booth)) {
    const line = inviteLine(services, link)
    if (line.state === 'open' || line.state === 'expired') at(link.booth).invites.push(line)
  }
  return byBooth
}
