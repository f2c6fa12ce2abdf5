import { createHash } from 'node:crypto'
import type { NamedAward } from '../../shared/seals/sealed-awards.ts'
import type { Database } from './open-database.ts'
import type { NewRow } from './tables.ts'

/** Rows of one INSERT: databases bind only so many values. */
const AT_ONCE = 500

/** Remembers that booths are shown with awards; what is remembered already stays. */
export async function rememberShown(
  db: Database,
  exhibition: string,
  booths: readonly { id: string; awards: readonly NamedAward[] }[],
): Promise<void> {
  const rows = new Map<string, NewRow<'shown_awards'>>()
  for (const { id: booth, awards } of booths)
    for (const award of awards) {
      const row = shownRow(exhibition, booth, award)
      rows.set(`${booth} ${row.key}`, row)
    }
  const all = [...rows.values()]
  for (let from = 0; from < all.length; from += AT_ONCE)
    await db
      .insertInto('shown_awards')
      .values(all.slice(from, from + AT_ONCE))
      .onConflict((conflict) => conflict.columns(['exhibition', 'booth', 'key']).doNothing())
      .execute()
}

export function shownRow(exhibition: string, booth: string, { name, edition }: NamedAward): NewRow<'shown_awards'> {
  const { en, zh } = name
  const key = createHash('sha256')
    .update(JSON.stringify([en, zh, edition]))
    .digest('hex')
  return { exhibition, booth, key, name: JSON.stringify({ en, zh }), edition }
}

export async function shownIn(db: Database, exhibition: string): Promise<(NamedAward & { booth: string })[]> {
  const rows = await db.selectFrom('shown_awards').selectAll().where('exhibition', '=', exhibition).execute()
  return rows.map(({ booth, name, edition }) => ({ booth, edition, name: JSON.parse(name) as NamedAward['name'] }))
}

/** Awards whose result is sealed and not read out. */
export async function waitingIn(db: Database, exhibition: string): Promise<NamedAward[]> {
  const rows = await db
    .selectFrom('envelopes')
    .select(['name', 'edition'])
    .where('exhibition', '=', exhibition)
    .where('replaced_at', 'is', null)
    .where('opened_at', 'is', null)
    .execute()
  return rows.map(({ name, edition }) => ({ edition, name: JSON.parse(name) as NamedAward['name'] }))
}

/**
 * Sealing and showing take turns in an exhibition: whoever is second sees what the first did. A write to the exhibition's
 * row holds it until the transaction ends, on every database.
 */
export async function takeTurn(tx: Database, exhibition: string): Promise<void> {
  await tx
    .updateTable('exhibitions')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('slug', '=', exhibition)
    .execute()
}
