import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { HallPage } from './pages/hall-page.ts'

/** Small, because the processor draws here; at most two at a time. */
const SMALL = { width: 480, height: 320 }

let hall: SampleHall
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  await hall.app.drawAhead()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

const walksIn = async (
  name: string,
  { path = '/', url = hall.url, ...device }: Device & { path?: string; url?: string } = {},
) => {
  const tab = await openTab(url, { ...SMALL, lessMotion: true, ...device })
  tabs.push(tab)
  await (await new EntryPage(tab.page, device.language).opens(path)).enters(name, '3d')
  return new HallPage(tab.page).isInside()
}
const visitor = (name: string) => TestVisitor.create(hall.url, { name, look: 7, language: 'en' })
const distance = (a: { x: number; z: number }, b: { x: number; z: number }) => Math.hypot(a.x - b.x, a.z - b.z)
const boothCalled = async (title: string) => {
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  const booth = shown?.exhibition.booths.find((one) => one.title.en === title)
  const slot = shown?.plan.booths.find(({ id }) => id === booth?.id)
  if (!booth || !slot) throw new Error(`There is no booth called ${title}.`)
  return { booth, stand: slot.stand }
}

const presenceOf = ({ people }: HallSnapshot, called: string) =>
  [...people.values()].find(({ name }) => name === called)?.presence

describe('the hall in 3D', () => {
  it('Ada comes over plain http and Bo in Chinese on a phone; Bo sees her walk and hears her, and her lost network gives the place back', async () => {
    const line = await flakyLine(hall.url)
    // A name that browsers hold to be unsafe, as an address in a network is.
    const unsafe = line.url.replace('127.0.0.1', 'hall.test')
    // Whatever is on its way when the line is cut fails, in the browser's words for it.
    const ada = await walksIn('Ada', { url: unsafe, expected: /net::ERR_|WebSocket connection/ })
    expect(await ada.page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([
      false,
      false,
      false,
    ])
    const bo = await walksIn('小雨', { language: 'zh', phone: true })
    await bo.isChinese()
    expect(await bo.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await seriousFaults(bo.page)).toEqual([])

    await expect.poll(async () => (await bo.others()).length).toBe(1)
    const from = await ada.at()
    await ada.holds('KeyW', async () => distance(await ada.at(), from) > 3)
    await expect.poll(() => ada.tells('anim')).toBe('idle')
    const to = await ada.at()
    await expect.poll(async () => distance((await bo.others())[0] ?? from, to), { timeout: 120_000 }).toBeLessThan(0.3)
    await ada.says('Hello, Bo')
    await bo.page.getByText('Hello, Bo').first().waitFor()
    const stood = await bo.at()
    await bo.leansForward(async () => distance(await bo.at(), stood) > 1)
    await expect.poll(() => bo.tells('anim')).toBe('idle')
    await bo.page.context().close()

    const watcher = await visitor('Gil')
    await watcher.enters(SAMPLE, { view: '2d' })
    line.cut()
    await ada.page.getByTestId('connection-lost').waitFor({ timeout: 20_000 })
    await watcher.waitsFor('Ada is away', (seen) => presenceOf(seen, 'Ada') === 'away')
    line.mend()
    await watcher.waitsFor('Ada is here', (seen) => presenceOf(seen, 'Ada') === 'here')
    await ada.page.getByTestId('connection-lost').waitFor({ state: 'hidden' })
    expect(distance(await ada.at(), to)).toBeLessThan(0.3)
    await ada.says('Is this thing on?')
    await ada.page.getByRole('listitem').filter({ hasText: 'Is this thing on?' }).first().waitFor()
    await watcher.leaves()
    await line.close()
  })

  it('a deep link opens standing before its booth; who opens it in 2D is seen to come and go, and a changed list is followed', async () => {
    const { booth, stand } = await boothCalled('MaCIT Cloud Interactive')
    const cora = await walksIn('Cora', { path: `/b/${booth.id}` })
    await expect.poll(async () => distance(await cora.at(), stand)).toBeLessThan(2.5)
    await expect.poll(() => cora.tells('near')).toBe(booth.id)
    await cora.page.getByRole('heading', { name: 'MaCIT Cloud Interactive' }).waitFor()
    // Behind the panel the prompt waits; a sheet that comes from below must not lie under it.
    await cora.page.getByRole('button', { name: 'Close the booth' }).click()
    const prompt = cora.page.getByRole('button', { name: 'Look at MaCIT Cloud Interactive' })
    await prompt.waitFor()
    await cora.page.getByRole('button', { name: 'Chat' }).first().click()
    await cora.page.getByRole('textbox', { name: 'Say something to the hall' }).waitFor()
    await prompt.waitFor({ state: 'hidden' })

    const eve = await visitor('Eve')
    await eve.enters(SAMPLE, { view: '2d' })
    await eve.asks('booth.open', { booth: booth.id })
    const nearby = async () => (await cora.others()).some((one) => distance(one, stand) < 3)
    await expect.poll(nearby).toBe(true)
    await eve.leaves()
    await expect.poll(nearby).toBe(false)

    await hall.app.services.exhibitions.change(SAMPLE, (stored) => ({
      ...stored,
      projects: stored.projects.map((one) =>
        one.id === booth.id ? { ...one, title: { en: 'MaCIT Twice', zh: '两朵云' } } : one,
      ),
    }))
    await cora.page.getByRole('button', { name: 'Winners' }).click()
    await cora.page.getByText('MaCIT Twice').first().waitFor()
    await expect.poll(() => cora.tells('wall')).toContain('MaCIT Twice')
  })

  it('has the map in the corner of a wide screen, and is heard from the first tap on unless it is not to be', async () => {
    const gus = await walksIn('Gus')
    const heard = () =>
      gus.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('hear-hall')))
    const corner = gus.page.getByRole('button', { name: 'Open the map' })
    expect(await corner.isVisible()).toBe(false)
    expect(await heard()).toBe(false)
    await gus.page.setViewportSize({ width: 1024, height: 576 })
    await corner.click()
    await gus.page.getByRole('heading', { name: 'Map', exact: true }).waitFor()
    expect(await corner.isVisible()).toBe(false)
    await expect.poll(heard).toBe(true)
    await gus.page.evaluate(() => localStorage.setItem('laurel.sound', 'off'))
    await gus.page.setViewportSize(SMALL)
    await gus.page.reload()
    await gus.isInside()
    await gus.canvas.press('KeyQ')
    await gus.canvas.press('m')
    await gus.page.getByRole('heading', { name: 'Map', exact: true }).waitFor()
    expect(await heard()).toBe(false)
    expect(await gus.tells('arrived')).toBe('true')
  })
})
