import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab, seriousFaults, type Tab, withLiveMedia } from '../support/browser.ts'
import { screenDemo } from '../support/demos.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'

const TITLE = 'Tidal Twin'
let hall: SampleHall
let booth: string
/** They stay from one test to the next: coming in takes longest. */
let host: Page
let ada: Page
let bo: Page
const tabs: Tab[] = []
beforeAll(async () => {
  await withLiveMedia()
  hall = await startSample()
  const { exhibitions } = hall.app.services
  booth = (await exhibitions.get(SAMPLE))?.exhibition.booths.find(({ title }) => title.en === TITLE)?.id ?? ''
  await exhibitions.change(SAMPLE, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) =>
      project.id === booth ? { ...project, demos: [screenDemo()] } : project,
    ),
  }))
})
beforeAll(async () => {
  host = await hostEnters('Hanna')
  ada = await enters('Ada')
})
beforeAll(async () => {
  bo = await enters('Bo')
})
afterAll(async () => {
  await Promise.all(tabs.map((tab) => tab.close()))
  await closeTabs()
  await hall.stop()
})
afterEach(() => expect(tabs.flatMap((tab) => tab.errors)).toEqual([]))

const enters = async (name: string): Promise<Page> => {
  const tab = await openTab(hall.url)
  tabs.push(tab)
  await (await new EntryPage(tab.page).opens(`/b/${booth}`)).enters(name, '2d')
  return tab.page
}
/** Somebody who works at the booth comes with a browser of their own. */
const hostEnters = async (name: string): Promise<Page> => {
  const visitor = await TestVisitor.create(hall.url, { name, look: 3, language: 'en' })
  await hall.grant(visitor, 'exhibitor', booth)
  const tab = await openTab(hall.url)
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  await tab.page.goto(`/b/${booth}`, { waitUntil: 'domcontentloaded' })
  await tab.page.getByRole('button', { name: 'Enter the 2D view' }).click() // known already: no name is asked
  return tab.page
}
/** Frames that the live picture has decoded, and how wide they are; 0 where there is no picture. */
const frames = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('.live-video__picture')
    return { count: video?.getVideoPlaybackQuality().totalVideoFrames ?? 0, width: video?.videoWidth ?? 0 }
  })
/** Keeps the tracks that are seen, to ask them when the page itself has let go of them. */
const holdOn = (page: Page) =>
  page.evaluate(() => {
    const stream = document.querySelector<HTMLVideoElement>('.live-video__picture')?.srcObject as MediaStream
    Object.assign(window, { held: stream.getTracks() })
  })
const heldTracks = (page: Page) =>
  page.evaluate(() => (window as unknown as { held: MediaStreamTrack[] }).held.map(({ readyState }) => readyState))
const ENDED = ['ended', 'ended'] // picture and voice
const decodes = async (page: Page) => {
  const before = (await frames(page)).count
  await expect.poll(async () => (await frames(page)).count).toBeGreaterThan(before + 5)
}

it('two visitors decode a host’s shared screen and lose it at once when it is ended', async () => {
  await host.getByRole('button', { name: 'Go live' }).click()
  await ada.getByText('Nothing is shown right now.').waitFor()

  await host.getByRole('button', { name: 'Share a screen or window' }).press('Enter')
  await host.getByRole('region', { name: 'You are sharing your screen' }).waitFor()
  for (const page of [ada, bo]) {
    await page.getByRole('button', { name: 'Watch live' }).press('Enter')
    await decodes(page)
    expect((await frames(page)).width).toBeGreaterThan(600)
    await holdOn(page)
  }
  await host.getByText('2 people see it').waitFor()
  await host.getByText('2 of 6 places to watch are taken.').waitFor()
  await ada.getByText('with voice').waitFor()

  await host.getByRole('region', { name: 'You are sharing' }).getByRole('button', { name: 'Stop sharing' }).click()
  for (const page of [ada, bo]) {
    await page.getByText('Nothing is shown right now.').waitFor()
    expect(await heldTracks(page)).toEqual(ENDED)
    expect(await page.locator('.live-video__picture').count()).toBe(0)
  }
})

it('who has agreed to watch sees what comes next without another tap', async () => {
  await host.getByRole('button', { name: 'Share the camera' }).click()
  for (const page of [ada, bo]) {
    await decodes(page)
    await holdOn(page)
  }
  await host.getByRole('button', { name: 'Microphone on' }).click()
  await expect.poll(() => ada.getByText('with voice').count()).toBe(0)
})

it('neither to who shows nor to who sees does it have anything that axe calls serious', async () => {
  for (const page of [host, ada]) expect(await seriousFaults(page)).toEqual([])
})

it('a moderator ends it for all', async () => {
  const mona = await TestVisitor.create(hall.url, { name: 'Mona', look: 5, language: 'en' })
  await hall.grant(mona, 'moderator')
  await mona.joins(SAMPLE, { view: '2d' })
  expect(await mona.asks('demo.stop', { booth })).toEqual({ ok: true })
  for (const page of [ada, bo]) {
    await page.locator('.live-video__picture').waitFor({ state: 'detached' })
    expect(await heldTracks(page)).toEqual(ENDED)
  }
  await host.getByText('The hall has ended your sharing.').first().waitFor()
  expect(await host.locator('.sharing-sign').count()).toBe(0)
  await mona.leaves()
})
