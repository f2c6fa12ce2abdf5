import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Ceremonies with the log of each of their runs, and the envelopes of their results. */
export const ceremonies: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('ceremonies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('show', 'text', (column) => column.notNull())
      .addColumn('announced', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('ceremonies_of_exhibition').on('ceremonies').column('exhibition').execute()
    await db.schema
      .createTable('ceremony_events')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('cue', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ceremony_events_key', ['ceremony', 'run', 'seq'])
      .execute()
    await db.schema
      .createTable('envelopes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('award', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('sealed_at', 'bigint', (column) => column.notNull())
      .addColumn('sealed_by', 'text', (column) => column.notNull())
      // Encrypted, padded to one length, base64: says nothing of what is in it.
      .addColumn('box', 'text', (column) => column.notNull())
      .addColumn('replaced_at', 'bigint')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint')
      // The envelope in clear, as JSON, once it was read out; empty before.
      .addColumn('opened', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('envelopes_of_ceremony').on('envelopes').columns(['ceremony', 'award']).execute()
  },
}
