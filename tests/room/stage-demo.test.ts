import { afterAll, beforeAll, expect, it } from 'vitest'
import { STAGE } from '../../server/ceremony/stage-demos.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { giveDemo, storyDemo } from '../support/demos.ts'
import { createDirector } from '../support/director.ts'
import { plainCue, shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall()
})
afterAll(() => hall.stop())

it('a story on the stage begins with its cue, the audience votes in it, and it ends with the cue', async () => {
  const demo = storyDemo()
  await giveDemo(hall, 0, demo)
  const booth = boothIdOf(SMALL, 0)
  const organizer = await hall.visitor('Olga')
  await hall.grant(organizer, 'organizer')
  const show = shortShow(SMALL)
  const [doors, ...rest] = show.cues
  if (!doors) throw new Error('The show has no cue.')
  const stage = { ...plainCue('stage'), kind: 'demo' as const, booth, demo: demo.id }
  const director = await createDirector(organizer, SMALL, { ...show, cues: [doors, stage, ...rest] })
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  ada.hall.watchDemo({ booth, passing: false })
  await director.says({ type: 'go' })
  await director.says({ type: 'go' })
  // It runs, and a beat later it has begun.
  const { demo: running } = await ada.waitsFor(
    'the story has begun',
    ({ demo }) => demo?.session?.host === STAGE && Boolean((demo.state as ShownStory | undefined)?.scene),
  )
  const story = running?.state as ShownStory
  const [choice = ''] = Object.keys(story.tally)
  expect(await ada.asks('demo.act', { booth, act: { type: 'vote', turn: story.turn, choice } })).toMatchObject({
    ok: true,
  })
  await ada.waitsFor('the vote counts', ({ demo }) => (demo?.state as ShownStory | undefined)?.voted === 1)
  await director.says({ type: 'go' })
  await ada.waitsFor('it is over', ({ demo }) => demo !== null && demo.session === undefined)
  director.leaves()
})
