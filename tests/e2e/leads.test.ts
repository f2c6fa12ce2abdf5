import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

const TITLE = 'Tidal Twin'
let hall: SampleHall
let booth: string
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  const found = shown?.exhibition.booths.find(({ title }) => title.en === TITLE)
  if (!found) throw new Error(`There is no booth called ${TITLE}.`)
  booth = found.id
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
const tabOf = async (device?: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}

/** The browser of somebody whom the server knows. */
const tabFor = async (visitor: TestVisitor, device?: Device): Promise<Tab> => {
  const tab = await tabOf(device)
  await signIn(tab, visitor, hall.url)
  return tab
}

/** The inbox, as somebody who works at the booth has it open. */
const inboxTab = async (): Promise<Page> => {
  const hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
  const { page } = await tabFor(hanna)
  await page.goto(`/inbox/${booth}`)
  return page
}

const takesAway = async (inbox: Page, format: 'CSV' | 'Excel (XLSX)') => {
  const [download] = await Promise.all([
    inbox.waitForEvent('download'),
    inbox.getByRole('link', { name: format }).click(),
  ])
  return readFile(await download.path())
}

it('a card is left in the 2D view by keyboard, and the booth reads it', async () => {
  const { page } = await tabOf()
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Ada', '2d')
  await new TwoDPage(page).isInside()
  await page.getByRole('button', { name: 'Leave your card' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Your card' })
  await form.getByLabel('Name').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Ada Lovelace')
  await form.getByLabel('E-mail').fill('ada')
  await page.keyboard.press('Enter')
  await form.getByText('That is not an e-mail address.').waitFor()
  await form.getByText('Say what they may do with it.').waitFor()
  await form.getByLabel('E-mail').fill('ada@example.org')
  await form.getByLabel('arrange a meeting with me').focus()
  await page.keyboard.press('Space')
  await form.getByText(/I give this card to .*Tidal Twin.* arrange a meeting with me/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('Your card is with the booth.').and(page.locator(':focus')).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('laurel.card'))).toBeFalsy()

  const inbox = await inboxTab()
  const card = inbox.getByRole('listitem', { name: 'Ada Lovelace' })
  await card.getByRole('link', { name: 'ada@example.org' }).waitFor()
  await card.getByText('Given so that you can “arrange a meeting with me”').waitFor()
})

it('a card is noted and taken away, taken back line by line and by a private link, and the next list has it no more', async () => {
  const ada = await TestVisitor.create(hall.url, { name: 'Ada', look: 3, language: 'en' })
  await ada.fetch(`${hall.url}/api/booths/${booth}/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      key: 'ada-leaves-this-card',
      purpose: 'answer',
      language: 'en',
      fields: { name: '=Ada', email: 'gone@example.org', note: 'Until when?' },
    }),
  })
  const inbox = await inboxTab()
  const card = inbox.getByRole('listitem', { name: '=Ada' })
  await card.getByRole('button', { name: 'Star' }).click()
  await card.getByRole('button', { name: 'Star', pressed: true }).waitFor()
  await card.getByLabel('Our note').fill('Call on Monday')
  await card.getByRole('button', { name: 'Keep the note' }).click()
  await inbox.locator('.toast', { hasText: 'Kept.' }).waitFor()
  expect(await seriousFaults(inbox)).toEqual([])
  const list = (await takesAway(inbox, 'CSV')).toString()
  expect(list).toContain('"gone@example.org"')
  expect(list).toContain(`"'=Ada"`)

  const { page } = await tabFor(ada)
  await page.goto('/visit')
  const mine = page.getByRole('listitem', { name: `Card for ${TITLE}` })
  await mine.getByText('The booth took its list away').waitFor()
  await mine.getByRole('button', { name: 'Take back: E-mail' }).click()
  await mine.getByLabel('Why?').selectOption('unwanted')
  await mine.getByRole('button', { name: 'Take back: E-mail' }).click()
  await mine.getByText(/^Taken back on/).waitFor()
  expect(await mine.getByText('gone@example.org').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  expect((await takesAway(inbox, 'CSV')).toString()).not.toContain('gone@example.org')

  await page.getByRole('button', { name: 'Make a private link' }).click()
  const link = await page.getByLabel('Your private link').inputValue()
  const elsewhere = (await tabOf({ phone: true })).page
  await elsewhere.goto(link)
  const there = elsewhere.getByRole('listitem', { name: `Card for ${TITLE}` })
  await there.getByRole('button', { name: 'Take back the whole card' }).click()
  await there.getByRole('button', { name: 'Take back the whole card' }).click()
  await there.getByText(/^Taken back on/).waitFor()

  await inbox.getByRole('button', { name: 'Look again' }).click()
  await inbox.getByText(/The whole card was taken back on .*: no reason given/).waitFor()
  expect((await takesAway(inbox, 'CSV')).toString()).not.toMatch(/gone@example|=Ada|Until when|Monday/)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await takesAway(inbox, 'Excel (XLSX)')) as unknown as ExcelJS.Buffer)
  const words = JSON.stringify(workbook.worksheets[0]?.getSheetValues())
  expect(words).toContain('The whole card: ')
  expect(words).not.toMatch(/gone@example|=Ada|Until when|Monday/)
})

it('in Chinese, on a phone: the card fits, is remembered only when asked, and is found again', async () => {
  const { page } = await tabOf({ phone: true, language: 'zh' })
  await (await new EntryPage(page, 'zh').opens(`/b/${booth}`)).enters('小雨', '2d')
  await page.getByRole('button', { name: '留下名片' }).click()
  const form = page.getByRole('form', { name: '您的名片' })
  await form.getByLabel('姓名').fill('小雨')
  await form.getByLabel('微信').fill('xiaoyu')
  await form.getByLabel('与我洽谈合作').check()
  await form.getByLabel(/在本设备上记住/).check()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  expect(await seriousFaults(page)).toEqual([])
  await form.getByRole('button', { name: '发送名片' }).click()
  await page.getByRole('button', { name: '再留一张名片' }).click()
  expect(await form.getByLabel('微信').inputValue()).toBe('xiaoyu')
  await page.goto('/visit')
  await page
    .getByText(/供其与我洽谈合作/)
    .first()
    .waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '让本设备忘记已记住的名片' }).click()
  expect(await page.evaluate(() => localStorage.getItem('laurel.card'))).toBeFalsy()
  expect(await seriousFaults(page)).toEqual([])
})
