import { VIEWS } from '../../shared/hall/state.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'

/** A visitor who draws the hall in the other way, or changed their name and look by POST /api/visitor. */
export const visitorRequests = (hall: HallContext): Pick<HallHandlers, 'visitor.update'> => ({
  async 'visitor.update'(member, { view }) {
    const stored = await hall.services.storage.visitors.find(member.visitor)
    if (stored) {
      member.person.name = stored.name
      member.person.look = stored.look
    }
    if (view) member.person.view = VIEWS.indexOf(view)
    return { ok: true }
  },
})
