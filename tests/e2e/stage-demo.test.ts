import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { giveDemo, storyDemo } from '../support/demos.ts'
import { createDirector, type Director } from '../support/director.ts'
import { plainCue, shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { HallPage } from './pages/hall-page.ts'

const booth = boothIdOf(SMALL, 0)
let hall: Hall
let director: Director
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall()
  const tale = storyDemo()
  if (tale.kind !== 'story') throw new Error('The demo is no story.')
  // Slow pages come to the vote, too.
  const scenes = tale.content.scenes.map((scene) => ({ ...scene, seconds: 300 }))
  await giveDemo(hall, 0, { ...tale, content: { scenes } })
  const show = shortShow(SMALL)
  const stage = { ...plainCue('stage'), seconds: 600, kind: 'demo' as const, booth, demo: tale.id }
  director = await createDirector(await hall.organizer(), SMALL, { ...show, cues: [stage, ...show.cues] })
})
afterAll(async () => {
  director.leaves()
  await closeTabs()
  await hall.stop()
})

it('a story on the stage is on the main screen of the hall, and who sees it there decides with one tap', async () => {
  const tab = await openTab(hall.url, { width: 480, height: 480, lessMotion: true })
  tabs.push(tab)
  const { page } = tab
  await signIn(tab, await hall.visitor('Ada'), hall.url)
  await page.goto(`/e/${SMALL}?view=3d`)
  await page.getByRole('button', { name: 'Enter the hall', exact: true }).click()
  await new HallPage(page).isInside()
  await director.says({ type: 'go' })
  await page.locator('canvas[data-demo="tale"]').waitFor()
  const call = page.getByRole('region', { name: 'You decide' })
  await call.getByText('You decide · Tale').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await call.getByRole('button', { name: 'Take part' }).click()
  await call.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^left/ }).click()

  const bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  bo.hall.watchDemo({ booth, passing: false })
  await bo.waitsFor('Ada has voted', ({ demo }) => (demo?.state as ShownStory | undefined)?.tally.left === 1)
  await director.says({ type: 'go' })
  await page.locator('canvas[data-demo=""]').waitFor()

  // Who sat and walks about by choice keeps their hands and the way back to their seat.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Find me a seat' }).click()
  await bo.waitsFor('Ada sits', () => (bo.person('Ada')?.seat ?? -1) >= 0)
  const views = page.getByRole('button', { name: /^View,/ })
  await views.click()
  await page.getByRole('button', { name: 'Walk freely' }).click()
  await bo.waitsFor('Ada stands', () => bo.person('Ada')?.seat === -1)
  await views.click()
  await page.getByRole('button', { name: 'My seat' }).click()
  await bo.waitsFor('Ada sits again', () => (bo.person('Ada')?.seat ?? -1) >= 0)
})
