import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Demo } from '../../shared/demos/demo.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { slidesDemo } from '../support/demos.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { HallPage } from './pages/hall-page.ts'

const TITLE = 'Tidal Twin'
/** Colours that nothing else in the hall has. */
const MAGENTA = '#d000b0'
const GREEN = '#10b030'

/** What the 3D hall has to draw, on a machine that has other things to do. */
const SLOW = { timeout: 120_000 }

let hall: SampleHall
let booth: string
let hanna: TestVisitor
const tabs = keepTabs()

const page = async (colour: string) => {
  const picture = await sharp({ create: { width: 320, height: 180, channels: 3, background: colour } })
    .png()
    .toBuffer()
  return { url: `data:image/png;base64,${picture.toString('base64')}`, alt: { en: colour, zh: colour } }
}

beforeAll(async () => {
  hall = await startSample()
  await hall.app.drawAhead()
  const { exhibitions } = hall.app.services
  const found = (await exhibitions.get(SAMPLE))?.exhibition.booths.find(({ title }) => title.en === TITLE)
  if (!found) throw new Error(`There is no booth called ${TITLE}.`)
  booth = found.id
  const deck: Demo = { ...slidesDemo(), content: { pages: [await page(MAGENTA), await page(GREEN)], pdf: '' } }
  await exhibitions.change(SAMPLE, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) => (project.id === booth ? { ...project, demos: [deck] } : project)),
  }))
  hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
  await hanna.joins(SAMPLE, { view: '2d', booth })
  hanna.hall.watchDemo({ booth, passing: false })
})
afterAll(async () => {
  await hanna?.leaves()
  await closeTabs()
  await hall.stop()
})
afterEach(() => hanna.asks('demo.stop', { booth }))

const starts = () => hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
const enters = async (name: string, view: '2d' | '3d', path: string, device: Device = {}) => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await (await new EntryPage(tab.page).opens(path)).enters(name, view)
  return tab
}

/** Which of the pages is to be seen in the picture; empty for none. */
const pageSeen = async (canvas: HallPage['canvas']) => {
  const { data, info } = await sharp(await canvas.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let [magenta, green] = [0, 0]
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
    if (Math.min(r, b) > 110 && Math.min(r, b) > 1.8 * g) magenta += 1
    if (g > 110 && g > 1.8 * Math.max(r, b)) green += 1
  }
  return `${magenta > 300 ? 'magenta' : ''}${green > 300 ? 'green' : ''}`
}

it('who walks by sees on the booth’s screen what its host shows, under a sign that says LIVE', async () => {
  const { page } = await enters('Ada', '3d', `/b/${booth}`, { width: 480, height: 320, lessMotion: true })
  const ada = await new HallPage(page).isInside()
  await page.keyboard.press('Escape') // closes the booth's panel
  expect(await ada.tells('live')).toBe(null)
  await starts()
  await expect.poll(() => ada.tells('live'), SLOW).toContain(`${booth}:1`)
  await expect.poll(() => pageSeen(ada.canvas), SLOW).toBe('magenta')
  expect(await ada.tells('glance')).toContain(`${booth}:deck`)
  await hanna.asks('demo.act', { booth, act: { type: 'page', page: 1 } })
  await expect.poll(() => pageSeen(ada.canvas), SLOW).toBe('green')
  await hanna.asks('demo.stop', { booth })
  await expect.poll(() => pageSeen(ada.canvas), SLOW).toBe('')
  expect(await ada.tells('live')).toBe('')
})

it('in the directory one finds at once where something runs and what there is to try, by keyboard', async () => {
  await starts()
  const { page } = await enters('Bo', '2d', '/')
  const cards = page.locator('.card')
  const live = page.getByRole('button', { name: 'Live now (1)' })
  await live.press('Enter')
  await expect.poll(() => cards.count()).toBe(1)
  await cards.getByText('LIVE').waitFor()
  await cards.getByText('1 person follows').waitFor()
  await cards.getByRole('link', { name: TITLE }).waitFor()
  expect(await live.getAttribute('aria-pressed')).toBe('true')
  expect(await seriousFaults(page)).toEqual([])
  await hanna.asks('demo.stop', { booth })
  await page.getByText('No booth fits that.').waitFor()
  await page.getByRole('button', { name: 'Something to try' }).press('Enter')
  await cards.getByRole('link', { name: TITLE }).waitFor()
  expect(await cards.getByText('Try it').count()).toBe(await cards.count())
})
