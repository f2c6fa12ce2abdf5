import { exec, execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeRunningFile } from '../../server/start/running-file.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { DEFAULT_OPTIONS, packImport } from '../../shared/importer/pack-import.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

vi.setConfig({ testTimeout: 60_000 }) // every command is a process of its own

const folder = mkdtempSync(join(tmpdir(), 'laurel-import-'))
const dataDir = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEADER = 'Category,Project,Company,Award\n'
const LIST = `${HEADER}Digital,Lantern Mesh,Wick,First prize\nLiving,Slow Bread,Crumb,Second prize\n`
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** `npm run import`, as its own process. */
const command = (...words: string[]): Promise<{ code: number; out: string; told: string }> =>
  new Promise((done) => {
    const cli = join(import.meta.dirname, '../../server/importer/cli.ts')
    const { PATH, NODE_COMPILE_CACHE } = process.env
    const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: dataDir, LANG: 'C' }
    execFile(process.execPath, [cli, ...words], { env }, (error, out, told) =>
      done({ code: error ? Number(error.code) : 0, out, told }),
    )
  })

const read = async (hall: Hall, slug: string) =>
  (await (await fetch(`${hall.url}/api/exhibitions/${slug}`)).json()) as Exhibition

describe('the import command with the server stopped', () => {
  it('stores a list, says what it did, and does nothing the second time', async () => {
    const list = file('My awards.csv', LIST)
    const dry = await command(list, '--dry-run')
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('A dry run: nothing was stored.')])
    expect(dry.out).toMatch(/Company +team\.en/)
    const first = await command(list)
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/2 new booths[\s\S]*Lantern Mesh, Wick[\s\S]*Stored\..*\/e\/my-awards/),
    ])
    const second = await command(list, '--json')
    expect(second.code).toBe(0)
    expect(JSON.parse(second.out)).toMatchObject({ ok: true, outcome: 'same', preview: { plan: { unchanged: 2 } } })
  })

  it('tells all mistakes with exit code 2, open questions with 3, and stores neither', async () => {
    const wrong = await command(
      file('wrong.csv', `${HEADER}Digital,,Wick,Gold\n,Slow Bread,Crumb,\n`),
      '--exhibition',
      'my-awards',
    )
    expect(wrong.code).toBe(2)
    expect(wrong.out).toMatch(
      /3 mistakes[\s\S]*row 2, "Project"[\s\S]*row 3, "Category"[\s\S]*row 3, "Award"[\s\S]*Nothing was stored/,
    )
    const near = await command(file('near.csv', LIST.replace('Slow Bread', 'Slow Breads')), '--exhibition', 'my-awards')
    expect([near.code, near.out]).toEqual([3, expect.stringMatching(/--answer 3=[a-z0-9]{10}/)])
    const [, answer = ''] = /(--answer 3=[a-z0-9]{10})/.exec(near.out) ?? []
    const answered = await command(join(folder, 'near.csv'), '--exhibition', 'my-awards', ...answer.split(' '))
    expect([answered.code, answered.out]).toEqual([0, expect.stringContaining('1 booth changed')])
  })

  it('leaves its output to the report: what the installing before it says goes beside it', async () => {
    // An npm that only talks: the real one would change the packages under the other tests.
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "up to date in 2s"\n', { mode: 0o755 })
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      scripts: { preimport: string }
    }
    const said = await new Promise((done) =>
      exec(scripts.preimport, { env: { PATH: `${bin}:${process.env.PATH}` } }, (_error, out, told) =>
        done({ out, told }),
      ),
    )
    expect(said).toEqual({ out: '', told: 'up to date in 2s\n' })
  })

  it('refuses with one sentence what it cannot use', async () => {
    const big = file('big.csv', '')
    truncateSync(big, 50 * 1024 * 1024)
    for (const [words, sentence] of [
      [[join(folder, 'none.csv')], /^There is no file .*none\.csv\.\n$/],
      [[big], /The file has 50 MB\. A list may have 20 MB at most/],
    ] as const) {
      const { code, told, out } = await command(...words)
      expect([code, out]).toEqual([1, ''])
      expect(told).toMatch(sentence)
    }
  })
})

