import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Programme } from '../../shared/ceremony/show.ts'
import type { ReplayManifest } from '../../shared/replay/manifest.ts'
import { createDirector, post, sitAtDesk } from '../support/director.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-second-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('the night that was held is watched again while the next one is announced, and after a restart; its grand winner stands on the golden leaf', async () => {
  let hall = await startHall({ dataDir })
  const olga = await hall.organizer()
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  await atEnvelopes(olga, first.ceremony).seals('jury', 1)
  /** Who stands there before this run reads anything out. */
  const golden = async (ofRun = '') => {
    const path = `${hall.url}/api/exhibitions/${SMALL}/ceremony?run=${ofRun}`
    const body = (await (await olga.fetch(path)).json()) as { programme: Programme }
    return body.programme.golden.map(({ en }) => en)
  }
  await first.says({ type: 'go' })
  await first.says({ type: 'jump', cue: 'reveal' })
  expect(await golden()).toEqual([])
  // What is being read out is not in the hall of another ceremony's rehearsal before the night is over.
  const write = { revision: 0, show: shortShow(SMALL) }
  type Made = { ceremony: { id: string } }
  const { ceremony: draft } = await post<Made>(olga, `/api/exhibitions/${SMALL}/ceremonies`, write)
  const drafted = await post<{ run: string }>(olga, `/api/ceremonies/${draft.id}/rehearsals`, {})
  expect(await golden(drafted.run)).toEqual([])
  await first.says({ type: 'end' })
  expect(await golden(drafted.run)).toEqual(['Project 1'])
  const second = await createDirector(olga, SMALL, shortShow(SMALL))
  first.leaves()
  second.leaves()
  const known = () => hall.app.services.ceremonies.announced(SMALL)?.id
  const pathOf = (ceremony: string) => `${hall.url}/api/ceremonies/${ceremony}/replay/night`
  const replay = async (ceremony: string) => (await fetch(pathOf(ceremony))).status
  expect(known()).toBe(second.ceremony)
  expect(await replay(first.ceremony)).toBe(200)
  expect(await replay(second.ceremony)).toBe(404) // it was not yet
  const { run } = await post<{ run: string }>(olga, `/api/ceremonies/${second.ceremony}/rehearsals`, {})
  const rehearsal = await sitAtDesk(olga, second.ceremony, run)
  await rehearsal.says({ type: 'go' })
  rehearsal.leaves()
  expect([await golden(), await golden(run)]).toEqual([['Project 1'], ['Project 1']])
  // A replay knows no more than was known then.
  const then = (await (await fetch(pathOf(first.ceremony))).json()) as { replay: ReplayManifest }
  expect(then.replay.programme.golden).toEqual([])
  await hall.stop()

  hall = await startHall({ dataDir })
  expect(known()).toBe(second.ceremony)
  expect(await replay(first.ceremony)).toBe(200)
  expect(await golden()).toEqual(['Project 1'])
  const again = TestVisitor.known(hall.url, olga, olga.cookie)
  // Who was in a rehearsal comes back into it, also before anybody is at its desk.
  await again.joins(SMALL, { run })
  expect(await again.asks('ceremony.look', {})).toMatchObject({ ok: true, show: { run, phase: 'running' } })
  await again.leaves()
  // The next one is withdrawn: what visitors know of is the one that was.
  const { revision = 0 } = (await hall.app.services.storage.ceremonies.load(second.ceremony)) ?? {}
  await post(again, `/api/ceremonies/${second.ceremony}/announce`, { revision, on: false })
  expect(known()).toBe(first.ceremony)
  expect(await golden()).toEqual([]) // what it read out itself comes with its show
  await hall.stop()
})
