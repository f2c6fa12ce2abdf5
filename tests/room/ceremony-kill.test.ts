import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { NightNumbers } from '../../shared/numbers/night.ts'
import { canonical } from '../../shared/seals/canonical.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { ownPort } from '../support/port-again.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { SMALL, startHall } from '../support/start-hall.ts'
import { type Running, startProcess } from '../support/start-process.ts'
import { TestVisitor } from '../support/test-visitor.ts'

let dataDir: string
let running: Running | undefined
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'laurel-kill-'))
})
afterEach(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the server as an operator's machine would, on the same port as before. */
async function starts(port: string): Promise<string> {
  running = startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'warn', PORT: port }, ['--no-sample'])
  const [, address = ''] = await running.prints(/(http:\/\/127\.0\.0\.1:\d+)/)
  return address
}
async function dies(): Promise<void> {
  running?.child.kill('SIGKILL')
  await running?.ended
}

/** Reads what is written down, beside the server, which lets nobody else in: a copy of the files, as if the power went now. */
function countOf(sql: string): number {
  const copy = mkdtempSync(join(tmpdir(), 'laurel-look-'))
  for (const name of ['laurel.sqlite', 'laurel.sqlite-wal'])
    if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(copy, name))
  const database = new SqliteDatabase(join(copy, 'laurel.sqlite'))
  try {
    return database.prepare<[], { n: number }>(sql).get()?.n ?? 0
  } finally {
    database.close()
    rmSync(copy, { recursive: true })
  }
}
/** Resolves when so many rows are written down, whether or not anybody was told. */
async function written(sql: string, least: number): Promise<void> {
  const until = performance.now() + 15_000
  while (countOf(sql) < least) {
    if (performance.now() > until) throw new Error(`In vain: ${sql}.`)
    await new Promise((next) => setImmediate(next))
  }
}
const REVEALS = "select count(*) as n from ceremony_events where json_extract(cue, '$.kind') = 'reveal'"
const BALLOTS = 'select count(*) as n from vote_ballots'

/** What was read out is what was committed to: anybody's own check. */
const provenOf = ({ envelope, sha256 }: Opened) => {
  expect(createHash('sha256').update(canonical(envelope)).digest('hex')).toBe(sha256)
  expect(envelope.salt).toMatch(/^[0-9a-f]{64}$/)
  return { award: envelope.award, winners: envelope.winners.map(({ booth }) => booth), sha256 }
}

