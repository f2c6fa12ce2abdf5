import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { whoDrives } from '../../client/demos/who-drives.ts'
import type { HallSnapshot } from '../../client/net/types.ts'
import type { Demo } from '../../shared/demos/demo.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { giveDemo, storyDemo } from '../support/demos.ts'
import { createDirector, type Director, sitAtDesk } from '../support/director.ts'
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
async function plays(demo: Demo): Promise<void> {
  await giveDemo(hall, 0, demo)
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
