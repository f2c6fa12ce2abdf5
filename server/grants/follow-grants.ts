import { isBoothStaff, rankOf } from '../../shared/grants/can.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import type { Role } from '../../shared/hall/roster-words.ts'
import { placeOf } from '../demos/place.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** By rank; who runs the whole server is shown as an organizer. */
const ROLE_OF_RANK: readonly Role[] = ['visitor', 'exhibitor', 'moderator', 'organizer', 'organizer']

/** What the roster shows of somebody's grants. */
export const roleOf = (grants: readonly Grant[], exhibition: string, now: number): Role =>
  ROLE_OF_RANK[rankOf(grants, exhibition, now)] ?? 'visitor'

/** A role that was given or withdrawn counts at once for somebody who is inside. Returns its undo. */
export function followGrants(hall: HallContext): () => void {
  const { bus, storage, log } = hall.services
  const follow = async (visitor: string) => {
    if (!hall.people.byVisitor(visitor)) return
    const grants = await storage.grants.ofVisitor(visitor)
    const member = hall.people.byVisitor(visitor) // anew: they may have gone meanwhile
    if (!member) return
    hall.people.grant(member, grants, roleOf(grants, hall.exhibition, hall.now()))
    const { demo } = member
    if (!demo || demo.passing) return
    const staff = isBoothStaff(member, hall.exhibition, demo.booth, hall.now())
    hall.services.demos.watch(placeOf(hall.run, demo.booth), { visitor, staff })
  }
  return bus.subscribe('grants.changed', ({ visitor }) => {
    follow(visitor).catch((error) => log.error({ err: error, visitor }, 'changed grants could not be read'))
  })
}
