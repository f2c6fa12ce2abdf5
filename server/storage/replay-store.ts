import type { Database } from './open-database.ts'
import type { ReplayStore } from './replay-port.ts'

/** Rows that go into one statement: databases bound the values of one. */
const AT_ONCE = 100

export function createReplayStore(db: Database): ReplayStore {
  return {
    append: (ceremony, run, { chunks, people }) =>
      db.transaction().execute(async (tx) => {
        for (let from = 0; from < people.length; from += AT_ONCE)
          await tx
            .insertInto('ceremony_people')
            .values(people.slice(from, from + AT_ONCE).map((person) => ({ ceremony, run, ...person })))
            .onConflict((conflict) =>
              conflict.columns(['ceremony', 'run', 'number']).doUpdateSet((of) => ({
                visitor: of.ref('excluded.visitor'),
                name: of.ref('excluded.name'),
                look: of.ref('excluded.look'),
                role: of.ref('excluded.role'),
                stripe: of.ref('excluded.stripe'),
              })),
            )
            .execute()
        for (let from = 0; from < chunks.length; from += AT_ONCE)
          await tx
            .insertInto('ceremony_tracks')
            .values(
              chunks.slice(from, from + AT_ONCE).map(({ track, from: starts_at, to: ends_at, key, bytes }) => ({
                ceremony,
                run,
                track,
                starts_at,
                ends_at,
                is_key: Number(key),
                size: bytes.length,
                bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
              })),
            )
            .onConflict((conflict) => conflict.columns(['ceremony', 'run', 'track', 'starts_at']).doNothing())
            .execute()
      }),
    async people(ceremony, run) {
      const rows = await db
        .selectFrom('ceremony_people')
        .select(['number', 'visitor', 'name', 'look', 'role', 'stripe'])
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .orderBy('number')
        .execute()
      return rows.map((row) => ({ ...row, look: Number(row.look) }))
    },
    async sentAway(ceremony, run, exhibition) {
      const rows = await db
        .selectFrom('ceremony_people')
        .innerJoin('moderation_standing', 'moderation_standing.visitor', 'ceremony_people.visitor')
        .select('number')
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .where('moderation_standing.exhibition', '=', exhibition)
        .where((of) => of.or([of('banned_at', 'is not', null), of('removed_at', 'is not', null)]))
        .orderBy('number')
        .execute()
      return rows.map(({ number }) => number)
    },
    async ranges(ceremony, run) {
      const rows = await db
        .selectFrom('ceremony_tracks')
        .select(['track', 'starts_at', 'ends_at', 'is_key'])
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .orderBy('track')
        .orderBy('starts_at')
        .execute()
      return rows.map(({ track, starts_at, ends_at, is_key }) => ({
        track,
        from: Number(starts_at),
        to: Number(ends_at),
        key: is_key === 1,
      }))
    },
    async size(ceremony, run) {
      const row = await db
        .selectFrom('ceremony_tracks')
        .select((of) => of.fn.sum<number | string | null>('size').as('size'))
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .executeTakeFirst()
      return Number(row?.size ?? 0)
    },
    async chunks(ceremony, run, track, from, to) {
      const rows = await db
        .selectFrom('ceremony_tracks')
        .select('bytes')
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .where('track', '=', track)
        .where('starts_at', '>=', from)
        .where('starts_at', '<', to)
        .orderBy('starts_at')
        .execute()
      return rows.map(({ bytes }) => bytes)
    },
    async forget(ceremony, run, visitor) {
      if (visitor === '') return false
      const { numUpdatedRows } = await db
        .updateTable('ceremony_people')
        .set({ visitor: '', name: '', look: 0, stripe: 255, role: 0 })
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .where('visitor', '=', visitor)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
