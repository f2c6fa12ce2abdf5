import { seatFor } from '../../shared/ceremony/seat-for.ts'
import { put } from '../avatars/put.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import { raiseSigns } from './raise-signs.ts'

/** What an audience asks for: where the ceremony stands, that its reactions count, a seat. */
export function ceremonyRequests(
  hall: HallContext,
): Pick<HallHandlers, 'ceremony.look' | 'ceremony.react' | 'ceremony.seat' | 'ceremony.sign'> {
  const { ceremonies, replays } = hall.services
  const live = () => ceremonies.inHall(hall.exhibition, hall.run)
  const raise = raiseSigns(hall)
  return {
    'ceremony.look'() {
      const run = live()
      if (!run) return { ok: true, show: null, applause: null, now: hall.now() }
      return { ok: true, show: run.shown(), applause: run.applause(), now: hall.now() }
    },
    'ceremony.react'(member, { reaction, times }) {
      const run = live()
      if (!run) return { ok: false, reason: 'no-ceremony' }
      return { ok: true, counted: run.react(member.visitor, reaction, times) }
    },
    'ceremony.sign'(member, sign) {
      if (live()?.state().phase !== 'running') return { ok: false, reason: 'no-ceremony' }
      if (sign.booth !== undefined && !hall.shown().booths.has(sign.booth))
        return { ok: false, reason: 'no-such-booth' }
      raise(member.slot, sign)
      replays.raised(hall, member, sign)
      return { ok: true }
    },
    'ceremony.seat'(member) {
      if (member.person.seat >= 0) return { ok: true, seat: member.person.seat }
      const { seats } = hall.shown().plan
      const taken = new Set([...hall.state.people.values()].map(({ seat }) => seat))
      const seat = seatFor(seats, taken)
      const spot = seats[seat]
      if (!spot) return { ok: false, reason: 'no-seat' }
      member.person.seat = seat
      put(hall, member, spot, 'sit', 'sit')
      return { ok: true, seat }
    },
  }
}
