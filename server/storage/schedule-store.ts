import { sql } from 'kysely'
import { Bilingual } from '../../shared/exhibition/text.ts'
import { endOf, overlap } from '../../shared/schedule/session-times.ts'
import type { Database } from './open-database.ts'
import type { ScheduleStore, StoredSession } from './schedule-port.ts'
import type { Row } from './tables.ts'

const MINUTE = 60_000
const END = sql<number>`starts_at + minutes * ${sql.lit(MINUTE)}`
type Saved = Awaited<ReturnType<ScheduleStore['save']>>

export function createScheduleStore(db: Database): ScheduleStore {
  return {
    async ofExhibition(exhibition, since) {
      const rows = await db
        .selectFrom('schedule_sessions')
        .selectAll()
        .where('exhibition', '=', exhibition)
        .where(END, '>=', since)
        .orderBy('starts_at')
        .orderBy('id')
        .execute()
      return rows.map(sessionOf)
    },
    async find(id) {
      const row = await db.selectFrom('schedule_sessions').selectAll().where('id', '=', id).executeTakeFirst()
      return row && sessionOf(row)
    },
    async save(session, most, beside = false) {
      try {
        return await db.transaction().execute((tx) => write(tx, session, most, beside))
      } catch (error) {
        if (error instanceof Refused) return error.answer
        throw error
      }
    },
    async mark(visitor, session, exhibition, on, now) {
      if (on)
        await db
          .insertInto('schedule_marks')
          .values({ visitor, session, exhibition, at: now })
          .onConflict((conflict) => conflict.columns(['session', 'visitor']).doNothing())
          .execute()
      else await db.deleteFrom('schedule_marks').where('session', '=', session).where('visitor', '=', visitor).execute()
    },
    async marked(visitor, exhibition) {
      const rows = await db
        .selectFrom('schedule_marks')
        .select('session')
        .where('visitor', '=', visitor)
        .where('exhibition', '=', exhibition)
        .orderBy('at')
        .execute()
      return rows.map(({ session }) => session)
    },
    async listeners({ id, booth }) {
      const marks = await db.selectFrom('schedule_marks').select('visitor').where('session', '=', id).execute()
      const booths =
        booth === ''
          ? []
          : await db.selectFrom('booth_bookmarks').select('visitor').where('booth', '=', booth).execute()
      return new Set([...marks, ...booths].map(({ visitor }) => visitor))
    },
    async tellOnce(visitors, { id, startsAt }) {
      if (visitors.length === 0) return []
      const told = await db
        .insertInto('schedule_told')
        .values(visitors.map((visitor) => ({ visitor, session: id, starts_at: startsAt })))
        .onConflict((conflict) => conflict.columns(['session', 'visitor', 'starts_at']).doNothing())
        .returning('visitor')
        .execute()
      return told.map(({ visitor }) => visitor)
    },
  }
}

/** @throws Refused, which takes back what was written. */
async function write(tx: Database, session: StoredSession, most: number, alongside: boolean): Promise<Saved> {
  const { exhibition, booth } = session
  // Before anything is decided: the row's lock makes two who set a session at one place wait for each other.
  await tx
    .insertInto('schedule_places')
    .values({ exhibition, booth, changes: 1 })
    .onConflict((conflict) =>
      conflict.columns(['exhibition', 'booth']).doUpdateSet({ changes: sql`schedule_places.changes + 1` }),
    )
    .execute()
  const { id, made_at, ...changes } = rowOf(session)
  if (session.sequence === 0)
    await tx
      .insertInto('schedule_sessions')
      .values({ id, made_at, ...changes })
      .execute()
  else {
    const changed = await tx
      .updateTable('schedule_sessions')
      .set(changes)
      .where('id', '=', id)
      .where('sequence', '=', session.sequence - 1)
      .returning('id')
      .executeTakeFirst()
    if (!changed) return { ok: false, reason: 'changed-meanwhile' }
  }
  if (session.cancelled || alongside) return { ok: true }
  const rows = await tx
    .selectFrom('schedule_sessions')
    .selectAll()
    .where('exhibition', '=', exhibition)
    .where('booth', '=', booth)
    .where('id', '!=', id)
    .where('cancelled', '=', 0)
    .where(END, '>', Math.min(session.startsAt, session.changedAt))
    .orderBy('starts_at')
    .execute()
  const beside = rows.map(sessionOf)
  const other = beside.find((one) => overlap(one, session))
  if (other) throw new Refused({ ok: false, reason: 'overlaps', other })
  if (beside.filter((one) => endOf(one) > session.changedAt).length >= most)
    throw new Refused({ ok: false, reason: 'too-many' })
  return { ok: true }
}

/** Takes back what the transaction wrote, and says why. */
class Refused extends Error {
  readonly answer: Exclude<Saved, { ok: true }>
  constructor(answer: Exclude<Saved, { ok: true }>) {
    super(answer.reason)
    this.answer = answer
  }
}

const rowOf = (session: StoredSession): Row<'schedule_sessions'> => ({
  id: session.id,
  exhibition: session.exhibition,
  booth: session.booth,
  demo: session.demo,
  title: JSON.stringify(session.title),
  text: JSON.stringify(session.text),
  starts_at: session.startsAt,
  minutes: session.minutes,
  cancelled: session.cancelled ? 1 : 0,
  sequence: session.sequence,
  made_at: session.madeAt,
  changed_at: session.changedAt,
  changed_by: session.changedBy,
})

const sessionOf = (row: Row<'schedule_sessions'>): StoredSession => ({
  id: row.id,
  exhibition: row.exhibition,
  booth: row.booth,
  demo: row.demo,
  title: Bilingual.parse(JSON.parse(row.title)),
  text: Bilingual.parse(JSON.parse(row.text)),
  startsAt: Number(row.starts_at),
  minutes: row.minutes,
  cancelled: row.cancelled === 1,
  sequence: row.sequence,
  madeAt: Number(row.made_at),
  changedAt: Number(row.changed_at),
  changedBy: row.changed_by,
})
