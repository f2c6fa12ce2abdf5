import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab } from '../support/browser.ts'
import { createDirector, type Director } from '../support/director.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { HallPage } from './pages/hall-page.ts'

/** It stands in no word of the exhibition or of the interface. */
const RARE = '敞'

let hall: Hall
let director: Director
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall()
  const organizer = await hall.organizer()
  const { cues, ...night } = shortShow(SMALL)
  const doors = cues.map((cue) => (cue.kind === 'doors' ? { ...cue, text: { en: 'Welcome', zh: RARE } } : cue))
  director = await createDirector(organizer, SMALL, { ...night, cues: doors })
  await atEnvelopes(organizer, director.ceremony).seals('jury', 1)
})
afterAll(async () => {
  director.leaves()
  await closeTabs()
  await hall.stop()
})

// Everywhere else the processor draws, and the hall gives it the plain surface: what a card gets is compiled here.
it('hall and stage stand as a graphics card draws them, by day and on the night', async () => {
  const tab = await openTab(hall.url, { width: 240, height: 160, lessMotion: true, quality: 'low' })
  tabs.push(tab)
  await signIn(tab, await hall.visitor('Ada'), hall.url)
  await tab.page.goto(`/e/${SMALL}?view=3d`)
  await tab.page.getByRole('button', { name: 'Enter the hall', exact: true }).click()
  const ada = await new HallPage(tab.page).isInside()
  expect(await tab.page.locator('.hall').getAttribute('data-quality')).toBe('3')
  const slice = tab.page.waitForResponse(/\/fonts\/slices\/noto-sans-sc-.*woff2/)
  await director.says({ type: 'go' })
  await tab.page.locator('canvas[data-cue="doors"]').waitFor()
  expect((await slice).ok()).toBe(true) // the main screen writes it, so it has to come
  for (const cue of ['reveal', 'walk-on', 'closing']) {
    await director.says({ type: 'jump', cue })
    await tab.page.locator(`canvas[data-cue="${cue}"]`).waitFor()
  }
  const frames = Number(await ada.tells('frames'))
  await expect.poll(async () => Number(await ada.tells('frames'))).toBeGreaterThan(frames + 2)
})
