import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Counts by hour and by day, of booths and with an empty booth of the hall. Nothing in them says of whom. */
export const numbers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('number_hours')
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('hour', 'integer', (column) => column.notNull())
      .addColumn('visits', 'integer', (column) => column.notNull())
      .addColumn('visitors', 'integer', (column) => column.notNull())
      .addColumn('ms', 'bigint', (column) => column.notNull())
      .addColumn('watched', 'integer', (column) => column.notNull())
      .addColumn('watchers', 'integer', (column) => column.notNull())
      .addColumn('to_end', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('number_hours_key', ['exhibition', 'booth', 'hour'])
      .execute()
    await db.schema
      .createTable('number_days')
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('quiet_visitors', 'integer', (column) => column.notNull())
      .addColumn('quiet_watchers', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('number_days_key', ['exhibition', 'booth', 'day'])
      .execute()
  },
}
