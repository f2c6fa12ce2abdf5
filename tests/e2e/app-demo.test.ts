import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { closeBrowser, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'

let hall: SampleHall
let booth: string
const tabs: Tab[] = []
beforeAll(async () => {
  hall = await startSample()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  booth = shown?.exhibition.booths.find(({ demos }) => demos.some(({ kind }) => kind === 'app'))?.id ?? ''
})
afterAll(async () => {
  await closeBrowser()
  await hall.stop()
})
afterEach(async () => {
  const errors = tabs.flatMap((tab) => tab.errors)
  await Promise.all(tabs.splice(0).map((tab) => tab.close()))
  expect(errors).toEqual([])
})

const comesIn = async (name: string, language: 'en' | 'zh' = 'en'): Promise<Page> => {
  const tab = await openTab(hall.url, { language })
  tabs.push(tab)
  const entry = await new EntryPage(tab.page, language).opens(`/b/${booth}?lang=${language}`)
  await entry.enters(name, '2d')
  return tab.page
}
const appIn = (page: Page): FrameLocator => page.frameLocator('iframe.app-demo__frame')

it('what one visitor does in the sample app, the other sees in theirs, and may do when given the controls', async () => {
  const ada = await comesIn('Ada')
  const bo = await comesIn('Bo', 'zh')
  await ada.getByRole('button', { name: 'Do it together' }).click()
  const adas = appIn(ada)
  const bos = appIn(bo)
  await adas.getByText('One walker: the lamps lean in a little.').waitFor()
  await bos.getByText('Ada正在走。').waitFor()
  await adas.getByRole('button', { name: 'Bring a second walker' }).press('Enter')
  await bos.getByText('两个人，各走各的').waitFor()
  expect(await bos.getByLabel('行人').isDisabled()).toBe(true)

  await bos.getByRole('button', { name: '放一只萤火虫' }).click()
  await adas.locator('.firefly').waitFor({ state: 'attached' })

  await bos.getByRole('button', { name: '申请操作' }).click()
  await ada.getByLabel('Hand the controls to').selectOption({ label: 'Bo (asks)' })
  await bos.getByLabel('另一位').fill('0.25')
  await adas.getByText('the stars come out').waitFor()
  expect(await seriousFaults(ada)).toEqual([])
})

it('the keyboard leads into the app and out of it again', async () => {
  const page = await comesIn('Ada')
  await page.getByRole('button', { name: 'Try it yourself' }).click()
  const app = appIn(page)
  await app.getByLabel('Walker', { exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Start it again')
  await page.getByRole('button', { name: 'Close the app' }).press('Enter')
  await page.getByText('The app is closed.').waitFor()
  await page.getByRole('button', { name: 'Start it again' }).press('Enter')
  await appIn(page).getByText('One walker').waitFor()
})

it('a host drives an app from afar', async () => {
  const hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  const scope = { kind: 'booth', exhibition: SAMPLE, booth } as const
  const grant = { id: 'hannas', visitor: hanna.id, role: 'exhibitor', scope, until: null, withdrawn: null } as const
  await hall.app.services.storage.grants.add(grant, 'test', Date.now())
  await hanna.joins(SAMPLE, { view: '2d', booth })
  hanna.hall.watchDemo({ booth, passing: false })
  await hanna.asks('demo.start', { booth, demo: 'lane', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await hanna.asks('demo.act', { booth, act: { type: 'patch', patch: '{"two":true,"first":0.5,"second":0.52}' } })
  const page = await comesIn('Ada')
  await appIn(page).getByText('Hanna walks. Two together').waitFor()
  await hanna.asks('demo.stop', { booth })
  await hanna.leaves()
})
