import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDirector, post, sitAtDesk } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-second-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('the night that was held is watched again while the next one is announced, and after a restart', async () => {
  let hall = await startHall({ dataDir })
  const olga = await hall.organizer()
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  await first.says({ type: 'go' })
  await first.says({ type: 'end' })
  const second = await createDirector(olga, SMALL, shortShow(SMALL))
  first.leaves()
  second.leaves()
  const known = () => hall.app.services.ceremonies.announced(SMALL)?.id
  const replay = async (ceremony: string) => (await fetch(`${hall.url}/api/ceremonies/${ceremony}/replay/night`)).status
  expect(known()).toBe(second.ceremony)
  expect(await replay(first.ceremony)).toBe(200)
  expect(await replay(second.ceremony)).toBe(404) // it was not yet
  const { run } = await post<{ run: string }>(olga, `/api/ceremonies/${second.ceremony}/rehearsals`, {})
  const rehearsal = await sitAtDesk(olga, second.ceremony, run)
  await rehearsal.says({ type: 'go' })
  rehearsal.leaves()
  await hall.stop()

  hall = await startHall({ dataDir })
  expect(known()).toBe(second.ceremony)
  expect(await replay(first.ceremony)).toBe(200)
  const again = TestVisitor.known(hall.url, olga, olga.cookie)
  // Who was in a rehearsal comes back into it, also before anybody is at its desk.
  await again.joins(SMALL, { run })
  expect(await again.asks('ceremony.look', {})).toMatchObject({ ok: true, show: { run, phase: 'running' } })
  await again.leaves()
  // The next one is withdrawn: what visitors know of is the one that was.
  const { revision = 0 } = (await hall.app.services.storage.ceremonies.load(second.ceremony)) ?? {}
  await post(again, `/api/ceremonies/${second.ceremony}/announce`, { revision, on: false })
  expect(known()).toBe(first.ceremony)
  await hall.stop()
})
