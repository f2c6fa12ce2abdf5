import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { DemoKind } from '../../shared/demos/demo-words.ts'
import { closeTabs, openTab, type Tab, withLiveMedia } from '../support/browser.ts'
import { type FlakyLine, flakyLine } from '../support/flaky-line.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { DemoPage } from './pages/demo-page.ts'
import { EntryPage } from './pages/entry-page.ts'

/** A host whose network breaks, and two visitors, at every kind of demo in turn: they come in once. */
let hall: SampleHall
let line: FlakyLine
let booth: string
let hanna: Page
let ada: Page
let bo: Page
const tabs: Tab[] = []

beforeAll(async () => {
  await withLiveMedia()
  hall = await startSample()
  line = await flakyLine(hall.url)
  const { exhibitions } = hall.app.services
  const shown = await exhibitions.get(SAMPLE)
  booth = shown?.exhibition.booths[1]?.id ?? ''
  // All that can be tried in the sample, at one booth.
  await exhibitions.change(SAMPLE, (stored) => {
    const demos = stored.projects.flatMap((project) => project.demos ?? [])
    return { ...stored, projects: stored.projects.map((one) => (one.id === booth ? { ...one, demos } : one)) }
  })
  const host = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(host, 'exhibitor', booth)
  const tab = await openTab(line.url, { lessMotion: true, expected: /ERR_|WebSocket|Failed to load resource/ })
  tabs.push(tab)
  await signIn(tab, host, line.url)
  await tab.page.goto(`/b/${booth}`, { waitUntil: 'domcontentloaded' })
  await tab.page.getByRole('button', { name: 'Enter the 2D view' }).click()
  hanna = tab.page
})
beforeAll(async () => {
  ada = await enters('Ada')
  bo = await enters('Bo')
})
afterAll(async () => {
  await closeTabs()
  await line.close()
  await hall.stop()
})
afterEach(() => expect(tabs.flatMap((tab) => tab.errors)).toEqual([]))

const enters = async (name: string): Promise<Page> => {
  const tab = await openTab(hall.url, { lessMotion: true })
  tabs.push(tab)
  await (await new EntryPage(tab.page).opens(`/b/${booth}`)).enters(name, '2d')
  return tab.page
}

const press = async (page: Page, name: string) =>
  await page.locator('.demo-frame').getByRole('button', { name, exact: true }).press('Enter')
const reads = async (page: Page, text: string | RegExp) =>
  await page.locator('.demo-frame').getByText(text).first().waitFor()
const turned = (page: Page) => new DemoPage(page).turned()
const turns = async (page: Page) => {
  await page.locator('.demo-frame').getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
}
const plays = (page: Page) => new DemoPage(page).film.evaluate((film: HTMLVideoElement) => !film.paused)
const app = (page: Page) => page.frameLocator('iframe.app-demo__frame')

/** What the host does, what the visitor does who is handed the controls, and how each is seen by the others. */
interface Play {
  title: string
  led(host: Page): Promise<unknown>
  ledSeen(page: Page): Promise<unknown>
  driven(visitor: Page): Promise<unknown>
  drivenSeen(page: Page): Promise<unknown>
}
const PLAYS: Record<Exclude<DemoKind, 'screen'>, Play> = {
  slides: {
    title: 'Four minutes, in six slides',
    led: (host) => press(host, 'Next page'),
    ledSeen: (page) => reads(page, 'Page 2 of 6'),
    driven: (visitor) => press(visitor, 'Next page'),
    drivenSeen: (page) => reads(page, 'Page 3 of 6'),
  },
  model: {
    title: 'One office floor, after',
    led: async (host) => {
      await new DemoPage(host).stands()
      await turns(host)
    },
    ledSeen: async (page) => expect.poll(() => turned(page)).toBeGreaterThan(0.1),
    driven: async (visitor) => {
      await turns(visitor)
      await turns(visitor)
    },
    drivenSeen: async (page) => expect.poll(() => turned(page)).toBeGreaterThan(0.4),
  },
  video: {
    title: 'Ink & Orbit, half a minute of it',
    led: (host) => press(host, 'Play'),
    ledSeen: async (page) => expect.poll(() => plays(page)).toBe(true),
    driven: (visitor) => press(visitor, 'Pause'),
    drivenSeen: async (page) => expect.poll(() => plays(page)).toBe(false),
  },
  story: {
    title: 'The Last Night Ferry',
    led: (host) => press(host, 'Begin the story'),
    ledSeen: (page) => reads(page, 'The nine forty'),
    driven: (visitor) => press(visitor, 'Go aboard'),
    drivenSeen: (page) => reads(page, 'Three passengers'),
  },
  app: {
    title: 'Nine lamps',
    led: (host) => app(host).getByRole('button', { name: 'Bring a second walker' }).press('Enter'),
    ledSeen: (page) => app(page).getByText('Two walkers, each alone').first().waitFor(),
    driven: (visitor) => app(visitor).getByLabel('Second walker').fill('0.25'),
    drivenSeen: (page) => app(page).getByText('the stars come out').waitFor(),
  },
}

it.each(Object.entries(PLAYS))('%s: led, handed over, driven while the host is away, taken back', async (_, play) => {
  await new DemoPage(hanna).starts(play.title)
  for (const page of [ada, bo]) await page.locator('.demo-frame').waitFor()
  await play.led(hanna)
  for (const page of [ada, bo]) await play.ledSeen(page)

  await hanna.getByLabel('Hand the controls to').selectOption({ label: 'Ada' })
  await ada.getByText('You have the controls').waitFor()
  await bo.getByText('Ada has the controls').waitFor()
  line.cut()
  await hanna.getByTestId('connection-lost').waitFor()
  await play.driven(ada)
  await play.drivenSeen(bo)
  line.mend()
  await hanna.getByTestId('connection-lost').waitFor({ state: 'hidden' })
  await play.drivenSeen(hanna)

  await press(hanna, 'Take the controls back')
  await bo.getByText('Hanna has the controls').waitFor()
  await press(hanna, 'End it for all')
  for (const page of [ada, bo]) await page.locator('.demo-frame').waitFor({ state: 'detached' })
})

it('screen: who watches goes on seeing it while its host is away for a moment, until the host ends it', async () => {
  await new DemoPage(hanna).starts('Live from the studio')
  await hanna.getByRole('button', { name: 'Share a screen or window' }).press('Enter')
  const decoded = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLVideoElement>('.live-video__picture')].reduce(
        (sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames,
        0,
      ),
    )
  const goesOn = async (page: Page) => {
    const before = await decoded(page)
    await expect.poll(() => decoded(page)).toBeGreaterThan(before + 5)
  }
  for (const page of [ada, bo]) {
    await page.getByRole('button', { name: 'Watch live' }).press('Enter')
    await goesOn(page)
  }
  line.cut()
  await hanna.getByTestId('connection-lost').waitFor()
  line.mend()
  await hanna.getByTestId('connection-lost').waitFor({ state: 'hidden' })
  for (const page of [ada, bo]) await goesOn(page)
  await press(hanna, 'End it for all')
  for (const page of [ada, bo]) await page.locator('.live-video__picture').waitFor({ state: 'detached' })
})
