import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { NightNumbers } from '../../shared/numbers/night.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
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

it('a server that is killed in the vote and in the reveal comes back into the same cue, with every vote, and says nothing twice', async () => {
  const hall = await startHall({ dataDir })
  const people = [
    await hall.visitor('Olga'),
    await hall.visitor('Ada'),
    await hall.visitor('Bo'),
    await hall.visitor('Cy'),
  ]
  const [olga, ...voters] = people as [TestVisitor, ...TestVisitor[]]
  await hall.grant(olga, 'organizer')
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  const { ceremony } = first
  first.leaves()
  const chosen = boothIdOf(SMALL, 2)
  await hall.stop()

  let url = await starts('0')
  const { port } = new URL(url)
  const at = (visitor: TestVisitor) => TestVisitor.known(url, visitor, visitor.cookie)
  let director: Director = await sitAtDesk(at(olga), ceremony)
  await director.says({ type: 'jump', cue: 'vote' })
  const { show: voting } = await director.sees('the vote', ({ show }) => show.cue?.kind === 'vote')
  const audience = await Promise.all(voters.map((voter) => at(voter).joins(SMALL)))
  for (const visitor of audience.slice(0, 2))
    expect(await visitor.asks('vote.cast', { award: 'people', booth: chosen })).toMatchObject({ ok: true })

  await dies()
  url = await starts(port)
  director = await sitAtDesk(at(olga), ceremony)
  const back = director.view()?.show
  expect(back).toMatchObject({
    phase: 'running',
    index: voting.index,
    startedAt: voting.startedAt,
    polls: voting.polls,
  })
  for (const visitor of audience) await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
  for (const visitor of audience.slice(0, 2))
    expect(await visitor.asks('vote.look', {})).toMatchObject({ votes: [{ award: 'people', booth: chosen }] })
  // The same vote again, because the answer was lost on the way, and one more.
  for (const visitor of audience)
    expect(await visitor.asks('vote.cast', { award: 'people', booth: chosen })).toMatchObject({ ok: true })

  await director.says({ type: 'go' })
  await director.sees('the applause', ({ show }) => show.cue?.kind === 'applause')
  const told: Opened[][] = audience.map(() => [])
  audience.forEach((visitor, index) => {
    visitor.hall.on('ceremony.changed', ({ opened }) => void told[index]?.push(...opened))
  })
  // Killed while it says the result: it was written down before anybody heard, or it never happened.
  void director.says({ type: 'go' }).catch(() => {})
  await dies()
  url = await starts(port)
  director = await sitAtDesk(at(olga), ceremony)
  if (director.view()?.show.cue?.kind !== 'reveal') expect(await director.says({ type: 'go' })).toEqual({ ok: true })
  const { show } = await director.sees('the result', ({ show }) => show.opened.length === 1)
  expect(show.opened[0]?.envelope.winners.map(({ booth }) => booth)).toEqual([chosen])
  for (const visitor of audience) {
    await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
    expect(await visitor.asks('ceremony.look', {})).toMatchObject({
      show: { opened: [{ sha256: show.opened[0]?.sha256 }] },
    })
  }
  for (const heard of told) expect(heard.length).toBeLessThanOrEqual(1)
  const { commitments } = (await (await fetch(`${url}/api/exhibitions/${SMALL}/commitments`)).json()) as {
    commitments: { award: { id: string } }[]
  }
  expect(commitments.filter(({ award }) => award.id === 'people')).toHaveLength(1)
  // A server that answered is one whose log has no gap.
  expect(await post(at(olga), `/api/ceremonies/${ceremony}/runs/night/events`, { event: { type: 'go' } })).toEqual({
    ok: true,
  })
  await Promise.all(audience.map((visitor) => visitor.leaves()))
  director.leaves()
  expect(running?.out()).not.toMatch(/"level":(?:50|60)/)
}, 90_000)

it('what was clapped in the cue that plays is still there when the server was killed, and goes on from there', async () => {
  const hall = await startHall({ dataDir })
  // Of fewer than five people nothing is told.
  const [olga, ...five] = (await hall.crowd(6)) as [TestVisitor, ...TestVisitor[]]
  await hall.grant(olga, 'organizer')
  const first = await createDirector(olga, SMALL, shortShow(SMALL))
  const { ceremony } = first
  first.leaves()
  await hall.stop()

  let url = await starts('0')
  const { port } = new URL(url)
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
