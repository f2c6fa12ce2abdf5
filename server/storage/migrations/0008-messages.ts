import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What visitors and the people of a booth write to each other. */
export const messages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('booth_threads')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('closed', 'integer', (column) => column.notNull())
      .addColumn('reported_at', 'bigint')
      .addColumn('taken_back_at', 'bigint')
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('answered_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('booth_threads_once', ['visitor', 'booth'])
      .execute()
    await db.schema.createIndex('booth_threads_of_booth').on('booth_threads').columns(['booth', 'updated_at']).execute()
    await db.schema.createIndex('booth_threads_of_exhibition').on('booth_threads').column('exhibition').execute()
    await db.schema
      .createTable('booth_messages')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('thread', 'text', (column) => column.notNull().references('booth_threads.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('sender', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('booth_messages_once', ['thread', 'sender', 'key'])
      .addUniqueConstraint('booth_messages_order', ['thread', 'position'])
      .execute()
  },
}
