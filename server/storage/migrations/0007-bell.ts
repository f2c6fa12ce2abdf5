import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Rings at booths, who of the staff is there, and when booths are open. */
export const bell: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('instance', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('rung_at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('accepted_at', 'bigint')
      .addColumn('accepted_by', 'text', (column) => column.notNull())
      .addColumn('accepted_name', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('wish_at', 'bigint')
      .addColumn('wish_zone', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint')
      .execute()
    await db.schema.createIndex('rings_of_booth').on('rings').columns(['booth', 'rung_at']).execute()
    await db.schema.createIndex('rings_of_visitor').on('rings').columns(['visitor', 'rung_at']).execute()
    await db.schema
      .createIndex('rings_one_open')
      .unique()
      .on('rings')
      .column('visitor')
      .where('outcome' as never, '=', 'open')
      .execute()
    await db.schema
      .createTable('booth_presences')
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('choice', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('booth_presences_key', ['booth', 'visitor'])
      .execute()
    await db.schema
      .createTable('booth_hours')
      .addColumn('booth', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
