import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/storage/open-database.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

/**
 * What the first version of Laurel wrote (commit 6cac13a, before anything ran at a booth): the small exhibition; Ada, who
 * visited and bookmarked its second booth and spoke; Mo, a moderator. These are the cookies that they were given.
 */
const WRITTEN = join(import.meta.dirname, '../fixtures/stored/first-version.sqlite.gz')
const ADA = { id: 'xsokphiu0t10', cookie: 'laurel_visitor=f4YXTjaH9EzQmPaN91jdL658r8o5YHkQWgrxLwI1YvQ' }
const MO = 'laurel_visitor=ffZteAV10ZyKnylN30IkAucoVLSyfRpUGCiQnMcPcP8'
/** The day on which it was written, so that nothing of it is out of date. */
const THEN = Date.parse('2026-11-27T12:00:00Z')
const BOOTH = 'smallhalbooth2'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-first-version-'))
let hall: Hall
beforeAll(async () => {
  writeFileSync(join(dataDir, 'laurel.sqlite'), gunzipSync(readFileSync(WRITTEN)))
  hall = await startHall({ dataDir, now: () => THEN + performance.now() })
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

it('the data of the first version opens: people come back as themselves, and new things run on it', async () => {
  const ada = TestVisitor.known(hall.url, { id: ADA.id, name: 'Ada' }, ADA.cookie)
  const back = await ada.enters(SMALL, { view: '2d' })
  expect(back.phase.name).toBe('live')
  expect(back.people.get(back.me)?.name).toBe('Ada')
  expect(back.passport).toMatchObject({ visited: [BOOTH], bookmarked: [BOOTH] })
  expect(back.chat.map(({ text }) => text)).toEqual(['Said before anything ran at a booth'])

  const mo = await TestVisitor.known(hall.url, { id: 'mo', name: 'Mo' }, MO).joins(SMALL, { view: '2d' })
  expect((await mo.asks('moderation.chat', { open: true, slowSeconds: 0, reason: '' })).ok).toBe(true)

  await giveDemo(hall, 2, slidesDemo())
  await ada.asks('booth.open', { booth: BOOTH })
  ada.hall.watchDemo({ booth: BOOTH, passing: false })
  expect(await mo.asks('demo.start', { booth: BOOTH, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })).toEqual({
    ok: true,
  })
  await ada.waitsFor('Ada follows', ({ demo }) => demo?.session?.demo === 'deck')
  await Promise.all([ada, mo].map((visitor) => visitor.leaves()))
})

it('new tables come whole or not at all: what stands in their way leaves the data as it was, and is said', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'laurel-in-the-way-'))
  const file = join(dir, 'laurel.sqlite')
  writeFileSync(file, gunzipSync(readFileSync(WRITTEN)))
  const tables = (act: (database: SqliteDatabase.Database) => void = () => {}) => {
    const database = new SqliteDatabase(file)
    act(database)
    const names = database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all()
    database.close()
    return names
  }
  const before = tables((database) => database.exec('create table ceremony_people (mine text)')) // of the last migration
  await expect(openDatabase({ kind: 'sqlite', dir })).rejects.toThrow(/cannot be opened: .*already exists/)
  expect(tables()).toEqual(before)
  tables((database) => database.exec('drop table ceremony_people'))
  await (await openDatabase({ kind: 'sqlite', dir })).destroy()
  expect(tables().length).toBeGreaterThan(before.length)
  rmSync(dir, { recursive: true, force: true })
})

it('what its booths were shown with was public, and can never be sealed', async () => {
  const shown = await hall.app.services.storage.seals.shown(SMALL)
  expect(shown).toContainEqual({
    booth: BOOTH,
    name: { en: 'Prize', zh: '奖' },
    edition: '2026',
    title: { en: 'Project 2', zh: '作品2' },
    team: { en: 'Team 2', zh: '团队2' },
  })
  expect(shown).toHaveLength((await hall.app.services.exhibitions.get(SMALL))?.exhibition.booths.length ?? 0)
})