it('a server that is killed in the vote and in the reveals comes back into the same cue, with every vote, and says nothing twice', async () => {
  const hall = await startHall({ dataDir })
  const [olga, ...voters] = (await hall.crowd(7)) as [TestVisitor, ...TestVisitor[]]
  await hall.grant(olga, 'organizer')
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  const { ceremony } = first
  first.leaves()
  const booth = (index: number) => boothIdOf(SMALL, index)
  const sealing = { award: 'jury', winners: [booth(1)], citation: { en: '', zh: '' }, person: '', reason: '' }
  expect(await post(olga, `/api/ceremonies/${ceremony}/envelopes`, sealing)).toMatchObject({ ok: true })
  await hall.stop()

  const port = String(await ownPort())
  let url = await starts(port)
  const at = (visitor: TestVisitor) => TestVisitor.known(url, visitor, visitor.cookie)
  let director: Director = await sitAtDesk(at(olga), ceremony)
  const audience = await Promise.all(voters.map((voter) => at(voter).joins(SMALL)))
  /** Every result that anybody was told as news, with how often. */
  const told = audience.map(() => new Map<string, number>())
  audience.forEach((visitor, index) => {
    visitor.hall.on('ceremony.changed', ({ opened }) => {
      for (const { award } of opened) told[index]?.set(award, (told[index]?.get(award) ?? 0) + 1)
    })
  })
  const isKilledAndBack = async () => {
    await dies()
    url = await starts(port)
    director = await sitAtDesk(at(olga), ceremony)
    for (const visitor of audience) await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
    return director.view()?.show
  }
  /** Everybody is in the reveal, with results that are those of the commitments, and nobody heard of one twice. */
  const everybodyKnows = async (cue: string, winners: Record<string, string>) => {
    const awards = Object.keys(winners)
    const { commitments } = (await (await fetch(`${url}/api/exhibitions/${SMALL}/commitments`)).json()) as {
      commitments: { award: { id: string }; sha256: string }[]
    }
    const committed = awards.map((award) => ({
      award,
      winners: [winners[award]],
      sha256: commitments.find((one) => one.award.id === award)?.sha256,
    }))
    expect(commitments.filter((one) => awards.includes(one.award.id))).toHaveLength(awards.length)
    const shown = director.view()?.show
    expect(shown?.opened.map(provenOf)).toEqual(committed)
    for (const visitor of audience) {
      const reply = await visitor.asks('ceremony.look', {})
      if (!reply.ok || !reply.show) throw new Error(`${visitor.name} sees no night.`)
      expect([reply.show.cue?.id, reply.show.startedAt]).toEqual([cue, shown?.startedAt])
      expect(reply.show.opened.map(provenOf)).toEqual(committed)
    }
    for (const heard of told) for (const times of heard.values()) expect(times).toBe(1)
    expect(countOf(REVEALS)).toBe(awards.length)
  }

  // Killed when the jury's result is written down, whoever has heard it by then.
  expect(await director.says({ type: 'jump', cue: 'drumroll' })).toEqual({ ok: true })
  void director.says({ type: 'go' }).catch(() => {}) // the answer is lost with the server
  await written(REVEALS, 1)
  expect(await isKilledAndBack()).toMatchObject({ phase: 'running', cue: { id: 'reveal' } })
  await everybodyKnows('reveal', { jury: booth(1) })

  expect(await director.says({ type: 'jump', cue: 'vote' })).toEqual({ ok: true })
  const { show: voting } = await director.sees('the vote', ({ show }) => show.cue?.kind === 'vote')
  const choices = [0, 1, 2, 2, 2, 1].map(booth)
  const votes = (index: number) =>
    (audience[index] as TestVisitor).asks('vote.cast', { award: 'people', booth: choices[index] ?? '' })
  for (const index of [0, 1, 2]) expect(await votes(index)).toMatchObject({ ok: true })
  // Killed while three more vote: one of them at least is counted, and perhaps none of them knows it.
  const inFlight = [3, 4, 5].map(votes)
  await written(BALLOTS, 4)
  const back = await isKilledAndBack()
  const { index, startedAt, polls } = voting
  expect(back).toMatchObject({ phase: 'running', index, startedAt, polls })
  const acknowledged = [true, true, true, ...(await Promise.all(inFlight)).map(({ ok }) => ok)]
  for (const [index, ok] of acknowledged.entries()) {
    const looked = await audience[index]?.asks('vote.look', {})
    if (ok) expect(looked).toMatchObject({ votes: [{ award: 'people', booth: choices[index] }] })
  }
  // Whoever got no answer votes again, and so do those who did, as with a double click.
  for (const [index] of audience.entries()) expect(await votes(index)).toMatchObject({ ok: true })
  expect(await director.says({ type: 'go' })).toEqual({ ok: true })
  await director.sees('the applause', ({ show }) => show.cue?.kind === 'applause')

  // Killed when somebody has heard the audience's result.
  const heard = Promise.race(
    audience.map(
      ({ hall }) =>
        new Promise<void>((resolve) => {
          hall.on('ceremony.changed', ({ opened }) => void (opened.length > 0 && resolve()))
        }),
    ),
  )
  void director.says({ type: 'go' }).catch(() => {}) // the answer is lost with the server
  await heard
  expect(await isKilledAndBack()).toMatchObject({ phase: 'running', cue: { id: 'reveal-people' } })
  await everybodyKnows('reveal-people', { jury: booth(1), people: booth(2) })
  expect(told.some((heard) => heard.has('people'))).toBe(true)

  // Six voted, and six votes are counted: each once, for what they chose.
  const csv = await (await at(olga).fetch(`${url}/api/ceremonies/${ceremony}/votes.csv`)).text()
  const lines = csv.split('\r\n').map((line) => line.split(','))
  expect(lines.filter(([kind]) => kind === 'vote')).toHaveLength(choices.length)
  expect(lines.filter(([kind]) => kind === 'total').map((line) => [line[3], line[8]])).toEqual([
    [booth(0), '1'],
    [booth(1), '2'],
    [booth(2), '3'],
  ])
  // A server that answered is one whose log has no gap.
  expect(await director.says({ type: 'go' })).toEqual({ ok: true })
  await Promise.all(audience.map((visitor) => visitor.leaves()))
  director.leaves()
  expect(running?.out()).not.toMatch(/"level":(?:50|60)/)
}, 120_000)

it('what was clapped in the cue that plays is still there when the server was killed, and goes on from there', async () => {
  const hall = await startHall({ dataDir })
  // Of fewer than five people nothing is told.
  const [olga, ...five] = (await hall.crowd(6)) as [TestVisitor, ...TestVisitor[]]
  await hall.grant(olga, 'organizer')
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  const { ceremony } = first
  first.leaves()
  await hall.stop()

  const port = String(await ownPort())
  let url = await starts(port)
  const at = (visitor: TestVisitor) => TestVisitor.known(url, visitor, visitor.cookie)
  let director = await sitAtDesk(at(olga), ceremony)
  expect(await director.says({ type: 'jump', cue: 'walk-on' })).toEqual({ ok: true })
  const audience = await Promise.all(five.map((visitor) => at(visitor).joins(SMALL)))
  const claps = async (visitor: TestVisitor, times: number) => {
    const reply = await visitor.asks('ceremony.react', { reaction: 'clap', times })
    return reply.ok ? reply.counted : -1
  }
  const counted = await Promise.all(audience.map((visitor) => claps(visitor, 4)))
  expect(counted).toEqual([4, 4, 4, 4, 4])
  const numbers = async () => {
    const response = await at(olga).fetch(`${url}/api/ceremonies/${ceremony}/numbers`)
    return ((await response.json()) as NightNumbers).awards.find(({ award }) => award === 'jury')
  }
  // Once a second: it is in storage before the cue is over.
  await expect.poll(async () => (await numbers())?.reactions, { timeout: 10_000 }).toBe(20)

  await dies()
  url = await starts(port)
  director = await sitAtDesk(at(olga), ceremony)
  expect(director.view()?.applause).toMatchObject({ people: 5, counts: { clap: 20 } })
  for (const visitor of audience) await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
  expect(await claps(audience[0] as TestVisitor, 3)).toBe(3)
  await director.says({ type: 'go' })
  await director.sees('the next cue', ({ show, applause }) => show.played === 2 && applause.counts.clap === 0)
  await expect.poll(async () => (await numbers())?.reactions, { timeout: 10_000 }).toBe(23)
  expect((await numbers())?.people).toBe(5)
  await Promise.all(audience.map((visitor) => visitor.leaves()))
  director.leaves()
}, 60_000)
