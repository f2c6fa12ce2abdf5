import { CloseCode, ServerError } from '@colyseus/core'
import { RANKS, rankOf } from '../../shared/grants/can.ts'
import { CLOSE_CODES, PROTOCOL_VERSION } from '../../shared/hall/requests.ts'
import type { Spot } from '../../shared/plan/types.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { placeInCrowd } from '../../shared/visitors/place-in-crowd.ts'
import { othersThan, placeAtBooth, placeAtDoor, put } from '../avatars/put.ts'
import { leaveDemo } from '../demos/follow-demos.ts'
import { roleOf } from '../grants/follow-grants.ts'
import { colyseusPort } from '../poses/colyseus-port.ts'
import type { HallClient, Member, SeatAuth } from '../visitors/member.ts'
import type { HallContext } from './hall-context.ts'

/** A remembered place may have been built over since; it is taken up within this many metres. */
const REMEMBERED = 4

/** Somebody comes in: with a new avatar, or to the one that another session of theirs has in this instance. */
export async function arrive(hall: HallContext, client: HallClient, auth: SeatAuth): Promise<void> {
  const { storage, bus } = hall.services
  const { exhibition } = hall
  const standing = await storage.moderation.standing(auth.visitor, exhibition, hall.now())
  if (standing.banned) throw new ServerError(CLOSE_CODES.banned, 'banned')
  // The door is behind them: whoever is removed now was removed on the way from it.
  if (standing.removed) throw new ServerError(CLOSE_CODES.removed, 'removed')
  const passport = await storage.passports.of(auth.visitor, exhibition)
  // No waiting from here to the welcome: two tabs that come at once must see each other.
  const now = hall.now()
  const role = roleOf(auth.grants, exhibition, now)
  let member = hall.people.byVisitor(auth.visitor)
  if (member) {
    const before = hall.people.takeOver(member, client, auth, role)
    before?.leave(CLOSE_CODES.replaced)
    hall.poses.connect(member.slot, colyseusPort(client))
    hall.poses.freeze(member.slot, false, now)
    hall.services.demos.back(member.visitor)
    const spot = auth.enter.booth !== undefined && placeAtBooth(hall, auth.enter.booth, member.slot)
    if (spot) put(hall, member, spot, 'booth')
  } else {
    member = hall.people.add(client, auth, role, now)
    if (!member) throw new ServerError(CloseCode.WITH_ERROR, 'The hall has no slot left.')
    const seat = seatAgain(hall, auth)
    if (seat) member.person.seat = seat.index
    const spot = seat ?? placeFor(hall, auth, member.slot)
    hall.poses.join(member.slot, colyseusPort(client), spot, now, seat ? 'sit' : 'idle')
  }
  member.mutedUntil = standing.mutedUntil
  bus.publish('visitor.entered', { visitor: auth.visitor, session: client.sessionId })
  welcome(hall, member, passport)
}

/** The connection is back in its own session. */
export async function resume(hall: HallContext, member: Member, client: HallClient): Promise<void> {
  hall.people.back(member, client)
  hall.poses.connect(member.slot, colyseusPort(client))
  hall.poses.freeze(member.slot, false, hall.now())
  hall.services.demos.back(member.visitor)
  welcome(hall, member, await hall.services.storage.passports.of(member.visitor, hall.exhibition))
}

/** The avatar goes; its slot rests. */
export function depart(hall: HallContext, member: Member): void {
  leaveDemo(hall, member)
  hall.services.bells.sees(member.visitor, hall.instance, null)
  hall.people.remove(member, hall.now())
  hall.poses.leave(member.slot)
}

/** The seat on which somebody sat when the hall was lost under them, unless another sits there by now. */
function seatAgain(hall: HallContext, { enter }: SeatAuth): (Spot & { index: number }) | undefined {
  const index = enter.seat ?? -1
  const spot = hall.shown().plan.seats[index]
  const taken = [...hall.state.people.values()].some(({ seat }) => seat === index)
  return spot && !taken ? { ...spot, index } : undefined
}

function placeFor(hall: HallContext, { enter }: SeatAuth, slot: number): Spot {
  const { walkable } = hall.shown()
  const near = enter.near && standNear(walkable, enter.near, REMEMBERED)
  if (near) return placeInCrowd({ ...near, heading: enter.near?.heading ?? 0 }, othersThan(hall, slot), walkable, 0)
  return (enter.booth !== undefined && placeAtBooth(hall, enter.booth, slot)) || placeAtDoor(hall, slot)
}

function welcome(
  hall: HallContext,
  member: Member,
  passport: Awaited<ReturnType<typeof hall.services.storage.passports.of>>,
): void {
  const now = hall.now()
  const { x, z, heading, epoch } = hall.where(member.slot) ?? { x: 0, z: 0, heading: 0, epoch: 0 }
  const staff = rankOf(member.grants, hall.exhibition, now) >= RANKS.moderator
  const muted = member.mutedUntil === null ? 0 : Math.max(0, member.mutedUntil - now)
  hall.tell(member, 'welcome', {
    protocol: PROTOCOL_VERSION,
    slot: member.slot,
    epoch,
    x,
    z,
    heading,
    now,
    passport,
    history: hall.talk.history(member.person.booth, staff),
    mutedMinutes: Math.ceil(muted / 60_000),
  })
}
