import type { Session } from '../../shared/schedule/schedule.ts'

export interface StoredSession extends Session {
  exhibition: string
  changedBy: string
}

/** Sessions of exhibitions, who marked them, and who was told. */
export interface ScheduleStore {
  /** In the order of time, those that end at `since` or later. */
  ofExhibition(exhibition: string, since: number): Promise<StoredSession[]>
  find(id: string): Promise<StoredSession | undefined>
  /**
   * Writes a session: new with sequence 0, else with one more than is stored. Refused when somebody else was faster, when
   * another one is at the same place at the same time, or when more than `most` that are not over would be at that place;
   * also under parallel calls. `beside`: it may be at the same time as others, and counts beside their `most`.
   */
  save(
    session: StoredSession,
    most: number,
    beside?: boolean,
  ): Promise<
    | { ok: true }
    | { ok: false; reason: 'changed-meanwhile' | 'too-many' }
    | { ok: false; reason: 'overlaps'; other: StoredSession }
  >
  mark(visitor: string, session: string, exhibition: string, on: boolean, now: number): Promise<void>
  /** Sessions of an exhibition that a visitor marked. */
  marked(visitor: string, exhibition: string): Promise<string[]>
  /** Who marked the session, or the booth at which it is. */
  listeners(session: Pick<StoredSession, 'id' | 'booth'>): Promise<Set<string>>
  /** Which of the visitors were not told of this start of the session before; from now on they were. */
  tellOnce(visitors: readonly string[], session: Pick<StoredSession, 'id' | 'startsAt'>): Promise<string[]>
}
