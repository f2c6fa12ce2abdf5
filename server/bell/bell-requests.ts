import { presenceUntil } from '../../shared/bell/presence.ts'
import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import { boothsOf } from './follow-bells.ts'
import { ownRingOf, staffRingOf } from './shown-ring.ts'

type BellRequests = Extract<keyof HallHandlers, `bell.${string}`>

/** Ringing at a booth and coming to it; only the exhibitors of the booth may come. */
export function bellRequests(hall: HallContext): Pick<HallHandlers, BellRequests> {
  const { bells, storage } = hall.services
  const known = (booth: string) => hall.shown().booths.has(booth)

  return {
    async 'bell.look'(member, { booth }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const works = isBoothExhibitor(member, booth, hall.now())
      const ring = await bells.lately(member.visitor, booth)
      return {
        ok: true,
        staffing: await bells.staffing.of(hall.exhibition, booth),
        hours: bells.staffing.hoursOf(booth),
        ring: ring ? ownRingOf(ring) : null,
        desk: works
          ? { presence: bells.staffing.presenceOf(booth, member.visitor), unseen: await storage.rings.unseen(booth) }
          : null,
        now: hall.now(),
      }
    },
    async 'bell.ring'(member, { booth }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const now = hall.now()
      if (isBoothExhibitor(member, booth, now)) return { ok: false, reason: 'not-allowed' }
      if ((member.mutedUntil ?? 0) > now) return { ok: false, reason: 'muted' }
      const { exhibition, instance } = hall
      const { visitor, person } = member
      const answer = await bells.ring({ exhibition, booth, instance, visitor, name: person.name })
      return answer.ok ? { ok: true, ring: ownRingOf(answer.ring) } : answer
    },
    async 'bell.cancel'(member, { ring }) {
      return (await bells.cancel(ring, member.visitor)) ? { ok: true } : { ok: false, reason: 'no-such-ring' }
    },
    async 'bell.accept'(member, { ring: id }) {
      const asked = await bells.find(id)
      if (!asked || asked.exhibition !== hall.exhibition) return { ok: false, reason: 'no-such-ring' }
      if (!isBoothExhibitor(member, asked.booth, hall.now())) return { ok: false, reason: 'not-allowed' }
      const answer = await bells.accept(id, { visitor: member.visitor, name: member.person.name })
      if (!answer) return { ok: false, reason: 'no-such-ring' }
      return { ok: true, yours: answer.won, ring: staffRingOf(answer.ring) }
    },
    async 'bell.wish'(member, { ring, wish }) {
      const answer = await bells.wish(ring, member.visitor, wish)
      return typeof answer === 'string' ? { ok: false, reason: answer } : { ok: true, ring: ownRingOf(answer) }
    },
    'bell.attend'(member, { seen }) {
      const now = hall.now()
      member.awaySince = seen ? null : (member.awaySince ?? now)
      const own = bells.openOf(member.visitor)
      const rings = boothsOf(member, now).flatMap((booth) => bells.openAt(booth))
      return { ok: true, own: own ? ownRingOf(own) : null, rings: rings.map(staffRingOf) }
    },
    async 'bell.presence'(member, { booth, choice, until }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const now = hall.now()
      if (!isBoothExhibitor(member, booth, now)) return { ok: false, reason: 'not-allowed' }
      const presence = choice && presenceUntil(choice, until, now)
      if (presence === undefined) return { ok: false, reason: 'not-in-time' }
      await bells.staffing.setPresence(booth, member.visitor, presence)
      return { ok: true, presence }
    },
  }
}
