import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose hall a message was said in: halls of rehearsals have the same labels as those that everybody may enter. */
export const chatOfRuns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('messages')
      .addColumn('run', 'text', (column) => column.notNull().defaultTo('night'))
      .execute()
    await db.schema.dropIndex('messages_of_hall').execute()
    await db.schema
      .createIndex('messages_of_hall')
      .on('messages')
      .columns(['exhibition', 'run', 'instance', 'at'])
      .execute()
  },
}
