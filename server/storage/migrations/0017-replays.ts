import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What is recorded of ceremonies beside their logs: who was there, where, and what the audience did. */
export const replays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('ceremony_tracks')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('track', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .addColumn('is_key', 'integer', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      // SQLite keeps bytes as bytes whatever its column is called.
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('ceremony_tracks_key', ['ceremony', 'run', 'track', 'starts_at'])
      .execute()
    await db.schema
      .createTable('ceremony_people')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('look', 'bigint', (column) => column.notNull())
      .addColumn('role', 'integer', (column) => column.notNull())
      .addColumn('stripe', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('ceremony_people_key', ['ceremony', 'run', 'number'])
      .execute()
  },
}
