import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import { post, sitAtDesk } from '../support/director.ts'
import { holds } from '../support/in-any-encoding.ts'
import { atEnvelopes, writesCeremony } from '../support/seal-desk.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { SMALL, startHall } from '../support/start-hall.ts'
import { type Running, startProcess } from '../support/start-process.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const lineOf = async (visitor: TestVisitor, ceremony: string) => {
  const response = await visitor.fetch(`${visitor.url}/api/ceremonies/${ceremony}`)
  return ((await response.json()) as { ceremony: CeremonyLine }).ceremony
}

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-seals-log-'))
let running: Running | undefined
afterAll(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  rmSync(dataDir, { recursive: true, force: true })
})

test('no line of the log, however much is logged, holds anything of a result, of a vote or their key', async () => {
  const hall = await startHall({ dataDir })
  const organizer = await hall.organizer()
  const { ceremony } = await writesCeremony(organizer)
  await hall.stop()

  const server = startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'debug' }, ['--no-sample'])
  running = server
  const [, url = ''] = await server.prints(/Laurel is open: +(\S+)/)
  const olga = TestVisitor.known(url, organizer, organizer.cookie)
  const sealer = atEnvelopes(olga, ceremony)
  const canary = 'Sandpiper-5Tb2-along-the-shore'
  const shown = await sealer.asks<{ phrase: string }>('seal-key/phrase')
  if (!shown.ok) throw new Error(shown.reason)
  expect(await sealer.seals('jury', 1, { citation: canary })).toMatchObject({ ok: true })
  expect(await sealer.imports(`award,project,citation\njury,${canary},${canary}\n`, true)).toMatchObject({
    stored: false,
  })
  expect(await sealer.imports(`award,project,citation\njury,"${canary}`, true)).toMatchObject({ stored: false })
  expect(await sealer.imports(`award,project,citation\njury,Project 0,${canary}\n`, true, 'Anew')).toMatchObject({
    stored: true,
  })
  expect(await sealer.asks('seal-key/restore', { phrase: canary })).toMatchObject({ ok: false })
  for (const [path, body] of [
    ['envelopes', `{"award":"jury","citation":"${canary}`],
    ['envelopes', JSON.stringify({ award: 'jury', citation: canary })],
    ['envelopes/import', JSON.stringify({ file: Buffer.from(canary.repeat(60_000)).toString('base64') })],
    ['seal-key/restore', `{"phrase":"${shown.phrase}`],
  ]) {
    const headers = { 'content-type': 'application/json' }
    const response = await olga.fetch(`${url}/api/ceremonies/${ceremony}/${path}`, {
      method: 'POST',
      headers,
      body: body ?? '',
    })
    expect([path, response.ok, holds(Buffer.from(await response.text()), canary)]).toEqual([path, false, []])
  }
  // The audience votes, and the count is sealed.
  const { revision } = (await lineOf(olga, ceremony)) ?? {}
  expect(await post(olga, `/api/ceremonies/${ceremony}/announce`, { revision, on: true })).toMatchObject({ ok: true })
  const desk = await sitAtDesk(olga, ceremony)
  for (const event of [{ type: 'go' }, { type: 'jump', cue: 'vote' }] as const)
    expect(await desk.says(event)).toEqual({ ok: true })
  const ada = await (await TestVisitor.create(url, { name: 'Ada', look: 1, language: 'en' })).joins(SMALL)
  const votes = (booth: string) => ada.asks('vote.cast', { award: 'people', booth })
  for (const index of [2, 1]) expect(await votes(boothIdOf(SMALL, index))).toMatchObject({ ok: true })
  for (const wrong of [canary, canary.repeat(50)]) expect(await votes(wrong)).toMatchObject({ ok: false })
  expect(await desk.says({ type: 'jump', cue: 'applause' })).toEqual({ ok: true })
  await desk.sees('the count is sealed', ({ awards }) => awards.some(({ id, ready }) => id === 'people' && ready))
  desk.leaves()
  await ada.leaves()

  chmodSync(join(dataDir, 'secrets/seal.key'), 0o644)
  expect(await sealer.seals('jury', 2, { citation: canary, reason: 'Anew' })).toEqual({ ok: false, reason: 'no-key' })
  server.child.kill('SIGTERM')
  await server.ended

  // What the operator is told at the next start.
  const again = startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'debug' }, ['--no-sample'])
  running = again
  await again.prints(/Others can read the key of the sealed results, so it is not used: chmod 600 \S+seal\.key/)
  again.child.kill('SIGTERM')
  await again.ended
  const words = shown.phrase.split(' ').slice(0, 4).join(' ')
  // Who was sealed as the winner is in no line either, by title or by booth.
  const winners = [0, 1, 2].flatMap((index) => [boothIdOf(SMALL, index), `Project ${index}`])
  for (const secret of [canary, words, ...winners])
    expect(holds(Buffer.from(server.out() + again.out()), secret)).toEqual([])
})
