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
  const ada = await new HallPage(page).isInside()

  // Words and light reach who is there before anything plays.
  const { caption, banner, says } = {
    caption: page.locator('.captions'),
    banner: page.locator('.banner-line'),
    ...director,
  }
  await says({ type: 'banner', text: { en: 'We begin in ten minutes.', zh: '' } })
  await says({ type: 'caption', text: { en: 'Good evening.', zh: '' } })
  await says({ type: 'lights', lights: 'evening' })
  await banner.getByText('We begin in ten minutes.').waitFor()
  await caption.getByText('Good evening.').waitFor()
  await page.locator('canvas[data-dusk="1"]').waitFor()
  await says({ type: 'lights', lights: 'cue' })
  await page.locator('canvas[data-dusk="0"]').waitFor()

  await director.says({ type: 'go' })
  await page.locator('canvas[data-demo="tale"]').waitFor()
  await director.sees('the demo runs', ({ demo }) => demo !== null)
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

  // A finger that slips onto the floor takes no seat away; keys do, and what is said stays at hand.
  await page.locator('canvas[data-anim="sit"]').waitFor()
  await page.mouse.click(240, 330)
  const frames = Number(await ada.tells('frames'))
  await expect.poll(async () => Number(await ada.tells('frames'))).toBeGreaterThan(frames + 1)
  expect([await ada.tells('way'), await ada.tells('anim')]).toEqual(['0', 'sit'])
  await page.keyboard.down('w')
  await bo.waitsFor('Ada stands again', () => bo.person('Ada')?.seat === -1)
  await page.keyboard.up('w')
  await says({ type: 'caption', text: { en: 'Please stay.', zh: '' } })
  await caption.getByText('Please stay.').waitFor()
  await views.click()
  await page.getByRole('button', { name: 'Director’s camera' }).click()
  await caption.getByText('Please stay.').waitFor()
})
