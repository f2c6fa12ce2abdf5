import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How certificates look, and what was counted of a night. */
export const afterTheNight: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('certificate_looks')
      .addColumn('ceremony', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('night_minutes')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      // Minutes since 1970.
      .addColumn('minute', 'integer', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('night_minutes_key', ['ceremony', 'minute'])
      .execute()
    await db.schema
      .createTable('night_applause')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('played', 'integer', (column) => column.notNull())
      .addColumn('cue', 'text', (column) => column.notNull())
      .addColumn('award', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('night_applause_key', ['ceremony', 'played'])
      .execute()
  },
}
