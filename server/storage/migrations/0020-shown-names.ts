import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Before {
  booths: { id: string; body: string }
  shown_awards: { exhibition: string; booth: string; key: string; name: string; edition: string }
}
interface After {
  shown_awards: Before['shown_awards'] & { title: string; team: string }
}
interface Text {
  en: string
  zh: string
}
const NOTHING: Text = { en: '', zh: '' }

/** What a project was called when it was shown with an award: it is known again in another exhibition, at another booth. */
export const shownNames: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['title', 'team'])
      await db.schema
        .alterTable('shown_awards')
        .addColumn(column, 'text', (made) => made.notNull().defaultTo('{"en":"","zh":""}'))
        .execute()
    const rows = await (db as Kysely<Before>)
      .selectFrom('shown_awards')
      .innerJoin('booths', 'booths.id', 'shown_awards.booth')
      .select(['shown_awards.exhibition', 'booth', 'key', 'name', 'edition', 'body'])
      .execute()
    for (const { exhibition, booth, key, name, edition, body } of rows) {
      const { title = NOTHING, team = NOTHING } = JSON.parse(body) as { title?: Text; team?: Text }
      const { en, zh } = JSON.parse(name) as Text
      const said = [en, zh, edition, title.en, title.zh, team.en, team.zh]
      await (db as Kysely<After>)
        .updateTable('shown_awards')
        .set({
          key: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
          title: JSON.stringify({ en: title.en, zh: title.zh }),
          team: JSON.stringify({ en: team.en, zh: team.zh }),
        })
        .where('exhibition', '=', exhibition)
        .where('booth', '=', booth)
        .where('key', '=', key)
        .execute()
    }
  },
}
