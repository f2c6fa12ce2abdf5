import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { shownNames } from '../../server/storage/migrations/0020-shown-names.ts'
import { DataError } from '../../server/storage/open-database.ts'
import { openStorage } from '../../server/storage/open-storage.ts'
import { startPostgres } from '../support/postgres.ts'
import { exhibition, project, storageContract } from './storage-contract.ts'

storageContract('SQLite', () => openStorage({ kind: 'sqlite', dir: ':memory:' }))

const postgres = await startPostgres()
if (postgres) {
  afterAll(() => postgres.stop())
  storageContract('Postgres', () => openStorage({ kind: 'postgres', url: postgres.url }))
} else {
  process.stdout.write(
    'NOT RUN: the storage contract on Postgres, for none is installed here (TEST_DATABASE_URL names one).\n',
  )
}

/** The tables as the version before had them. */
const shownBefore = async (db: Kysely<ShownBefore>) => {
  for (const [table, columns] of [
    ['booths', ['id', 'body']],
    ['shown_awards', ['exhibition', 'booth', 'key', 'name', 'edition']],
  ] as const) {
    let made = db.schema.createTable(table)
    for (const column of columns) made = made.addColumn(column, 'text', (it) => it.notNull())
    await made.execute()
  }
  const text = (en: string) => JSON.stringify({ en, zh: '' })
  const body = JSON.stringify({ title: { en: 'Tidal Twin', zh: '潮汐' }, team: { en: 'Tide', zh: '' }, awards: [] })
  await db.insertInto('booths').values({ id: 'b1', body }).execute()
  const row = { exhibition: 'show', booth: 'b1', name: text('Grand prize'), edition: '2025', key: 'one' }
  const rows = [row, { ...row, name: text('Jury award'), key: 'two' }, { ...row, booth: 'gone' }]
  await db.insertInto('shown_awards').values(rows).execute()
}
interface ShownBefore {
  booths: { id: string; body: string }
  shown_awards: { exhibition: string; booth: string; key: string; name: string; edition: string }
}
const pool = postgres && new pg.Pool({ connectionString: postgres.url, options: '-c search_path=before', max: 1 })
const dialects: [string, Dialect][] = [['SQLite', new SqliteDialect({ database: new SqliteDatabase(':memory:') })]]
if (pool) dialects.push(['Postgres', new PostgresDialect({ pool })])

describe.each(dialects)('%s of the version before', (_name, dialect) => {
  it('learns what was called how when it was shown with an award', async () => {
    await pool?.query('create schema if not exists before')
    const db = new Kysely<ShownBefore>({ dialect })
    await shownBefore(db)
    await shownNames.up(db)
    const rows = await db.selectFrom('shown_awards').selectAll().orderBy('booth').orderBy('name').execute()
    const [title, team] = [JSON.stringify({ en: 'Tidal Twin', zh: '潮汐' }), JSON.stringify({ en: 'Tide', zh: '' })]
    const nothing = JSON.stringify({ en: '', zh: '' })
    expect(rows).toMatchObject([
      { booth: 'b1', name: expect.stringContaining('Grand prize'), title, team },
      { booth: 'b1', name: expect.stringContaining('Jury award'), title, team },
      { booth: 'gone', title: nothing, team: nothing },
    ])
    await db.destroy()
  })
})

describe('the data folder', () => {
  const dir = mkdtempSync(join(tmpdir(), 'laurel-data-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('belongs to one server at a time and keeps what was acknowledged', async () => {
    const first = await openStorage({ kind: 'sqlite', dir })
    await first.exhibitions.save(exhibition('kept', [project('keptbooth', 'one')]), 0)
    await expect(openStorage({ kind: 'sqlite', dir })).rejects.toThrow(DataError)
    await expect(openStorage({ kind: 'sqlite', dir })).rejects.toThrow(/in use by another Laurel/)
    await first.close()
    const second = await openStorage({ kind: 'sqlite', dir })
    expect((await second.exhibitions.load('kept'))?.projects[0]?.id).toBe('keptbooth')
    await second.close()
  })

  it('holds nothing any more of what a visitor took back', async () => {
    const lead = {
      id: 'leadgone',
      key: 'keygone',
      visitor: 'v',
      exhibition: 'kept',
      booth: 'keptbooth',
      purpose: 'answer' as const,
      language: 'en' as const,
      consent: 'I give this card.',
      at: 1,
      fields: { name: 'Rain', email: 'rain-was-here@example.org' },
    }
    const inFiles = () => readdirSync(dir).some((file) => readFileSync(join(dir, file)).includes('rain-was-here'))
    const storage = await openStorage({ kind: 'sqlite', dir })
    const words = { key: 'keygone', name: 'Rain', text: 'Write to rain-was-here@example.org', at: 1 }
    const at = { visitor: 'v', exhibition: 'kept', booth: 'keptbooth' }
    await storage.leads.add(lead, 5)
    await storage.threads.write({ ...at, id: 'thread' }, { ...words, id: 'message' }, { unanswered: 5, messages: 5 })
    await storage.threads.answer('keptbooth', 'thread', { ...words, id: 'answer' }, { messages: 5 })
    await storage.questions.ask({ ...at, ...words, id: 'question', demo: 'deck', run: 1 }, { perVisitor: 5, perRun: 5 })
    const answer = { how: 'text', text: 'To rain-was-here@example.org', by: 'Hanna', at: 2 } as const
    await storage.questions.answer('question', answer)
    expect(inFiles()).toBe(true)
    await storage.leads.withdraw('v', lead.id, 'all', 'mistake', 2)
    await storage.threads.takeBack('v', 'thread', 2)
    await storage.questions.withdraw('question', 'v', 2)
    await storage.close()
    expect(inFiles()).toBe(false)
  })
})
