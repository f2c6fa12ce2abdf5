import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { animIndex } from '../../shared/avatars/gestures.ts'
import type { StoredProject } from '../../shared/exhibition/stored.ts'
import { STEPS } from '../../shared/poses/lattice.ts'
import { replayAt } from '../../shared/replay/replay.ts'
import { CHUNK_MS, SAMPLE_MS } from '../../shared/replay/replay-words.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { fetchLog, fetchReplay } from '../support/fetch-replay.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { startProcess } from '../support/start-process.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

/** Half a lattice step, and what floats lose. */
const QUANTUM = 0.5 / STEPS + 1e-6
/** What is said of a walker between two looks: the step of a test's body, and the network. */
const ON_THE_WAY = 1
/** Metres from one end of the test's walk to the other, and some. */
const WHOLE_WAY = 6

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-replay-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const goes = (director: Director) => director.says({ type: 'go' })
/** To and fro in a line, until so much time has passed; answers where the body was and when. */
async function walks(visitor: TestVisitor, ms: number): Promise<{ at: number; x: number; z: number }[]> {
  const way: { at: number; x: number; z: number }[] = []
  const { x, z } = visitor.at
  const until = Date.now() + ms
  const note = setInterval(() => {
    const { x, z } = visitor.at
    way.push({ at: visitor.hall.clock.now(), x, z })
  }, 100)
  while (Date.now() < until) {
    await visitor.walksTo(x, z - 5)
    await visitor.walksTo(x, z)
  }
  clearInterval(note)
  return way
}

describe('a night whose server is killed in the middle', () => {
  it('is played again with who was there, where they were, and what they did: at most the last chunk is lost', async () => {
    // The exhibition, its people and the run of show are made by a server in this process.
    let hall: Hall = await startHall({ dataDir })
    const olga = await hall.organizer()
    const { ceremony, leaves } = await createDirector(olga, SMALL, shortShow(SMALL))
    leaves()
    const people = [await hall.visitor('Ada'), await hall.visitor('Bo'), await hall.visitor('Cy')]
    const port = hall.app.port
    await hall.app.stop()

    const first = startProcess({ DATA_DIR: dataDir, PORT: String(port) }, ['--no-sample'])
    await first.prints(/Laurel is open/)
    const [ada, bo, cy] = people as [TestVisitor, TestVisitor, TestVisitor]
    for (const visitor of people) await visitor.joins(SMALL)
    const director = await sitAtDesk(olga, ceremony)
    await goes(director)
    const seated = bo.isMoved('sit')
    await bo.asks('ceremony.seat', {})
    const seat = await seated
    const sat = bo.hall.clock.now()
    await cy.asks('ceremony.react', { reaction: 'clap', times: 5 })
    const clapped = cy.hall.clock.now()
    const booth = boothIdOf(SMALL, 2)
    expect(await bo.asks('ceremony.sign', { sign: 'booth', booth })).toEqual({ ok: true })
    const raised = bo.hall.clock.now()
    // As long as it takes to have more than one chunk: one is lost.
    const way = await walks(ada, CHUNK_MS + 2500)
    await goes(director)
    const killedAt = ada.hall.clock.now()
    const ended = first.ended
    first.child.kill('SIGKILL')
    await ended
    director.leaves()

    hall = await startHall({ dataDir, port })
    for (const visitor of people) await visitor.waitsFor('they are back', ({ phase }) => phase.name === 'live')
    const again = await sitAtDesk(olga, ceremony)
    expect(again.view()?.show.index).toBe(1)
    const later = await walks(ada, 1500)
    expect(await ada.asks('ceremony.sign', { sign: 'star' })).toEqual({ ok: true })
    expect((await fetchReplay(olga, ceremony)).status).toBe(404)
    await again.says({ type: 'end' })
    const { status, text, manifest } = await fetchReplay(cy, ceremony)
    expect(status).toBe(200)
    if (!manifest) throw new Error(text)
    expect(manifest.people.map(({ name }) => name).sort()).toEqual(['Ada', 'Bo', 'Cy'])
    for (const { id } of [...people, olga]) expect(text).not.toContain(id)
    const log = await fetchLog(cy, manifest)
    const number = (name: string) => manifest.people.find((one) => one.name === name)?.number ?? -1
    const where = (name: string, at: number) => replayAt(log, at).people.find(({ person }) => person === number(name))

    // All but the last chunk of the first server is there, and everything of the second.
    const kept = log.reels.filter(({ from }) => from < killedAt).at(-1)?.to ?? 0
    expect(kept).toBeGreaterThan(killedAt - CHUNK_MS - 2 * SAMPLE_MS)
    // Somebody is in the log from the first look at them to the last, each within two of its beats.
    const lookedAt = (walk: typeof way) => {
      const [from, to] = [(walk[0]?.at ?? 0) + 2 * SAMPLE_MS, (walk.at(-1)?.at ?? 0) - 2 * SAMPLE_MS]
      return walk.filter(({ at }) => at >= from && at <= to)
    }
    const seen = [...lookedAt(way).filter(({ at }) => at < kept), ...lookedAt(later)]
    expect(seen.length).toBeGreaterThan(20)
    const off = seen
      .map(({ at, x, z }) => {
        const shown = where('Ada', at)
        return shown ? Math.hypot(shown.x - x, shown.z - z) : Number.POSITIVE_INFINITY
      })
      .sort((a, b) => a - b)
    // A machine that is busy lets a body run ahead of what the server knows of it, for moments.
    expect(off[Math.floor(off.length * 0.75)]).toBeLessThan(ON_THE_WAY)
    expect(off.at(-1)).toBeLessThan(WHOLE_WAY)
    // Who sits is where the server put them, to the step of the lattice.
    const sits = where('Bo', sat + 6 * SAMPLE_MS)
    expect(sits?.anim).toBe(animIndex('sit'))
    expect(Math.abs((sits?.x ?? 99) - seat.x)).toBeLessThan(QUANTUM)
    expect(Math.abs((sits?.z ?? 99) - seat.z)).toBeLessThan(QUANTUM)
    expect(replayAt(log, clapped + 3000).applause).toMatchObject({ played: 1, counts: { clap: 5 }, people: 1 })
    // The sign is up for its time over who held it up, and nobody else's.
    const held = { sign: 'booth', booth, person: number('Bo') }
    for (const ms of [raised + 500, raised + 1500]) expect(replayAt(log, ms).signs).toMatchObject([held])
    expect(replayAt(log, raised - 1500).signs).toEqual([])
    // One of the second server too.
    expect(log.signs.map(({ sign, person }) => [sign, person])).toEqual([
      ['booth', number('Bo')],
      ['star', number('Ada')],
    ])
    expect(replayAt(log, manifest.from).show?.cue?.id).toBe('doors')
    expect(replayAt(log, killedAt + 1).show?.cue?.id).toBe('nominees')

    // Names go when somebody is sent away, or asks for it; poses stay.
    const named = async () => (await fetchReplay(ada, ceremony)).manifest?.people.map(({ name }) => name).sort()
    await hall.app.services.storage.moderation.setBanned(bo.id, SMALL, true, Date.now())
    expect(await named()).toEqual(['', 'Ada', 'Cy'])
    expect((await fetchReplay(ada, ceremony)).manifest?.me).toBe(number('Ada'))
    await post(ada, `/api/ceremonies/${ceremony}/replay/night/forget`, {})
    expect(await named()).toEqual(['', '', 'Cy'])
    // Both servers had the hall as it is now; then it gets another booth.
    expect(manifest.moved).toBe(false)
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: [...stored.projects, { ...(stored.projects[1] as StoredProject), id: boothIdOf(SMALL, 8) }],
    }))
    expect((await fetchReplay(cy, ceremony)).manifest?.moved).toBe(true)
    expect((await fetchReplay(ada, ceremony)).manifest?.me).toBeNull()
    again.leaves()
    await Promise.all(people.map((visitor) => visitor.leaves()))
    await hall.stop()
  })
})

