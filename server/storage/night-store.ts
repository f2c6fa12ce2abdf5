import { sql } from 'kysely'
import type { CertificateLook } from '../../shared/certificates/certificates.ts'
import type { NightStore, StoredApplause } from './night-port.ts'
import type { Database } from './open-database.ts'

export function createNightStore(db: Database): NightStore {
  return {
    async look(ceremony) {
      const row = await db
        .selectFrom('certificate_looks')
        .select('body')
        .where('ceremony', '=', ceremony)
        .executeTakeFirst()
      return row && (JSON.parse(row.body) as CertificateLook)
    },
    async saveLook(ceremony, look, by, now) {
      const row = { body: JSON.stringify(look), changed_by: by, changed_at: now }
      await db
        .insertInto('certificate_looks')
        .values({ ceremony, ...row })
        .onConflict((conflict) => conflict.column('ceremony').doUpdateSet(row))
        .execute()
    },
    async addMinute(ceremony, { minute, people }) {
      const [old, added] = [sql.ref('night_minutes.people'), sql.ref('excluded.people')]
      await db
        .insertInto('night_minutes')
        .values({ ceremony, minute, people })
        .onConflict((conflict) =>
          conflict.columns(['ceremony', 'minute']).doUpdateSet({
            people: sql<number>`case when ${old} > ${added} then ${old} else ${added} end`,
          }),
        )
        .execute()
    },
    async keepApplause(ceremony, { played, counts, ...rest }) {
      const row = { ...rest, counts: JSON.stringify(counts) }
      await db
        .insertInto('night_applause')
        .values({ ceremony, played, ...row })
        .onConflict((conflict) => conflict.columns(['ceremony', 'played']).doUpdateSet(row))
        .execute()
    },
    minutes: (ceremony) =>
      db
        .selectFrom('night_minutes')
        .select(['minute', 'people'])
        .where('ceremony', '=', ceremony)
        .orderBy('minute')
        .execute(),
    async applause(ceremony) {
      const rows = await db
        .selectFrom('night_applause')
        .selectAll()
        .where('ceremony', '=', ceremony)
        .orderBy('played')
        .execute()
      return rows.map(({ ceremony: _, ...row }) => ({
        ...row,
        at: Number(row.at),
        counts: JSON.parse(row.counts) as StoredApplause['counts'],
      }))
    },
  }
}
