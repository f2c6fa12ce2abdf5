import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who may come back: the insiders of a hall with shut doors, and who was asked to leave and has not come in since. */
export const comingBack: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('moderation_insiders')
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('moderation_insiders_key', ['exhibition', 'visitor'])
      .execute()
    await db.schema.alterTable('moderation_standing').addColumn('removed_at', 'bigint').execute()
  },
}
