import { createHash } from 'node:crypto'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { NamedAward } from '../../shared/seals/sealed-awards.ts'
import type { ShownAward } from '../../shared/seals/was-shown.ts'
import type { Database } from './open-database.ts'
import type { NewRow } from './tables.ts'

/** Rows of one INSERT: databases bind only so many values. */
const AT_ONCE = 500

/** A project with the awards that it is shown with. */
interface ShownProject {
  id: string
  title: Bilingual
  team: Bilingual
  /** What its list called it, when somebody has renamed it since: the list may come again. */
  listed?: { title: Bilingual; team: Bilingual } | undefined
  awards: readonly NamedAward[]
}

/** Remembers that projects are shown with awards; what is remembered already stays. */
export async function rememberShown(
  db: Database,
  exhibition: string,
  projects: readonly ShownProject[],
): Promise<void> {
  const rows = new Map<string, NewRow<'shown_awards'>>()
  for (const { id: booth, title, team, listed, awards } of projects)
    for (const { name, edition } of awards)
      for (const called of [{ title, team }, ...(listed ? [listed] : [])]) {
        const row = shownRow(exhibition, { booth, ...called, name, edition })
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

function shownRow(exhibition: string, { booth, name, edition, title, team }: ShownAward): NewRow<'shown_awards'> {
  const key = createHash('sha256')
    .update(JSON.stringify([name.en, name.zh, edition, title.en, title.zh, team.en, team.zh]))
    .digest('hex')
  return { exhibition, booth, key, name: stored(name), edition, title: stored(title), team: stored(team) }
}

const stored = ({ en, zh }: Bilingual) => JSON.stringify({ en, zh })
const read = (text: string) => JSON.parse(text) as Bilingual

/** What was shown in an exhibition, or on the whole server. */
export async function shownIn(db: Database, exhibition?: string): Promise<ShownAward[]> {
  const all = db.selectFrom('shown_awards').selectAll()
  const rows = await (exhibition === undefined ? all : all.where('exhibition', '=', exhibition)).execute()
  return rows.map(({ booth, name, edition, title, team }) => ({
    booth,
    edition,
    name: read(name),
    title: read(title),
    team: read(team),
  }))
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
