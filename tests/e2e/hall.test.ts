import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HallSnapshot } from '../../client/net/types.ts'
import { closeBrowser, type Device, openTab, seriousFaults } from '../support/browser.ts'
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
  await closeBrowser()
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
  it('Ada and Bo enter, and Bo sees Ada walk and hears her', async () => {
    const ada = await walksIn('Ada')
    const bo = await walksIn('Bo')
    await expect.poll(async () => (await bo.others()).length).toBe(1)
    const from = await ada.at()
    await ada.holds('KeyW', async () => distance(await ada.at(), from) > 3)
    await expect.poll(() => ada.tells('anim')).toBe('idle')
    const to = await ada.at()
    await expect.poll(async () => distance((await bo.others())[0] ?? from, to), { timeout: 120_000 }).toBeLessThan(0.3)
    await ada.says('Hello, Bo')
    await bo.page.getByText('Hello, Bo').first().waitFor()
  })

  it('a deep link opens standing before its booth; who opens it in 2D is seen to come and go', async () => {
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
  })

  it('has the map in the corner of a wide screen, is heard from the first tap on unless it is not to be, and follows a changed list', async () => {
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

    const { booth } = await boothCalled('Tidal Twin')
    await hall.app.services.exhibitions.change(SAMPLE, (stored) => ({
      ...stored,
      projects: stored.projects.map((one) =>
        one.id === booth.id ? { ...one, title: { en: 'Tidal Triplet', zh: '潮汐三生' } } : one,
      ),
    }))
    await gus.page.getByRole('button', { name: 'Winners' }).click()
    await gus.page.getByText('Tidal Triplet').first().waitFor()
    await expect.poll(() => gus.tells('wall')).toContain('Tidal Triplet')
    expect(await gus.tells('arrived')).toBe('true')
  })

  it('works over plain http under a name that browsers hold to be unsafe, and a lost network gives the place back', async () => {
    const line = await flakyLine(hall.url)
    const unsafe = line.url.replace('127.0.0.1', 'hall.test')
    const fay = await walksIn('Fay', {
      url: unsafe,
      // Whatever is on its way when the line is cut fails, in the browser's words for it.
      expected: /net::ERR_|WebSocket connection/,
    })
    expect(await fay.page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([
      false,
      false,
      false,
    ])
    const watcher = await visitor('Gil')
    await watcher.enters(SAMPLE, { view: '2d' })
    const from = await fay.at()
    await fay.holds('KeyW', async () => distance(await fay.at(), from) > 2)
    await expect.poll(() => fay.tells('anim')).toBe('idle')
    const place = await fay.at()
    line.cut()
    await fay.page.getByTestId('connection-lost').waitFor({ timeout: 20_000 })
    await watcher.waitsFor('Fay is away', (seen) => presenceOf(seen, 'Fay') === 'away')
    line.mend()
    await watcher.waitsFor('Fay is here', (seen) => presenceOf(seen, 'Fay') === 'here')
    await fay.page.getByTestId('connection-lost').waitFor({ state: 'hidden' })
    expect(distance(await fay.at(), place)).toBeLessThan(0.3)
    await fay.says('Is this thing on?')
    await fay.page.getByRole('listitem').filter({ hasText: 'Is this thing on?' }).first().waitFor()
    await watcher.leaves()
    await line.close()
  })

  it('is Chinese from start to end on a phone', async () => {
    const ivy = await walksIn('小雨', { language: 'zh', phone: true })
    expect(await ivy.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await ivy.page.getByRole('navigation', { name: '展馆菜单' }).waitFor()
    expect(await ivy.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, hidden texts left out
    const words = await ivy.page.evaluate(() => document.body.innerText)
    expect(words.replace(/Laurel|MaCIT|2D|3D|English|\d/g, '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([])
    expect(await seriousFaults(ivy.page)).toEqual([])
  })
})