describe('a rehearsal', () => {
  it('is played again for who may direct, and for nobody else', async () => {
    const hall = await startHall()
    const olga = await hall.organizer()
    const { ceremony, leaves } = await createDirector(olga, SMALL, shortShow(SMALL))
    leaves()
    const { run } = await post<{ run: string }>(olga, `/api/ceremonies/${ceremony}/rehearsals`, {})
    const director = await sitAtDesk(olga, ceremony, run)
    await olga.joins(SMALL, { run })
    for (const _ of ['doors', 'nominees', 'drumroll', 'reveal']) await goes(director)
    expect((await fetchReplay(olga, ceremony, run)).status).toBe(404)
    await director.says({ type: 'end' })
    const { manifest } = await fetchReplay(olga, ceremony, run)
    expect(manifest?.opened.map(({ award }) => award)).toEqual(['jury'])
    expect(manifest?.cues.map(({ id }) => id)).toEqual(['doors', 'nominees', 'drumroll', 'reveal'])
    const log = manifest && (await fetchLog(olga, manifest))
    // Nothing is read out before its time, in the replay either.
    const reveal = manifest?.steps.find(({ cue }) => manifest.cues[cue]?.id === 'reveal')?.at ?? 0
    expect(log && replayAt(log, reveal - 1).show?.opened).toEqual([])
    expect(log && replayAt(log, reveal).show?.opened.map(({ award }) => award)).toEqual(['jury'])
    const visitor = await hall.visitor('Ada')
    for (const [who, which] of [
      [visitor, run],
      [visitor, 'night'],
      [olga, 'night'],
      [olga, 'rnothing'],
    ] as const)
      expect((await fetchReplay(who, ceremony, which)).status).toBe(404)
    const track = `${hall.url}/api/ceremonies/${ceremony}/replay/${run}/tracks/a1/0/1`
    expect((await visitor.fetch(track)).status).toBe(404)
    expect((await olga.fetch(track.replace('/0/1', '/9/1'))).status).toBe(400)
    director.leaves()
    await olga.leaves()
    await hall.stop()
  })
})
