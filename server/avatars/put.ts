import type { PoseSet } from '../../shared/avatars/avatar-messages.ts'
import type { Anim } from '../../shared/avatars/gestures.ts'
import type { Point, Spot } from '../../shared/plan/types.ts'
import { placeInCrowd } from '../../shared/visitors/place-in-crowd.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** How far before a booth's stand the thing is that people look at, metres. */
const BOOTH_AHEAD = 3

/** Moves an avatar by the server's word and tells its visitor; frees the seat that it sat on. */
export function put(
  hall: HallContext,
  member: Member,
  spot: Spot,
  reason: PoseSet['reason'],
  anim: Anim = 'idle',
): PoseSet {
  if (anim !== 'sit') member.person.seat = -1
  const epoch = hall.poses.place(member.slot, spot.x, spot.z, spot.heading, anim, hall.now())
  const move: PoseSet = { epoch, x: spot.x, z: spot.z, heading: spot.heading, reason }
  hall.tell(member, 'avatar.moved', move)
  return move
}

/** Where everybody else stands. */
export function othersThan(hall: HallContext, slot: number): Point[] {
  return [...hall.state.people.values()].flatMap((person) => {
    const pose = person.slot === slot ? undefined : hall.where(person.slot)
    return pose ? [pose] : []
  })
}

/** A free place before a booth, looking at it. */
export function placeAtBooth(hall: HallContext, booth: string, slot: number): Spot | undefined {
  const { booths, walkable } = hall.shown()
  const stand = booths.get(booth)?.stand
  return stand && placeInCrowd(stand, othersThan(hall, slot), walkable, BOOTH_AHEAD)
}

/** A free place by the door; people are spread over the plan's spawns in turn. */
export function placeAtDoor(hall: HallContext, slot: number): Spot {
  const { plan, walkable } = hall.shown()
  const spawn = plan.spawns[slot % plan.spawns.length] ?? { x: 0, z: 0, heading: Math.PI }
  return placeInCrowd(spawn, othersThan(hall, slot), walkable, 0)
}
