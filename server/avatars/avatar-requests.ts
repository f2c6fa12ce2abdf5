import type { Spot } from '../../shared/plan/types.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { placeInCrowd } from '../../shared/visitors/place-in-crowd.ts'
import { raiseHand } from '../demos/follow-demos.ts'
import { placeOf } from '../demos/place.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import { othersThan, placeAtBooth, placeAtDoor, put } from './put.ts'

/** A wish to stand next to something that cannot be walked on is granted within this many metres. */
const FORGIVEN = 2
/** How far from a person one arrives who goes to them, metres. */
const POLITE = 1.4
/** How far before a seat one stands up, metres. */
const OFF_THE_SEAT = 0.8

export function avatarRequests(
  hall: HallContext,
): Pick<HallHandlers, 'avatar.teleport' | 'avatar.sit' | 'avatar.raiseHand'> {
  const before = (spot: Spot, metres: number): Spot => ({
    x: spot.x + Math.sin(spot.heading) * metres,
    z: spot.z + Math.cos(spot.heading) * metres,
    heading: spot.heading,
  })
  const takenBy = (seat: number) => [...hall.state.people.values()].find((person) => person.seat === seat)

  return {
    'avatar.teleport'(member, { to }) {
      const { slot } = member
      const go = (spot: Spot) => {
        const { x, z, heading, epoch } = put(hall, member, spot, to.kind === 'booth' ? 'booth' : 'teleport')
        return { ok: true as const, x, z, heading, epoch }
      }
      switch (to.kind) {
        case 'door':
          return go(placeAtDoor(hall, slot))
        case 'booth': {
          const spot = placeAtBooth(hall, to.booth, slot)
          return spot ? go(spot) : { ok: false, reason: 'no-such-booth' }
        }
        case 'person': {
          const pose = to.slot === slot ? undefined : hall.where(to.slot)
          if (!pose) return { ok: false, reason: 'no-such-person' }
          const opposite = before(pose, POLITE)
          const spot = { ...opposite, heading: pose.heading + Math.PI }
          return go(placeInCrowd(spot, othersThan(hall, slot), hall.shown().walkable, POLITE))
        }
        case 'spot': {
          const at = standNear(hall.shown().walkable, to, FORGIVEN)
          if (!at) return { ok: false, reason: 'not-walkable' }
          const heading = to.heading ?? hall.where(slot)?.heading ?? 0
          return go(placeInCrowd({ ...at, heading }, othersThan(hall, slot), hall.shown().walkable, 0))
        }
      }
    },
    'avatar.sit'(member, { seat }) {
      const { person } = member
      const { seats } = hall.shown().plan
      if (seat === -1) {
        const from = seats[person.seat]
        const pose = hall.where(member.slot)
        if (!pose) return { ok: false, reason: 'broken' }
        if (!from) return { ok: true, seat: -1, x: pose.x, z: pose.z, heading: pose.heading, epoch: pose.epoch }
        const wanted = before(from, OFF_THE_SEAT)
        const at = standNear(hall.shown().walkable, wanted) ?? wanted
        const { x, z, heading, epoch } = put(hall, member, { ...at, heading: from.heading }, 'stand')
        return { ok: true, seat: -1, x, z, heading, epoch }
      }
      const spot = seats[seat]
      if (!spot) return { ok: false, reason: 'no-such-seat' }
      const sitter = takenBy(seat)
      if (sitter && sitter.slot !== member.slot) return { ok: false, reason: 'taken' }
      person.seat = seat
      const { x, z, heading, epoch } = put(hall, member, spot, 'sit', 'sit')
      return { ok: true, seat, x, z, heading, epoch }
    },
    'avatar.raiseHand'(member, { on }) {
      member.person.handRaised = on
      if (on) raiseHand(hall, member)
      else if (member.demo)
        hall.services.demos.control(placeOf(hall.run, member.demo.booth), {
          type: 'hand-down',
          visitor: member.visitor,
        })
      return { ok: true }
    },
  }
}
