import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { holds } from '../support/in-any-encoding.ts'
import { atEnvelopes, writesCeremony } from '../support/seal-desk.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { SMALL, startHall } from '../support/start-hall.ts'
import { type Running, startProcess } from '../support/start-process.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-seals-log-'))
let running: Running | undefined
afterAll(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  rmSync(dataDir, { recursive: true, force: true })
})

test('no line of the log, however much is logged, holds anything of a result or its key', async () => {
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
