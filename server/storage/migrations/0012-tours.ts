import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The recorded tour of each booth. */
export const tours: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('booth_tours')
      .addColumn('booth', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('recorded_by', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
