import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Drafts of booths with what was published before, and invites: links that name whom they are meant for. */
export const drafts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('booth_drafts')
      .addColumn('booth', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('edited_by', 'text', (column) => column.notNull())
      .addColumn('edited_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('booth_versions')
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('published_by', 'text', (column) => column.notNull())
      .addColumn('published_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('booth_versions_key', ['booth', 'version'])
      .execute()
    await db.schema
      .alterTable('grant_links')
      .addColumn('meant_for', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await db.schema.alterTable('grant_links').addColumn('withdrawn', 'bigint').execute()
  },
}
