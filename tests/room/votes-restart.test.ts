import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDirector } from '../support/director.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { votingShow } from '../support/voting-show.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-votes-again-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('a vote that was open when the server went is open again, with every vote that was acknowledged', async () => {
  let hall: Hall = await startHall({ dataDir })
  const olga = await hall.organizer()
  const director = await createDirector(olga, SMALL, votingShow(SMALL))
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  const [one, two] = [ada.boothId(0), ada.boothId(1)]
  for (const award of ['people', 'in-the-open']) await director.says({ type: 'poll', award, open: true })
  const cast = (booth: string) => ada.asks('vote.cast', { award: 'people', booth })
  expect(await cast(one)).toEqual({ ok: true, booth: one })
  expect(await ada.asks('vote.cast', { award: 'in-the-open', booth: two })).toMatchObject({ ok: true })
  await director.says({ type: 'poll', award: 'in-the-open', open: false })
  director.leaves()

  // The key of the sealed results is not there at first: the server starts, and takes no vote that it could not seal.
  await hall.app.stop()
  const key = { ceremony: director.ceremony, run: 'night' }
  const keyFile = join(dataDir, 'secrets/seal.key')
  renameSync(keyFile, `${keyFile}.away`)
  await ada.waitsFor('the hall is gone', ({ phase }) => phase.name === 'lost')
  hall = await startHall({ dataDir, port: hall.app.port })
  await ada.waitsFor('Ada is back', ({ phase }) => phase.name === 'live')
  expect(await cast(two)).toEqual({ ok: false, reason: 'broken' })
  // What cannot be read is not taken for "nobody voted".
  expect(await hall.app.services.votes.close({ ...key, award: 'in-the-open' })).toBeUndefined()
  renameSync(`${keyFile}.away`, keyFile)
  expect(await ada.asks('vote.look', {})).toMatchObject({
    ok: true,
    votes: [
      { award: 'people', booth: one },
      { award: 'in-the-open', booth: two },
    ],
    tallies: [],
  })
  expect(await cast(two)).toEqual({ ok: true, booth: two })
  expect(await ada.asks('vote.cast', { award: 'in-the-open', booth: one })).toEqual({ ok: false, reason: 'not-open' })
  const { votes } = hall.app.services
  expect((await votes.close({ ...key, award: 'in-the-open' }))?.winners).toEqual([two])
  expect((await votes.close({ ...key, award: 'people' }))?.counts).toMatchObject({ [one]: 0, [two]: 1 })
  expect(await cast(one)).toEqual({ ok: false, reason: 'not-open' })
  await ada.leaves()
  await hall.stop()
})
