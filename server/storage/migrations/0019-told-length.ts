import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How long people were told that an announced ceremony takes. */
export const toldLength: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('ceremonies').addColumn('told_seconds', 'integer').execute()
  },
}
