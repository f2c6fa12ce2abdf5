import type { HallContext } from '../rooms/hall-context.ts'
import type { Services } from '../services.ts'

/** How long somebody who was inside comes back through shut doors: a server that is mended, a tunnel on the way home. */
const BACK_WITHIN_MS = 10 * 60_000
const NOTED_EVERY_MS = 60_000

/** Whether somebody was in a hall lately whose doors are shut now, and neither left nor was sent out. */
export const wasInside = ({ storage, now }: Services, exhibition: string, visitor: string): Promise<boolean> =>
  storage.moderation.wasInside(exhibition, visitor, now() - BACK_WITHIN_MS)

/**
 * While the doors are shut, keeps in storage who is inside, so that also a server that dies without a word lets them back
 * in. With open doors nothing is written.
 */
export function keepInsiders(hall: HallContext) {
  const { storage, bus, log } = hall.services
  const { exhibition, state } = hall
  let notedAt = 0
  const note = (visitors: Iterable<string>) =>
    storage.moderation
      .noteInside(exhibition, [...visitors], hall.now())
      .catch((error) => log.error({ err: error }, 'who is inside could not be noted'))
  const noteAll = () => {
    notedAt = hall.now()
    return note(hall.people.visitors())
  }
  return {
    /** Undo of what this listens to. */
    stop: bus.subscribe('moderation.set', (set) => {
      if (set.exhibition === exhibition && set.doorsOpen === false) void noteAll()
    }),
    /** Asked twice a second. */
    tick: () => {
      if (!state.doorsOpen && hall.now() - notedAt >= NOTED_EVERY_MS) void noteAll()
    },
    came: async (visitor: string) => {
      if (!state.doorsOpen) await note([visitor])
    },
    /** Left by their own will: the doors count for them again. */
    left: (visitor: string) => {
      if (state.doorsOpen) return
      storage.moderation
        .forgetInside(exhibition, visitor)
        .catch((error) => log.error({ err: error }, 'who left could not be noted'))
    },
  }
}
