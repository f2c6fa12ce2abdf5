import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { StoredSession } from '../storage/schedule-port.ts'
import type { HallClient, Member } from '../visitors/member.ts'
import { shownSession } from './schedules.ts'

/** Who marked a session meanwhile is noticed within this time. */
const LISTENERS_MS = 2000

/**
 * Tells the visitors of an instance what they marked: that it starts in five minutes, once for each start however often
 * they come and go, and that it was moved or called off. Everybody hears of every change, for the schedule they look at.
 */
export function tellSessions(hall: HallContext): {
  tick: () => void
  stop: () => void
  requests: Pick<HallHandlers, 'schedule.hear'>
} {
  const { schedules, storage, bus, log } = hall.services
  /** Who wants to be told of a session, looked up now and then while it is about to start. */
  const listeners = new Map<string, { at: number; visitors: ReadonlySet<string> }>()
  /** Of whom this instance need not ask storage again. */
  const told = new Map<string, Set<string>>()
  /** Whose page shows what it is told, by the connection over which it said so. */
  const hears = new WeakMap<Member, HallClient>()
  let ticking = false

  const wanting = async (session: StoredSession): Promise<ReadonlySet<string>> => {
    const known = listeners.get(session.id)
    if (known && Math.abs(hall.now() - known.at) < LISTENERS_MS) return known.visitors
    const visitors = await storage.schedule.listeners(session)
    listeners.set(session.id, { at: hall.now(), visitors })
    return visitors
  }
  const tellSoon = async () => {
    const soon = await schedules.soon(hall.exhibition)
    for (const known of [listeners, told])
      for (const id of known.keys()) if (!soon.some((session) => session.id === id)) known.delete(id)
    for (const session of soon) {
      if (session.booth !== '' && !hall.shown().booths.has(session.booth)) continue
      const wanted = await wanting(session)
      const here = [...hall.people.members.values()].filter(
        (member) => member.client && hears.get(member) === member.client && wanted.has(member.visitor),
      )
      const knew = told.get(session.id) ?? new Set()
      told.set(session.id, knew)
      const ask = here.map(({ visitor }) => visitor).filter((visitor) => !knew.has(visitor))
      // Written down before it is said: nobody hears it twice, in doubt not at all.
      const fresh = new Set(await storage.schedule.tellOnce(ask, session))
      for (const visitor of ask) knew.add(visitor)
      hall.tellAll('schedule.told', { news: 'soon', session: shownSession(session) }, ({ visitor }) =>
        fresh.has(visitor),
      )
    }
  }
  return {
    requests: {
      'schedule.hear'(member) {
        if (member.client) hears.set(member, member.client)
        return { ok: true }
      },
    },
    tick() {
      if (ticking) return
      ticking = true
      tellSoon()
        .catch((error) => log.error({ err: error }, 'a session could not be announced'))
        .finally(() => {
          ticking = false
        })
    },
    stop: bus.subscribe('schedule.changed', ({ exhibition, session, news }) => {
      if (exhibition !== hall.exhibition) return
      listeners.delete(session.id)
      told.delete(session.id)
      hall.tellAll('schedule.changed', { session })
      if (!news) return
      storage.schedule
        .listeners(session)
        .then((visitors) => hall.tellAll('schedule.told', { news, session }, ({ visitor }) => visitors.has(visitor)))
        .catch((error) => log.error({ err: error }, 'a changed session could not be told'))
    }),
  }
}
