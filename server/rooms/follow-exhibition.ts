import { RANKS, rankOf } from '../../shared/grants/can.ts'
import { CLOSE_CODES } from '../../shared/hall/requests.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { put } from '../avatars/put.ts'
import type { HallContext, Shown } from './hall-context.ts'
import { showExhibition } from './show-exhibition.ts'

/** Further than the largest hall is wide: a nearest place is always found, unless there is no floor at all. */
const ANYWHERE = 40

/**
 * Lets the hall change under its visitors when the exhibition does: who now stands in something is moved to the nearest
 * free place, seats and booths that are gone are left, and the revision tells the clients to ask again. When the
 * exhibition was closed, everybody but the staff goes. Returns its undo.
 */
export function followExhibition(hall: HallContext, show: (shown: Shown) => void): () => void {
  const { bus, exhibitions, log } = hall.services
  const follow = async (change = true) => {
    const now = await exhibitions.get(hall.exhibition)
    if (!change && now?.exhibition.revision === hall.state.revision) return
    if (!now?.exhibition.open) sendVisitorsOut(hall)
    if (!now || now.exhibition.revision === hall.state.revision) return
    show(showExhibition(now))
    settle(hall)
    hall.state.revision = now.exhibition.revision
  }
  let last = Promise.resolve()
  const look = (change: boolean) => {
    last = last
      .then(() => follow(change))
      .catch((error) => log.error({ err: error }, 'a changed exhibition could not be shown'))
  }
  const stop = bus.subscribe('exhibition.changed', ({ exhibition }) => {
    if (exhibition === hall.exhibition) look(true)
  })
  look(false) // it may have changed while the hall was opened
  return stop
}

function settle(hall: HallContext): void {
  const { plan, walkable, booths } = hall.shown()
  hall.poses.setGround(walkable)
  for (const booth of [...hall.state.booths.keys()]) if (!booths.has(booth)) hall.state.booths.delete(booth)
  for (const member of hall.people.members.values()) {
    const { person } = member
    if (person.booth !== '' && !booths.has(person.booth)) person.booth = ''
    if (!booths.has(member.opened)) member.opened = ''
    const pose = hall.where(member.slot)
    if (!pose) continue
    const seat = plan.seats[person.seat]
    if (seat) {
      put(hall, member, seat, 'plan-changed', 'sit')
    } else if (person.seat >= 0 || !walkable.canStand(pose.x, pose.z, 0.05)) {
      const at = standNear(walkable, pose, ANYWHERE) ?? plan.spawns[0] ?? pose
      put(hall, member, { x: at.x, z: at.z, heading: pose.heading }, 'plan-changed')
    }
  }
}

function sendVisitorsOut(hall: HallContext): void {
  const now = hall.now()
  for (const member of [...hall.people.members.values()])
    if (rankOf(member.grants, hall.exhibition, now) < RANKS.moderator) hall.close(member, CLOSE_CODES.broken)
}
