import type { HallContext } from '../rooms/hall-context.ts'
import { follows } from './media-requests.ts'

/** Hands to a visitor in this instance what another's browser told theirs. Returns its undo. */
export const followSignals = (hall: HallContext): (() => void) =>
  hall.services.bus.subscribe('media.signal', ({ exhibition, to, signalled }) => {
    const member = exhibition === hall.exhibition ? hall.people.byVisitor(to) : undefined
    if (member && follows(member, signalled.booth)) hall.tell(member, 'media.signal', signalled)
  })
