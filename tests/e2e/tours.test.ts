import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { HallPage } from './pages/hall-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: SampleHall
let booth: string
const tabs: Tab[] = []
beforeAll(async () => {
  hall = await startSample()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  const found = shown?.exhibition.booths.find(({ title }) => title.en === 'The Unhurried Cup')
  if (!found) throw new Error('The sample has no Unhurried Cup.')
  booth = found.id
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
afterEach(async () => {
  const errors = tabs.flatMap((tab) => tab.errors)
  await Promise.all(tabs.splice(0).map((tab) => tab.close()))
  expect(errors).toEqual([])
})

const tabOf = async (device: Device = {}): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}
const visits = async (name: string, device: Device = {}): Promise<Page> => {
  const { page } = await tabOf(device)
  await (await new EntryPage(page, device.language).opens(`/b/${booth}`)).enters(name, '2d')
  await new TwoDPage(page, device.language).isInside()
  return page
}
/** Somebody who works at the booth. */
const hosts = async (name: string): Promise<Page> => {
  const host = await TestVisitor.create(hall.url, { name, look: 3, language: 'en' })
  const scope = { kind: 'booth', exhibition: SAMPLE, booth } as const
  const grant = {
    id: `of-${host.id}`,
    visitor: host.id,
    role: 'exhibitor',
    scope,
    until: null,
    withdrawn: null,
  } as const
  await hall.app.services.storage.grants.add(grant, 'test', Date.now())
  const { page, context } = await tabOf()
  const [key = '', value = ''] = host.cookie.split('=')
  await context.addCookies([{ name: key, value, url: hall.url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto(`/b/${booth}`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: 'Enter the 2D view' }).click()
  return page
}

const player = (page: Page) => page.locator('.tour-player')
const caption = (page: Page) => page.locator('.tour-caption')
const goesTo = (page: Page, seconds: number) => page.locator('.tour-controls__place').fill(String(seconds * 1000))

it('the sample’s tour is taken in the 2D view by keyboard: what is said and the demo are in step, wherever one goes', async () => {
  const page = await visits('Ada')
  await page.getByRole('button', { name: 'Take the recorded tour (84 s)' }).focus()
  await page.keyboard.press('Enter')
  await caption(page).getByText('Welcome to The Unhurried Cup').waitFor()
  await page.getByRole('button', { name: 'Pause' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Play' }).waitFor()

  await goesTo(page, 20)
  await caption(page).getByText('It began with a stopwatch.').waitFor()
  await player(page).getByText('Page 2 of 6').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('slider', { name: 'Place in the tour' }).press('Home')
  await player(page).getByText('The demo appears here').waitFor()
  await player(page).getByText('Read it all (9 lines)').click()
  await page.getByRole('button', { name: 'Go to 0:54' }).click()
  await caption(page).getByText('tea has a taste').waitFor()
  await player(page).getByText('Page 5 of 6').waitFor()
  expect(await player(page).locator('[aria-current="true"]').textContent()).toContain('0:54')

  await page.getByRole('slider', { name: 'Place in the tour' }).press('End')
  await player(page).getByText('That was the tour.').waitFor()
  await player(page).getByRole('button', { name: 'Write to them' }).click()
  await page.locator('#booth-message').and(page.locator(':focus')).waitFor()
  await player(page).getByRole('button', { name: 'Leave your card' }).click()
  await page.getByRole('form', { name: 'Your card' }).getByLabel('Name').and(page.locator(':focus')).waitFor()
})

it('in the hall the host’s ghost walks, for who takes the tour', async () => {
  const { page } = await tabOf({ width: 640, height: 420 })
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Cy', '3d')
  const seen = await new HallPage(page).isInside()
  await page.locator('#booth-tour').click()
  const ghost = async () => (await seen.others()).find(({ slot }) => slot === 1001)
  await expect.poll(ghost).toBeDefined()
  await page.getByRole('button', { name: 'Pause' }).click()
  await goesTo(page, 0)
  const stand = await hall.app.services.exhibitions
    .get(SAMPLE)
    .then((shown) => shown?.plan.booths.find(({ id }) => id === booth)?.stand)
  const away = async () => {
    const now = await ghost()
    return now && stand ? Math.hypot(now.x - stand.x, now.z - stand.z) : undefined
  }
  await expect.poll(away).toBeGreaterThan(3) // it comes from the avenue
  await goesTo(page, 45)
  await expect.poll(away).toBeLessThan(2.5)
  await page.getByRole('button', { name: 'Watch in the hall' }).click()
  const bar = page.getByRole('region', { name: 'Recorded tour' })
  await bar.getByRole('button', { name: 'Play' }).waitFor()
  await bar.getByRole('button', { name: 'End the tour' }).click()
  await expect.poll(ghost).toBeUndefined()
})

it('an exhibitor records another, with the demo and a caption; a visitor sees both in step, in their language', async () => {
  const host = await hosts('Hanna')
  await host.getByRole('button', { name: 'Record a new one' }).click()
  const bar = host.locator('.tour-bar')
  await bar.getByRole('button', { name: 'Stop' }).and(host.locator(':focus')).waitFor()
  await host.getByRole('button', { name: 'Try it yourself' }).click()
  await host.locator('.demo-frame').getByText('Page 1 of 6').waitFor()
  await host.getByRole('button', { name: 'Next page' }).click()
  await bar.getByLabel('Caption in English').fill('This is how we measured it.')
  await bar.getByLabel('Caption in Chinese').fill('我们是这样量的。')
  await host.keyboard.press('Enter')
  await bar.getByText('Say more (1 so far)').waitFor()
  expect(await seriousFaults(host)).toEqual([])
  await bar.getByText(/0:(0[5-9]|[1-5]\d) of at most 10:00/).waitFor()
  await host.getByRole('button', { name: 'Next page' }).click()
  await bar.getByRole('button', { name: 'Stop' }).click()
  await host.getByText(/^Recorded: 0:/).waitFor()
  await host.getByRole('button', { name: 'Play it back' }).click()
  await player(host).getByText('It is not kept yet.').waitFor()
  await caption(host).getByText('This is how we measured it.').waitFor()
  await host.getByRole('button', { name: 'Keep it for visitors' }).click()
  await host.locator('.toast', { hasText: 'The tour is kept.' }).waitFor()

  const visitor = await visits('Bo', { language: 'zh', phone: true })
  await visitor.getByText('展位的人正在场').waitFor() // Hanna still is
  await visitor.locator('#booth-tour').click()
  await visitor.getByRole('button', { name: '暂停' }).click()
  await player(visitor).getByText('一次读完（1 段）').click()
  await visitor.getByRole('button', { name: '跳到' }).click()
  await caption(visitor).getByText('我们是这样量的。').waitFor()
  await player(visitor).getByText('第 2 页，共 6 页').waitFor()
  await visitor.getByRole('slider', { name: '导览进度' }).press('End')
  await player(visitor).getByText('第 3 页，共 6 页').waitFor()
})
