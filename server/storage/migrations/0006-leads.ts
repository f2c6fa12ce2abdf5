import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Cards that visitors left at booths, field by field, and the private links to what they left. */
export const leads: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('leads')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('consent', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('starred', 'integer', (column) => column.notNull())
      .addColumn('staff_note', 'text', (column) => column.notNull())
      .addColumn('exported_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('withdrawn_reason', 'text', (column) => column.notNull())
      .addUniqueConstraint('leads_once', ['visitor', 'key'])
      .execute()
    await db.schema.createIndex('leads_of_booth').on('leads').columns(['booth', 'at']).execute()
    await db.schema.createIndex('leads_of_exhibition').on('leads').column('exhibition').execute()
    await db.schema
      .createTable('lead_fields')
      .addColumn('lead', 'text', (column) => column.notNull().references('leads.id'))
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('withdrawn_reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('lead_fields_key', ['lead', 'field'])
      .execute()
    await db.schema
      .createTable('visit_links')
      .addColumn('visitor', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
