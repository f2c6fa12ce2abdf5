import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { whoDrives } from '../../client/demos/who-drives.ts'
import type { HallSnapshot } from '../../client/net/types.ts'
import type { Demo } from '../../shared/demos/demo.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { shownAt, type VideoState } from '../../shared/demos/kinds/video.ts'
import { giveDemo, screenDemo, slidesDemo, storyDemo, videoDemo } from '../support/demos.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { fetchReplay } from '../support/fetch-replay.ts'
import { plainCue, shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const booth = boothIdOf(SMALL, 0)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-stage-'))
/** What a scene of a line is read in, and more. */
const READ_MS = 8000
let skip = 0
const now = () => Date.now() + skip
let hall: Hall
let organizer: TestVisitor
let director: Director
let ada: TestVisitor

beforeEach(async () => {
  hall = await startHall({ dataDir, now })
})
afterEach(async () => {
  director.leaves()
  await hall.stop()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** The cue of the demo plays, and Ada watches. */
async function plays(demo: Demo, ...others: Demo[]): Promise<void> {
  await giveDemo(hall, 0, demo, ...others)
  organizer = await hall.organizer()
  const show = shortShow(SMALL)
  const [doors, ...rest] = show.cues
  if (!doors) throw new Error('The show has no cue.')
  const stage = { ...plainCue('stage'), kind: 'demo' as const, booth, demo: demo.id }
  director = await createDirector(organizer, SMALL, { ...show, cues: [doors, stage, ...rest] })
  ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  ada.hall.watchDemo({ booth, passing: false })
  await director.says({ type: 'go' })
  await director.says({ type: 'go' })
}
const storyIn = ({ demo }: HallSnapshot) => demo?.state as ShownStory | undefined
const isOver = ({ demo }: HallSnapshot) => demo !== null && demo.session === undefined

it('a story on the stage begins with its cue, the audience votes in it, and it ends with the cue', async () => {
  await plays(storyDemo())
  // It runs, and a beat later it has begun.
  const { demo: running } = await ada.waitsFor(
    'the story has begun',
    (seen) => seen.demo?.session?.host === STAGE && Boolean(storyIn(seen)?.scene),
  )
  // The stage leads it, and that is nobody: no page says that somebody has the controls.
  const session = running?.session
  expect(session && whoDrives(session)).toEqual({ host: '', driver: '' })
  expect(session && whoDrives({ ...session, driver: 'ada' })).toEqual({ host: '', driver: 'ada' })
  const story = running?.state as ShownStory
  const [choice = ''] = Object.keys(story.tally)
  expect(await ada.asks('demo.act', { booth, act: { type: 'vote', turn: story.turn, choice } })).toMatchObject({
    ok: true,
  })
  await ada.waitsFor('the vote counts', (seen) => storyIn(seen)?.voted === 1)
  await director.says({ type: 'go' })
  await ada.waitsFor('it is over', isOver)
  await director.says({ type: 'end' })
})

it('what is read out of an older night ends neither the demo nor the record of the one that goes on', async () => {
  organizer = await hall.organizer()
  const old = await createDirector(organizer, SMALL, shortShow(SMALL))
  const { seals, ceremonies } = hall.app.services
  const nothing = { en: '', zh: '' }
  const given = { award: 'jury', winners: [booth], citation: nothing, person: '', by: organizer.id, reason: '' }
  await seals.seal({ exhibition: SMALL, ceremony: old.ceremony, ...given })
  await ceremonies.sealed(old.ceremony)
  await old.says({ type: 'go' })
  await old.says({ type: 'end' })
  await plays(storyDemo())
  const { demo } = await ada.waitsFor('the story has begun', (seen) => Boolean(storyIn(seen)?.scene))
  const { turn, tally } = (demo?.state ?? {}) as unknown as ShownStory
  const [choice = ''] = Object.keys(tally)
  await ada.asks('demo.act', { booth, act: { type: 'vote', turn, choice } })
  await ada.waitsFor('the vote counts', (seen) => storyIn(seen)?.voted === 1)
  expect(await old.says({ type: 'read', award: 'jury' })).toEqual({ ok: true })
  await director.says({ type: 'hold' })
  const rests = await ada.waitsFor('its clock rests', (seen) => storyIn(seen)?.clock.name === 'paused')
  expect(storyIn(rests)).toMatchObject({ turn, voted: 1 })
  await director.says({ type: 'end' })
  // One piece: its record was not broken off, nor begun again.
  const reels = async () =>
    (await fetchReplay(organizer, director.ceremony)).manifest?.halls.map((one) => one.reels.length)
  await expect.poll(reels).toEqual([1])
  old.leaves()
})

it('a scene that is only read goes on by itself, rests while the cue is held, and is there again after a restart', async () => {
  const tale = storyDemo()
  if (tale.kind !== 'story') throw new Error('It is a story.')
  const [room, ...others] = tale.content.scenes
  if (!room) throw new Error('It has a scene.')
  const { seconds: _, ...unhurried } = room
  const door = {
    ...unhurried,
    id: 'door',
    choices: [{ id: 'in', text: { en: 'In', zh: '进去' }, to: 'room' }],
  }
  await plays({ ...tale, content: { scenes: [door, room, ...others] } })
  await ada.waitsFor('the story has begun', (seen) => storyIn(seen)?.scene === 'door')
  await director.says({ type: 'hold' })
  await ada.waitsFor('its clock rests', (seen) => storyIn(seen)?.clock.name === 'paused')
  skip += 10 * READ_MS
  await director.says({ type: 'resume' })
  const resumed = await ada.waitsFor('its clock runs', (seen) => storyIn(seen)?.clock.name === 'runs')
  expect(storyIn(resumed)?.scene).toBe('door')

  await hall.app.stop()
  await ada.waitsFor('Ada knows', ({ phase }) => phase.name === 'lost')
  skip += READ_MS
  hall = await startHall({ dataDir, port: hall.app.port, now })
  await ada.waitsFor('Ada is back, and the story went on', (seen) => storyIn(seen)?.scene === 'room')
  // The stage is back as its host: it is not waited for until it is given up.
  expect(ada.sees().demo?.session).toMatchObject({ host: STAGE, hostLostUntil: 0 })
  director.leaves()
  director = await sitAtDesk(organizer, director.ceremony)
  await director.says({ type: 'go' })
  await ada.waitsFor('it is over', isOver)
  await ada.leaves()
})

const filmIn = ({ demo }: HallSnapshot) => demo?.state as unknown as VideoState | undefined
const FILM_SECONDS = 30

it('a film on the stage is where its cue is, also while the cue is held, and begins anew with the same cue', async () => {
  await plays(videoDemo())
  await ada.waitsFor('the film plays', (seen) => filmIn(seen)?.playing === true)
  skip += 10_000
  await director.says({ type: 'hold' })
  const paused = await ada.waitsFor('it waits', (seen) => filmIn(seen)?.playing === false)
  const at = filmIn(paused)?.at ?? 0
  expect(at).toBeGreaterThanOrEqual(10)
  expect(at).toBeLessThan(FILM_SECONDS)
  skip += 60_000
  await director.says({ type: 'resume' })
  const resumed = await ada.waitsFor('it goes on', (seen) => filmIn(seen)?.playing === true)
  // Where it was held, not where the clock is.
  expect(Math.abs((filmIn(resumed)?.at ?? 0) - at)).toBeLessThan(1)
  // Whoever had it in their hands has left it elsewhere: taken back it is where the cue is again.
  for (const acts of [
    [
      { type: 'seek', at: 25 },
      { type: 'rate', rate: 2 },
    ],
    [{ type: 'seek', at: 2 }, { type: 'pause' }],
  ]) {
    await director.says({ type: 'demo-hand', to: ada.id })
    await ada.waitsFor('Ada has the controls', (seen) => seen.demo?.session?.driver === ada.id)
    for (const act of acts) expect(await ada.asks('demo.act', { booth, act })).toMatchObject({ ok: true })
    await director.says({ type: 'demo-hand', to: '' })
    await ada.waitsFor('the stage has it', (seen) => seen.demo?.session?.driver === STAGE)
    const { demo } = await ada.waitsFor(
      'it goes on',
      (seen) => filmIn(seen)?.playing === true && filmIn(seen)?.rate === 1,
    )
    const back = demo?.state as unknown as VideoState
    expect(Math.abs(shownAt(back, FILM_SECONDS, now()) - at)).toBeLessThan(5)
  }
  await director.says({ type: 'jump', cue: 'stage' })
  const again = await ada.waitsFor('it begins anew', (seen) => (filmIn(seen)?.at ?? at) < 5)
  const film = filmIn(again)
  expect(film && shownAt(film, FILM_SECONDS, now())).toBeLessThan(at)
  await director.says({ type: 'go' })
  await ada.waitsFor('it is over', isOver)
})

it('slides on the stage go to who asks; the director takes them back, hands them on, and lets all take turns', async () => {
  await plays(slidesDemo())
  const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  bo.hall.watchDemo({ booth, passing: false })
  const drives = (seen: HallSnapshot, who: TestVisitor) => seen.demo?.session?.driver === who.id
  await ada.waitsFor('they run', (seen) => seen.demo?.session?.host === STAGE)
  await ada.asks('demo.ask', { booth, on: true })
  await ada.waitsFor('Ada has the controls', (seen) => drives(seen, ada))
  expect(await ada.asks('demo.act', { booth, act: { type: 'page', page: 1 } })).toMatchObject({ ok: true })
  // Taken back while nobody waits, they are not the next one's who asks: the director has said no.
  expect(await director.says({ type: 'demo-hand', to: '' })).toMatchObject({ ok: true })
  await ada.waitsFor('the stage has them', (seen) => seen.demo?.session?.driver === STAGE)
  await ada.asks('demo.ask', { booth, on: true })
  expect(await ada.asks('demo.act', { booth, act: { type: 'page', page: 2 } })).toMatchObject({ reason: 'not-driving' })
  await director.says({ type: 'demo-hand', to: ada.id })
  await ada.waitsFor('Ada has them again', (seen) => drives(seen, ada))
  await bo.asks('demo.ask', { booth, on: true })
  const desk = await director.sees('Bo asks', ({ demo }) => demo?.queue[0]?.name === 'Bo')
  expect(desk.demo).toMatchObject({ kind: 'slides', driver: { name: 'Ada' }, waiting: 1, led: false })

  expect(await director.says({ type: 'demo-hand', to: '' })).toMatchObject({ ok: true })
  await ada.waitsFor('the stage has them', (seen) => seen.demo?.session?.driver === STAGE)
  await ada.asks('demo.ask', { booth, on: true })
  expect(await ada.asks('demo.act', { booth, act: { type: 'page', page: 2 } })).toMatchObject({ reason: 'not-driving' })
  expect(await director.says({ type: 'demo-hand', to: 'nobody' })).toMatchObject({ reason: 'changed-meanwhile' })
  await director.says({ type: 'demo-hand', to: ada.id })
  await ada.waitsFor('Ada has them again', (seen) => drives(seen, ada))
  await director.says({ type: 'demo-turns' })
  await ada.waitsFor('Bo has his turn', (seen) => drives(seen, bo))
  await director.says({ type: 'go' })
  await ada.waitsFor('it is over', isOver)
  expect(await director.says({ type: 'demo-hand', to: ada.id })).toMatchObject({ reason: 'changed-meanwhile' })
})

it('a screen on the stage has nobody to show it, and the desk says so; a visitors’ own run gives way to the stage', async () => {
  await giveDemo(hall, 0, slidesDemo(), screenDemo())
  ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  await ada.asks('demo.start', { booth, demo: 'deck', mode: 'turns', turnMs: 60_000 })
  await plays(screenDemo(), slidesDemo())
  const { demo } = await director.sees('the screen is on', (view) => view.demo !== null)
  expect(demo).toMatchObject({ kind: 'screen', driver: null, led: false, staff: false })
  await organizer.joins(SMALL, { view: '2d' })
  organizer.hall.watchDemo({ booth, passing: false })
  await director.sees('somebody who may show theirs is there', (view) => view.demo?.staff === true)
})

it('a rehearsal’s demo runs in its own hall only, and nothing of it is at the booth', async () => {
  await plays(slidesDemo())
  await ada.waitsFor('the night’s runs', (seen) => seen.demo?.session?.host === STAGE)
  const { demos } = hall.app.services
  const ofTheNight = demos.running(booth)
  const { run } = await post<{ run: string }>(organizer, `/api/ceremonies/${director.ceremony}/rehearsals`, {})
  const rehearsal = await sitAtDesk(organizer, director.ceremony, run)
  await organizer.joins(SMALL, { view: '2d', run })
  organizer.hall.watchDemo({ booth, passing: false })
  await rehearsal.says({ type: 'go' })
  await rehearsal.says({ type: 'go' })
  await organizer.waitsFor('it runs in the rehearsal', (seen) => seen.demo?.session?.host === STAGE)
  await rehearsal.sees('its desk has it', ({ demo }) => demo?.staff === true)
  // What runs on the night's stage meanwhile goes on as it was.
  expect(ofTheNight).toBeDefined()
  expect(demos.running(booth)).toBe(ofTheNight)
  await director.says({ type: 'go' })
  await ada.waitsFor('the night’s is over', isOver)
  // It is the hall's own: at the booth anybody may run another meanwhile.
  expect(ada.sees().demo?.session).toBeUndefined()
  expect(await ada.asks('demo.start', { booth, demo: 'deck', mode: 'turns', turnMs: 60_000 })).toMatchObject({
    ok: true,
  })
  await rehearsal.says({ type: 'go' })
  await organizer.waitsFor('the rehearsal’s is over', isOver)
  expect(ada.sees().demo?.session?.driver).toBe(ada.id)
  rehearsal.leaves()
})
