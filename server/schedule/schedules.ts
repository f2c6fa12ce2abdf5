import type { Session } from '../../shared/schedule/schedule.ts'
import { isSoon } from '../../shared/schedule/session-times.ts'
import type { Services } from '../services.ts'
import type { StoredSession } from '../storage/schedule-port.ts'

/** What is over is told so long, so that calendars which look seldom still hear of it. */
const TOLD_AFTER_MS = 30 * 24 * 60 * 60_000

/** The schedules of the exhibitions, in memory once asked for. Who sets a session writes it to storage and calls `changed`. */
export interface Schedules {
  /** In the order of time; with what is over since some weeks, and what was cancelled. */
  of(exhibition: string): Promise<readonly StoredSession[]>
  /** Those that start within the next five minutes. */
  soon(exhibition: string): Promise<readonly StoredSession[]>
  /** A session was set, set anew or cancelled: everybody inside hears of it, wherever they are. */
  changed(session: StoredSession, before: StoredSession | undefined): void
}

export function createSchedules({ storage, bus, now }: Pick<Services, 'storage' | 'bus' | 'now'>): Schedules {
  const known = new Map<string, Promise<readonly StoredSession[]>>()
  bus.subscribe('schedule.changed', ({ exhibition }) => known.delete(exhibition))
  const of = (exhibition: string) => {
    let sessions = known.get(exhibition)
    if (!sessions) {
      sessions = storage.schedule.ofExhibition(exhibition, now() - TOLD_AFTER_MS)
      sessions.catch(() => known.delete(exhibition))
      known.set(exhibition, sessions)
    }
    return sessions
  }
  return {
    of,
    soon: async (exhibition) => (await of(exhibition)).filter((session) => isSoon(session, now())),
    changed(session, before) {
      const { exhibition } = session
      const moved = before !== undefined && before.startsAt !== session.startsAt && !session.cancelled
      const news = session.cancelled ? 'cancelled' : moved ? 'moved' : null
      bus.publish('schedule.changed', { exhibition, session: shownSession(session), news })
    },
  }
}

/** A session as everybody may see it: without who set it. */
export const shownSession = ({ exhibition: _, changedBy: __, ...session }: StoredSession): Session => session
