import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shownAt, type VideoState } from '../../shared/demos/kinds/video.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { DemoPage } from './pages/demo-page.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

const SMALL: Device = { width: 480, height: 720 }
const FILM = 'Ink & Orbit, half a minute of it'
const MODEL = 'One office floor, after'
let hall: SampleHall
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

/** Somebody in the 2D view, before a booth. */
const at = async (name: string, booth: string, device: Device = SMALL) => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await (await new EntryPage(tab.page).opens()).enters(name, '2d')
  const inside = await new TwoDPage(tab.page).isInside()
  await inside.opensBooth(booth)
  return new DemoPage(tab.page)
}
const running = (page: DemoPage) =>
  hall.app.services.demos.running(new URL(page.page.url()).pathname.split('/')[2] ?? '')
const pixels = async (page: DemoPage) => {
  const host = page.frame.locator('.model__host')
  await host.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const clip = await host.boundingBox()
  if (!clip) throw new Error('The model is not on the page.')
  const picture = await page.page.screenshot({ clip })
  const { data, info } = await sharp(picture)
    .resize(48, 32, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, count: info.width * info.height }
}
/** Mean difference of two pictures, of 255. */
const apart = (a: { data: Buffer }, b: { data: Buffer }) =>
  a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] ?? 0)), 0) / a.data.length

it('a film is at the same moment in two browsers: played, leapt in, come to late', async () => {
  const ada = await at('Ada', 'Ink & Orbit')
  await ada.starts(FILM)
  await ada.frame.getByRole('button', { name: 'Play', exact: true }).click()
  const bo = await at('Bo', 'Ink & Orbit') // comes while it plays
  const wanted = (now: number) => shownAt(running(ada)?.state as VideoState, 30, now)
  const inStep = async () => {
    const both = await Promise.all([ada.ahead(wanted), bo.ahead(wanted)])
    return both.every((ahead) => ahead !== undefined && Math.abs(ahead) < 0.25)
      ? Math.abs((both[0] ?? 0) - (both[1] ?? 9)) < 0.25
      : both
  }
  await expect.poll(inStep).toBe(true)
  await ada.frame.getByRole('slider', { name: 'Place in the film' }).fill('3')
  await expect.poll(() => wanted(hall.app.services.now()) < 15).toBe(true)
  await expect.poll(inStep).toBe(true)
  // Bo's picture stops, as it does when a line is too slow: it catches up.
  await bo.film.evaluate((video: HTMLVideoElement) => {
    video.currentTime = 0
  })
  await expect.poll(inStep).toBe(true)
  await ada.frame.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect
    .poll(async () => {
      const [a, b] = await Promise.all(
        [ada, bo].map(({ film }) => film.evaluate((v: HTMLVideoElement) => [v.paused, v.currentTime])),
      )
      return a?.[0] === true && b?.[0] === true && Math.abs(Number(a[1]) - Number(b[1])) < 0.05
    })
    .toBe(true)
  expect(await bo.frame.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0)
  expect(await seriousFaults(ada.page)).toEqual([])
  await ada.frame.getByRole('button', { name: 'End it for all' }).click()
  await bo.frame.waitFor({ state: 'detached' })
})

it('captions come in the language of the visitor, and in the other one when they ask', async () => {
  const ada = await at('Ada', 'Ink & Orbit')
  await ada.triesAlone(FILM)
  const showing = () =>
    ada.film.evaluate((video: HTMLVideoElement) =>
      [...video.textTracks]
        .filter(({ mode }) => mode === 'showing')
        .map(({ language, cues }) => `${language} ${cues?.length ?? 0}`),
    )
  await expect.poll(showing).toEqual(['en 8'])
  await ada.frame.getByLabel('Captions').selectOption('zh')
  await expect.poll(showing).toEqual(['zh-CN 8'])
})

it('a model is drawn, and turned and lit for who follows', { timeout: 480_000 }, async () => {
  const ada = await at('Ada', 'Garden Engine', { ...SMALL, lessMotion: true })
  await ada.starts(MODEL)
  await ada.stands()
  const bo = await at('Bo', 'Garden Engine', { ...SMALL, lessMotion: true })
  await bo.stands()
  const before = await pixels(bo)
  const colours = new Set(Array.from({ length: before.count }, (_, i) => (before.data[i * 3] ?? 0) >> 4))
  expect(colours.size).toBeGreaterThan(6) // a picture, not one plain colour
  await ada.frame.getByRole('application').focus()
  for (let i = 0; i < 4; i++) await ada.page.keyboard.press('ArrowRight')
  await expect.poll(() => ada.turned()).toBeGreaterThan(0.7)
  await expect.poll(async () => (await bo.turned()) === (await ada.turned())).toBe(true)
  const turned = await pixels(bo)
  expect(apart(before, turned)).toBeGreaterThan(4)
  const frames = await bo.framesDrawn()
  await ada.frame.getByRole('button', { name: 'Evening' }).click()
  await bo.frame.locator('[data-light="evening"]').waitFor()
  await expect.poll(() => bo.framesDrawn()).toBeGreaterThan(frames)
  expect(apart(turned, await pixels(bo))).toBeGreaterThan(20)
  await ada.frame.getByRole('button', { name: 'The moon gate' }).click()
  await bo.frame.locator('.spot[data-open="true"] .spot__words', { hasText: 'The moon gate' }).waitFor()
  expect(await seriousFaults(ada.page)).toEqual([])
  await ada.frame.getByRole('button', { name: 'End it for all' }).click()
  await bo.frame.waitFor({ state: 'detached' })
})