describe('imports into a running server', () => {
  let hall: Hall
  let removeFile: () => void = () => {}
  let organizer: TestVisitor

  beforeAll(async () => {
    hall = await startHall({ dataDir })
    const { localToken } = hall.app.services
    removeFile = writeRunningFile(dataDir, { url: hall.url, token: localToken, pid: process.pid })
    organizer = await hall.visitor('Organa')
    await hall.grant(organizer, 'organizer')
  })
  afterAll(async () => {
    removeFile()
    await hall.stop()
  })

  const post = async (visitor: TestVisitor, content: string, options: Partial<ImportOptions>, slug = SMALL) => {
    const answer = await visitor.fetch(`${hall.url}/api/exhibitions/${slug}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: packImport({ ...DEFAULT_OPTIONS, fileName: 'list.csv', ...options }, new TextEncoder().encode(content)),
    })
    return { status: answer.status, report: (await answer.json()) as ImportReport }
  }

  it('what was imported while it was stopped is there', async () => {
    const shown = await read(hall, 'my-awards')
    expect(shown.booths.map(({ title, awards }) => [title.en, awards[0]?.tier])).toEqual([
      ['Lantern Mesh', 'first'],
      ['Slow Breads', 'second'],
    ])
    expect(shown.categories.map(({ letter, name }) => [letter, name.en])).toEqual([
      ['A', 'Digital'],
      ['B', 'Living'],
    ])
  })

  it('the command changes the hall under the eyes of a visitor, who keeps the booth links', async () => {
    const visitor = await hall.visitor('Vera')
    await visitor.enters('my-awards')
    const before = await read(hall, 'my-awards')
    const longer = file(
      'longer.csv',
      `${LIST.replace('Slow Bread', 'Slow Breads')}Living,Paper Avatar,Scissors,Third prize\n`,
    )
    const done = await command(longer, '--exhibition', 'my-awards')
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(`The hall is open: ${hall.url}/e/my-awards`)])
    await visitor.waitsFor('the hall has changed', ({ revision }) => revision > before.revision)
    const after = await read(hall, 'my-awards')
    expect(after.booths.map(({ title }) => title.en)).toEqual(['Lantern Mesh', 'Slow Breads', 'Paper Avatar'])
    expect(after.booths.slice(0, 2).map(({ id }) => id)).toEqual(before.booths.map(({ id }) => id))
  })

  it('an organizer sees a list first and stores exactly what was seen', async () => {
    const shown = await post(organizer, LIST, { dryRun: true })
    expect(shown.report).toMatchObject({
      ok: true,
      outcome: 'shown',
      preview: { plan: { create: [{}, {}], gone: { length: 8 } } },
    })
    const agreed = shown.report.ok ? shown.report.agreement : ''
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({ ...stored, closes: '2027-01-01' }))
    expect((await post(organizer, LIST, { agreed })).report).toMatchObject({ outcome: 'changed' })
    const again = await post(organizer, LIST, { dryRun: true })
    const stored = await post(organizer, LIST, { agreed: again.report.ok ? again.report.agreement : '' })
    expect(stored.report).toMatchObject({ outcome: 'stored' })
    expect((await read(hall, SMALL)).booths).toHaveLength(10)
  })

  it('a second import at the same time does not undo the first', async () => {
    const lists = ['Alpha', 'Beta', 'Gamma'].map((name) => `Project,Award\n${name} ${name},Gold\n`)
    const reports = await Promise.all(lists.map((list) => post(organizer, list, {})))
    expect(reports.map(({ report }) => report.ok && report.outcome)).toEqual(['stored', 'stored', 'stored'])
    expect((await read(hall, SMALL)).booths.map(({ title }) => title.en)).toEqual(
      expect.arrayContaining(['Alpha Alpha', 'Beta Beta', 'Gamma Gamma']),
    )
  })

  it('nobody else may: not a visitor, not the organizer of another exhibition, not a guessed token', async () => {
    expect((await post(await hall.visitor('Nosy'), LIST, {})).status).toBe(403)
    expect((await post(organizer, LIST, {}, 'my-awards')).status).toBe(403)
    const body = packImport({ ...DEFAULT_OPTIONS, fileName: 'x.csv' }, new TextEncoder().encode(LIST))
    const headers = { 'content-type': 'application/octet-stream', authorization: 'Bearer guess' }
    expect((await fetch(`${hall.url}/api/local/import`, { method: 'POST', headers, body })).status).toBe(403)
    expect((await organizer.fetch(`${hall.url}/api/import`, { method: 'POST', body })).status).toBe(403)
  })

  it('a file of 50 MB is refused before it is sent', async () => {
    const answer = await new Promise<string>((done, failed) => {
      const sending = request(`${hall.url}/api/exhibitions/${SMALL}/import`, {
        method: 'POST',
        headers: {
          cookie: organizer.cookie,
          'content-type': 'application/octet-stream',
          'content-length': 50 * 1024 * 1024,
        },
      })
      sending.on('response', (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        response.on('end', () => done(text))
      })
      sending.on('error', failed)
      sending.flushHeaders() // and not one byte of the body
    })
    expect(JSON.parse(answer)).toMatchObject({ ok: false, problem: { code: 'too-big', found: '50 MB' } })
  })

  it('a body that nobody packed is invalid', async () => {
    const answer = await organizer.fetch(`${hall.url}/api/exhibitions/${SMALL}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array([1, 2, 3]),
    })
    expect([answer.status, await answer.json()]).toEqual([400, { ok: false, reason: 'invalid' }])
  })
})
