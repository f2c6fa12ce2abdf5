import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { RING_MS } from '../../shared/bell/bell-words.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

const TITLE = 'Tidal Twin'
let hall: SampleHall
let booth: string
let elsewhere: string
let skip = 0
const tabs: Tab[] = []
beforeAll(async () => {
  hall = await startSample(() => Date.now() + skip, 2) // two of the staff fill a copy of the hall; Ada is in another one
  const booths = (await hall.app.services.exhibitions.get(SAMPLE))?.exhibition.booths ?? []
  booth = booths.find(({ title }) => title.en === TITLE)?.id ?? ''
  elsewhere = booths.find(({ id }) => id !== booth)?.id ?? ''
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
const tabOf = async (device?: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}
const worksAtTheBooth = async (name: string): Promise<TestVisitor> => {
  const visitor = await TestVisitor.create(hall.url, { name, look: 3, language: 'en' })
  const scope = { kind: 'booth', exhibition: SAMPLE, booth } as const
  const grant = { id: `of-${visitor.id}`, visitor: visitor.id, role: 'exhibitor', scope } as const
  await hall.app.services.storage.grants.add({ ...grant, until: null, withdrawn: null }, 'test', Date.now())
  return visitor
}

it('two staff and one bell: one has it, and one that nobody answers is kept with a wished time', async () => {
  const hanna = await worksAtTheBooth('Hanna')
  const hugo = await (await worksAtTheBooth('Hugo')).joins(SAMPLE, { view: '2d' })
  const heard: string[] = []
  hugo.hall.on('bell.told', (told) => void (told.to === 'staff' && heard.push(`${told.ring.outcome} ${told.ring.by}`)))

  // Hanna looks at another booth.
  const { page: hannas, context } = await tabOf({ width: 1440, height: 900 })
  const [name = '', value = ''] = hanna.cookie.split('=')
  await context.addCookies([{ name, value, url: hall.url, httpOnly: true, sameSite: 'Lax' }])
  await hannas.goto(`/b/${elsewhere}`)
  await hannas.getByRole('button', { name: 'Enter the 2D view', exact: true }).click()
  await new TwoDPage(hannas).isInside()

  const { page } = await tabOf({ phone: true })
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Ada', '2d')
  await new TwoDPage(page).isInside()
  const bell = page.getByRole('region', { name: 'Ask for somebody' })
  await bell.getByText('Two people of this booth are here.').waitFor()
  await bell.getByRole('button', { name: 'Ring the bell' }).focus()
  await page.keyboard.press('Enter')
  await bell.getByText('The bell rings. Stay at the booth.').and(page.locator(':focus')).waitFor()
  expect(await seriousFaults(page)).toEqual([])

  const card = hannas.getByRole('article', { name: `Ada rings at ${TITLE}` })
  await card.waitFor()
  await expect.poll(() => hannas.title()).toContain('Ada rings')
  expect(await seriousFaults(hannas)).toEqual([])
  await card.getByRole('button', { name: 'I’m coming' }).click()
  await hannas.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
  await hannas.locator('.company__people').getByText('Ada', { exact: true }).waitFor() // they stand in the same copy
  await bell.getByText('Hanna is coming.').and(page.locator(':focus')).waitFor()
  await expect.poll(() => heard).toEqual(['open ', 'accepted Hanna'])
  await expect.poll(() => hannas.title()).not.toContain('rings')

  // A second one, which Hanna does not take.
  await hugo.leaves()
  await bell.getByText('One person of this booth is here.').waitFor()
  await bell.getByRole('button', { name: 'Ring again' }).focus()
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Not now' }).click()
  await card.waitFor({ state: 'detached' })
  await bell.getByText('The bell rings. Stay at the booth.').waitFor()
  skip += RING_MS
  await bell.getByText('Nobody could come just now.').and(page.locator(':focus')).waitFor()
  await bell.getByRole('button', { name: 'Leave a message' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('#booth-message:focus').waitFor()
  await bell.getByRole('button', { name: 'Propose a time' }).focus()
  await page.keyboard.press('Enter')
  await bell.getByLabel('Day and time').and(page.locator(':focus')).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await bell.getByText(/^You proposed .* The booth sees it\.$/).waitFor()

  // It is kept for the booth, beside what Hanna says of herself.
  const [inbox] = await Promise.all([
    context.waitForEvent('page'),
    hannas.getByRole('link', { name: /^Rings at this booth.*1 missed ring not seen/ }).click(),
  ])
  const missed = inbox.getByRole('listitem', { name: 'Ada' }).filter({ hasText: 'Missed' })
  await missed.getByText('Would like to meet').waitFor()
  await inbox
    .getByRole('listitem', { name: 'Ada' })
    .getByText(/^Hanna came after \d+ seconds?$/)
    .waitFor()
  await inbox.getByRole('tab', { name: /^Rings.*1 missed ring not seen/ }).waitFor()
  expect(await seriousFaults(inbox)).toEqual([])
  await missed.getByRole('button', { name: 'Mark as seen' }).click()
  await inbox.getByRole('tab', { name: 'Rings', exact: true }).waitFor()
  // Who has only the inbox open is reached there too.
  skip += 5000 // several rings of one visitor keep apart
  await bell.getByRole('button', { name: 'Ring again' }).click()
  const beside = inbox.getByRole('article', { name: `Ada rings at ${TITLE}` })
  expect(await seriousFaults(inbox)).toEqual([])
  await beside.getByRole('button', { name: 'I’m coming' }).click()
  await bell.getByText('Hanna is coming.').waitFor()
  expect(await inbox.getByRole('link', { name: /^Go to the booth/ }).getAttribute('href')).toContain(`/b/${booth}?i=`)
  await inbox.getByRole('radio', { name: 'Away' }).check()
  await bell.getByText('Away: nobody of this booth is here just now.').waitFor()

  await inbox.getByRole('heading', { name: 'Opening hours' }).click()
  await inbox.getByRole('button', { name: 'Add weekdays' }).click()
  const hours = inbox.getByRole('group', { name: 'Hours 1' })
  for (const day of ['Sat', 'Sun']) await hours.getByLabel(day).check()
  await hours.getByLabel('From').fill('00:00')
  await hours.getByLabel('Until').fill('00:00')
  await inbox.getByRole('button', { name: 'Save the hours' }).click()
  await bell.getByText(/^Open now, until /).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
