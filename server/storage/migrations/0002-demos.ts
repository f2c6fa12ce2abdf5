import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Demos that run, so that they go on after a restart. */
export const demos: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('demo_sessions')
      .addColumn('booth', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
