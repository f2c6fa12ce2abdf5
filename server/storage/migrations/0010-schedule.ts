import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Sessions that booths and the organizer announced, who marked them, and who was told that one is about to start. */
export const schedule: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('schedule_sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('demo', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'bigint', (column) => column.notNull())
      .addColumn('minutes', 'integer', (column) => column.notNull())
      .addColumn('cancelled', 'integer', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('schedule_of_exhibition')
      .on('schedule_sessions')
      .columns(['exhibition', 'starts_at'])
      .execute()
    // One row a place: whoever sets a session there holds it, so that two at once see each other.
    await db.schema
      .createTable('schedule_places')
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('changes', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('schedule_places_key', ['exhibition', 'booth'])
      .execute()
    await db.schema
      .createTable('schedule_marks')
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('schedule_marks_key', ['session', 'visitor'])
      .execute()
    await db.schema
      .createTable('schedule_told')
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('schedule_told_key', ['session', 'visitor', 'starts_at'])
      .execute()
  },
}
