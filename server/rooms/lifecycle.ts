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
  const { storage, bus, log } = hall.services
  const { exhibition } = hall
  // Roles are read anew: those of the seat are as old as its way from the door.
  const [passport, grants, standing] = await Promise.all([
    storage.passports.of(auth.visitor, exhibition),
    storage.grants.ofVisitor(auth.visitor),
    storage.moderation.standing(auth.visitor, exhibition, hall.now()),
  ])
  if (standing.banned) throw new ServerError(CLOSE_CODES.banned, 'banned')
  // The door is behind them: whoever is removed now was removed on the way from it.
  if (standing.removed) throw new ServerError(CLOSE_CODES.removed, 'removed')
  // No waiting from here to the welcome: two tabs that come at once must see each other.
  const now = hall.now()
  const seat = { ...auth, grants }
  const role = roleOf(grants, exhibition, now)
  let member = hall.people.byVisitor(auth.visitor)
  if (member) {
    const before = hall.people.takeOver(member, client, seat, role)
    before?.leave(CLOSE_CODES.replaced)
    hall.poses.connect(member.slot, colyseusPort(client))
    hall.poses.freeze(member.slot, false, now)
    hall.services.demos.back(member.visitor)
    const spot = auth.enter.booth !== undefined && placeAtBooth(hall, auth.enter.booth, member.slot)
    if (spot) put(hall, member, spot, 'booth')
  } else {
    member = hall.people.add(client, seat, role, now)
    if (!member) throw new ServerError(CloseCode.WITH_ERROR, 'The hall has no slot left.')
    const chair = seatAgain(hall, auth)
    if (chair) member.person.seat = chair.index
    const spot = chair ?? placeFor(hall, auth, member.slot)
    hall.poses.join(member.slot, colyseusPort(client), spot, now, chair ? 'sit' : 'idle')
  }
  member.mutedUntil = standing.mutedUntil
  bus.publish('visitor.entered', { visitor: auth.visitor, session: client.sessionId })
  welcome(hall, member, passport)
  catchUp(hall, member).catch((error) => log.error({ err: error }, 'what was decided meanwhile could not be read'))
}

/** What was decided about somebody while they came in was told to nobody: it is read once more, now that they are here. */
async function catchUp(hall: HallContext, member: Member): Promise<void> {
  const { storage } = hall.services
  const before = { grants: member.grants, mutedUntil: member.mutedUntil }
  const [grants, standing] = await Promise.all([
    storage.grants.ofVisitor(member.visitor),
    storage.moderation.standing(member.visitor, hall.exhibition, hall.now()),
  ])
  if (hall.people.members.get(member.slot) !== member) return
  if (standing.banned) return hall.close(member, CLOSE_CODES.banned)
  if (standing.removed) return hall.close(member, CLOSE_CODES.removed)
  const now = hall.now()
  // What they were told since is newer than what was read.
  if (member.grants === before.grants) hall.people.grant(member, grants, roleOf(grants, hall.exhibition, now))
  if (member.mutedUntil !== before.mutedUntil || standing.mutedUntil === before.mutedUntil) return
  member.mutedUntil = standing.mutedUntil
  const minutes = standing.mutedUntil === null ? 0 : Math.ceil((standing.mutedUntil - now) / 60_000)
  hall.tell(member, 'moderation.told', minutes > 0 ? { act: 'muted', minutes } : { act: 'unmuted' })
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
