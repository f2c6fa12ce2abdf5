import { RANKS, rankOf } from '../../shared/grants/can.ts'
import { VIEWS } from '../../shared/hall/state.ts'
import { placeAtBooth, put } from '../avatars/put.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'

export function boothRequests(
  hall: HallContext,
): Pick<HallHandlers, 'booth.open' | 'booth.leave' | 'booth.cheer' | 'booth.bookmark'> {
  const { passports } = hall.services.storage
  const known = (booth: string) => hall.shown().booths.has(booth)

  return {
    async 'booth.open'(member, { booth }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const now = hall.now()
      const { first } = await passports.visit(member.visitor, hall.exhibition, booth, now)
      // A visitor of the 2D view walks by opening; in 3D they stand there already, or look from afar.
      if (member.opened !== booth && member.person.view === VIEWS.indexOf('2d')) {
        const spot = placeAtBooth(hall, booth, member.slot)
        if (spot) put(hall, member, spot, 'booth')
      }
      member.opened = booth
      member.person.booth = booth
      const staff = rankOf(member.grants, hall.exhibition, now) >= RANKS.moderator
      return { ok: true, firstVisit: first, history: hall.talk.history(booth, staff) }
    },
    'booth.leave'(member) {
      member.opened = ''
      member.person.booth = ''
      return { ok: true }
    },
    async 'booth.cheer'(member, { booth, on }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const { cheers } = await passports.cheer(member.visitor, hall.exhibition, booth, on, hall.now())
      hall.services.bus.publish('booth.cheered', { exhibition: hall.exhibition, booth, cheers })
      return { ok: true, cheers, on }
    },
    async 'booth.bookmark'(member, { booth, on }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      await passports.bookmark(member.visitor, hall.exhibition, booth, on, hall.now())
      return { ok: true, on }
    },
  }
}
