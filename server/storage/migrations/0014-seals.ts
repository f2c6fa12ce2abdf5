import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Before {
  booths: { id: string; exhibition: string; body: string }
  exhibitions: { id: string; slug: string }
  shown_awards: { exhibition: string; booth: string; key: string; name: string; edition: string }
}
interface Body {
  awards?: { name: { en: string; zh: string }; edition?: string }[]
}

/**
 * Sealed results: one standing envelope for each award, which key they are sealed with, and every award that a booth was
 * ever shown with, for what was public cannot be sealed.
 */
export const seals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('envelopes')
      .addColumn('name', 'text', (column) => column.notNull().defaultTo('{"en":"","zh":""}'))
      .execute()
    await db.schema
      .alterTable('envelopes')
      .addColumn('edition', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await sql`create unique index envelopes_standing on envelopes (ceremony, award) where replaced_at is null`.execute(
      db,
    )
    await db.schema
      .createTable('seal_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('shown_to', 'text', (column) => column.notNull())
      .addColumn('shown_at', 'bigint', (column) => column.notNull())
      .addColumn('kept_at', 'bigint')
      .execute()
    await db.schema
      .createTable('shown_awards')
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('shown_awards_key', ['exhibition', 'booth', 'key'])
      .execute()
    await rememberWhatWasShown(db as Kysely<Before>)
  },
}

async function rememberWhatWasShown(db: Kysely<Before>): Promise<void> {
  const booths = await db
    .selectFrom('booths')
    .innerJoin('exhibitions', 'exhibitions.id', 'booths.exhibition')
    .select(['booths.id', 'exhibitions.slug', 'booths.body'])
    .execute()
  for (const { id, slug, body } of booths)
    for (const { name, edition = '' } of (JSON.parse(body) as Body).awards ?? []) {
      const { en, zh } = name
      const key = createHash('sha256')
        .update(JSON.stringify([en, zh, edition]))
        .digest('hex')
      await db
        .insertInto('shown_awards')
        .values({ exhibition: slug, booth: id, key, name: JSON.stringify({ en, zh }), edition })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
}
