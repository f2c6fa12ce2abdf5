import { RING_OUTCOMES } from '../../shared/bell/bell-words.ts'
import type { RingStore, StoredRing } from './bell-port.ts'
import type { Database } from './open-database.ts'
import type { Row } from './tables.ts'

export function createRingStore(db: Database): RingStore {
  const find = async (id: string): Promise<StoredRing | undefined> => {
    const row = await db.selectFrom('rings').selectAll().where('id', '=', id).executeTakeFirst()
    return row && ringOf(row)
  }
  return {
    add: (ring, { most, since }) =>
      db.transaction().execute(async (tx) => {
        const { rungAt, ...rest } = ring
        const row = await tx
          .insertInto('rings')
          .values({
            ...rest,
            rung_at: rungAt,
            outcome: 'open',
            accepted_at: null,
            accepted_by: '',
            accepted_name: '',
            ended_at: null,
            wish_at: null,
            wish_zone: '',
            seen_at: null,
          })
          .onConflict((conflict) => conflict.doNothing()) // by the index of open rings, one a visitor
          .returningAll()
          .executeTakeFirst()
        if (!row) return { ok: false, reason: 'rings-already' }
        const { count } = await tx
          .selectFrom('rings')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('visitor', '=', ring.visitor)
          .where('rung_at', '>', since)
          .executeTakeFirstOrThrow()
        if (Number(count) > most) {
          await tx.deleteFrom('rings').where('id', '=', ring.id).execute()
          return { ok: false, reason: 'too-fast' }
        }
        return { ok: true, ring: ringOf(row) }
      }),
    async accept(id, by, now) {
      const row = await db
        .updateTable('rings')
        .set({ outcome: 'accepted', accepted_at: now, accepted_by: by.visitor, accepted_name: by.name, ended_at: now })
        .where('id', '=', id)
        .where('outcome', '=', 'open')
        .where('until', '>', now)
        .returningAll()
        .executeTakeFirst()
      if (row) return { won: true, ring: ringOf(row) }
      const ring = await find(id)
      return ring && { won: ring.byVisitor === by.visitor, ring }
    },
    async end(id, outcome, now) {
      const row = await db
        .updateTable('rings')
        .set({ outcome, ended_at: now })
        .where('id', '=', id)
        .where('outcome', '=', 'open')
        .returningAll()
        .executeTakeFirst()
      return row && ringOf(row)
    },
    async wish(id, visitor, { at, zone }) {
      const row = await db
        .updateTable('rings')
        .set({ wish_at: at, wish_zone: zone, seen_at: null }) // it is news again
        .where('id', '=', id)
        .where('visitor', '=', visitor)
        .where('outcome', '=', 'missed')
        .returningAll()
        .executeTakeFirst()
      return row && ringOf(row)
    },
    find,
    async open() {
      const rows = await db.selectFrom('rings').selectAll().where('outcome', '=', 'open').orderBy('rung_at').execute()
      return rows.map(ringOf)
    },
    async lastOf(visitor, booth) {
      const row = await db
        .selectFrom('rings')
        .selectAll()
        .where('visitor', '=', visitor)
        .where('booth', '=', booth)
        .orderBy('rung_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && ringOf(row)
    },
    async ofBooth(booth, since) {
      const rows = await db
        .selectFrom('rings')
        .selectAll()
        .where('booth', '=', booth)
        .where('rung_at', '>=', since)
        .orderBy('rung_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(ringOf)
    },
    async markSeen(booth, ids, now) {
      let update = db
        .updateTable('rings')
        .set({ seen_at: now })
        .where('booth', '=', booth)
        .where('outcome', '=', 'missed')
        .where('seen_at', 'is', null)
        .where('ended_at', '<=', now)
      if (ids !== 'all') update = update.where('id', 'in', ids)
      await update.execute()
    },
    async unseen(booth) {
      const { count } = await db
        .selectFrom('rings')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('booth', '=', booth)
        .where('outcome', '=', 'missed')
        .where('seen_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

const ringOf = (row: Row<'rings'>): StoredRing => ({
  id: row.id,
  exhibition: row.exhibition,
  booth: row.booth,
  instance: row.instance,
  visitor: row.visitor,
  name: row.name,
  rungAt: row.rung_at,
  until: row.until,
  outcome: RING_OUTCOMES.find((one) => one === row.outcome) ?? 'cancelled',
  acceptedAt: row.accepted_at,
  by: row.accepted_name,
  byVisitor: row.accepted_by,
  endedAt: row.ended_at,
  wish: row.wish_at === null ? null : { at: row.wish_at, zone: row.wish_zone },
  seenAt: row.seen_at,
})
