import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'

let hall: SampleHall
let booth: string
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  booth = shown?.exhibition.booths.find(({ team }) => team.en === 'Altstory')?.id ?? ''
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

const comes = async (name: string, device: Device = {}): Promise<Page> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await (await new EntryPage(tab.page, device.language).opens(`/b/${booth}`)).enters(name, '2d')
  return tab.page
}
/** Somebody else's browser without its pages: votes at the open scene when told to. */
const voter = async (name: string) => {
  const visitor = await TestVisitor.create(hall.url, { name, look: 4, language: 'en' })
  await visitor.joins(SAMPLE, { view: '2d', booth })
  visitor.hall.watchDemo({ booth, passing: false })
  await visitor.waitsFor('the story runs', ({ demo }) => demo?.session !== undefined)
  return async (wanted: string) => {
    const turn = visitor.sees().demo?.state?.turn
    expect(await visitor.asks('demo.act', { booth, act: { type: 'vote', turn, choice: wanted } })).toMatchObject({
      ok: true,
    })
  }
}
/** The titles are words of the story, so that both languages find the same scene. */
const reads = (page: Page, title: string) => page.getByRole('heading', { level: 3, name: title }).waitFor()
const choice = (page: Page, words: string) => page.getByRole('button', { name: words })
const stopsClock = (page: Page) => page.getByRole('button', { name: 'Stop the clock' }).press('Enter')

it('five visitors, two of them here in two languages, decide a story together, through a tie, to the next scene', async () => {
  const ada = await comes('Ada')
  const bo = await comes('小波', { language: 'zh', phone: true })
  await ada.getByRole('button', { name: 'Do it together' }).press('Enter')
  const [cy, di, ed] = await Promise.all([voter('Cy'), voter('Di'), voter('Ed')])
  await ada.getByRole('button', { name: 'Begin the story' }).press('Enter')
  await reads(bo, '九点四十的船')
  expect(await bo.getByRole('button', { name: '上船' }).count()).toBe(0)
  await choice(ada, 'Go aboard').press('Enter')
  await reads(ada, 'Three passengers')
  // The focus goes along to the new scene; the clock stands still, so that a slow machine may take its time.
  await ada.getByRole('heading', { name: 'Three passengers' }).and(ada.locator(':focus')).waitFor()
  await stopsClock(ada)
  await bo.getByText('计时已暂停').waitFor()
  await reads(bo, '三位乘客')
  await ada.keyboard.press('1')
  await cy('captain')
  await choice(bo, '上去找船长').filter({ hasText: '2 票' }).waitFor()
  await choice(bo, '坐到女孩身边').click()
  await choice(bo, '坐到女孩身边').filter({ hasText: '您投的' }).waitFor()
  await di('girl')
  await ed('man')
  await choice(ada, 'Sit down beside the girl').filter({ hasText: '2 votes' }).waitFor()
  await ada.getByText('5 people have voted.').waitFor()
  expect(await seriousFaults(ada)).toEqual([])

  await ada.getByRole('button', { name: 'Decide now' }).press('Enter')
  await stopsClock(ada)
  await ada.getByText('A tie, 2 to 2: Climb up to the captain and Sit down beside the girl.').waitFor()
  await bo.getByText('2 比 2，平票').waitFor()
  expect(await choice(bo, '叫醒带箱子的老人').isDisabled()).toBe(true)
  await choice(bo, '坐到女孩身边').click()
  await di('girl')
  await choice(ada, 'Sit down beside the girl').filter({ hasText: '2 votes' }).waitFor()
  await choice(ada, 'Climb up to the captain').press('Enter')
  await cy('captain')
  await choice(bo, '上去找船长').filter({ hasText: '2 票' }).waitFor()
  await ada.getByRole('button', { name: 'Decide now' }).press('Enter')
  // Bo and Di were first to give their choice its two votes.
  await reads(bo, '会呼吸的篮子')
  await ada.getByText('tied twice; it came to its count first').first().waitFor()
  await stopsClock(ada)
  await bo.locator('summary', { hasText: '路线图' }).click()
  await bo.getByRole('listitem').filter({ hasText: '三位乘客' }).filter({ hasText: '坐到女孩身边' }).waitFor()
  expect(await seriousFaults(bo)).toEqual([])
  expect(await bo.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await ada.getByRole('button', { name: 'End it for all' }).press('Enter')
  await bo.getByRole('button', { name: '一起体验' }).waitFor()
})

it('alone one reads it at one’s own pace, and each choice decides at once', async () => {
  const ada = await comes('Ada')
  await ada.getByRole('button', { name: 'Try it yourself' }).click()
  await ada.getByRole('button', { name: 'Begin the story' }).click()
  await choice(ada, 'Go aboard').click()
  await ada.getByText('What happens next? You decide.').waitFor()
  expect(await ada.getByRole('img', { name: /seconds left/ }).count()).toBe(0)
  for (const [title, words] of [
    ['Three passengers', 'Wake the man'],
    ['What the case holds', 'Help him light it'],
    ['The first stroke', 'Let it burn until ten'],
    ["Ten o'clock, engine off", 'Start the engine'],
    ['The river wakes', 'Let them sing'],
  ] as const) {
    await reads(ada, title)
    await choice(ada, words).click()
  }
  await reads(ada, 'Where the river is wide')
  await ada.getByText('1 of 3 endings found so far.').waitFor()
  const picture = ada.locator('.story img')
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1200)
})
