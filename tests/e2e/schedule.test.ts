import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { slidesDemo } from '../support/demos.ts'
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

/** The browser of somebody who works at the booth. */
const exhibitorTab = async (device?: Device): Promise<Page> => {
  const hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, hanna, hall.url)
  return tab.page
}
const takesAway = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Take it away as CSV' }).click(),
  ])
  return (await readFile(await download.path())).toString()
}
/** What the field for a start holds for a moment, in the browser's own time zone. */
const localInput = (page: Page, at: number) =>
  page.evaluate((ms) => new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 16), at)

it('a time is announced at the booth, and who bookmarked it is told wherever they are, and is there with one tap', async () => {
  const tab = await openTab(hall.url)
  tabs.push(tab)
  const ada = tab.page
  await (await new EntryPage(ada).opens(`/b/${booth}`)).enters('Ada', '2d')
  const twoD = await new TwoDPage(ada).isInside()
  const schedule = ada.getByRole('region', { name: 'Schedule' })
  await schedule.getByText('No time is announced here yet. Bookmark this booth').waitFor()
  await ada.getByRole('button', { name: 'Bookmark' }).click()
  await schedule.getByText('You are told five minutes before one starts.').waitFor()

  const hanna = await exhibitorTab({ expected: /409 \(Conflict\)/ })
  await hanna.goto(`/b/${booth}`)
  await hanna.getByRole('button', { name: 'Enter the 2D view' }).click()
  const own = hanna.getByRole('region', { name: 'Schedule' })
  await own.getByRole('button', { name: 'Announce a time' }).click()
  const form = hanna.getByRole('form', { name: 'A time to announce' })
  await form.getByLabel('Title, English').fill('The tide, live')
  await form.getByLabel('A sentence, English').fill('Bring a question.')
  await form.getByLabel('Start').fill(await localInput(hanna, Date.now() + 60 * 60_000))
  expect(await seriousFaults(hanna)).toEqual([])
  await form.getByRole('button', { name: 'Announce it' }).click()
  // Everybody sees it at once.
  await own.getByRole('listitem', { name: 'The tide, live' }).waitFor()
  await schedule.getByRole('listitem', { name: 'The tide, live' }).waitFor()
  expect(await seriousFaults(ada)).toEqual([])

  // The hall's schedule, from the menu: by day and by booth, and to the calendar.
  await ada
    .getByRole('link', { name: /^Laurel|^Cultural/ })
    .first()
    .click()
  await twoD.bar.getByRole('button', { name: 'More' }).click()
  await ada.getByRole('button', { name: 'Schedule' }).click()
  const sheet = ada.getByRole('dialog', { name: 'Schedule' })
  const line = sheet.getByRole('listitem', { name: 'The tide, live' })
  await line.getByRole('link', { name: TITLE }).waitFor()
  await sheet.getByRole('radio', { name: 'Booth' }).check()
  await sheet.getByRole('region', { name: TITLE }).waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  const [download] = await Promise.all([
    ada.waitForEvent('download'),
    line.getByRole('link', { name: 'The tide, live: to my calendar (.ics)' }).click(),
  ])
  const file = (await readFile(await download.path())).toString()
  expect(file).toContain('SUMMARY:The tide\\, live\r\n')
  expect(file).toContain(`URL:${hall.url}/b/${booth}\r\n`)
  await ada.keyboard.press('Escape')

  // It is moved to the next minutes: now it starts soon.
  await own.getByRole('button', { name: 'Change The tide, live' }).click()
  const change = hanna.getByRole('form', { name: 'Change the time' })
  await change.getByLabel('Start').fill(await localInput(hanna, Date.now() + 4 * 60_000))
  await change.getByRole('button', { name: 'Keep the change' }).click()
  const notices = ada.getByRole('region', { name: 'Times that you marked' })
  await notices.getByText(/Starts in \d minutes/).waitFor()
  await twoD.isTold('The tide, live')
  expect(await seriousFaults(ada)).toEqual([])
  await notices.getByRole('button', { name: 'Be there: The tide, live' }).focus()
  await ada.keyboard.press('Enter')
  await ada.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await notices.waitFor({ state: 'detached' })

  // Its demo starts early: who reads the schedule sees that it runs.
  const { demos } = hall.app.services
  demos.start({ exhibition: SAMPLE, booth }, slidesDemo(), { visitor: 'host', staff: true }, 'host', DEFAULT_TURN_MS)
  await schedule.getByRole('listitem', { name: 'The tide, live' }).getByText('Live now').waitFor()
  demos.stop(booth)

  // Two at once are refused in words.
  await own.getByRole('button', { name: 'Announce a time' }).click()
  await form.getByLabel('Title, English').fill('The tide, twice')
  await form.getByLabel('Start').fill(await localInput(hanna, Date.now() + 10 * 60_000))
  await form.getByRole('button', { name: 'Announce it' }).click()
  await form.getByText(/At that time “The tide, live” is announced here/).waitFor()
  await form.getByRole('button', { name: 'Back' }).click()

  // Called off, everybody sees it, and who marked it is told.
  await own.getByRole('button', { name: 'Call off The tide, live' }).click()
  await own.getByRole('button', { name: 'Yes, call it off' }).click()
  await notices.getByText('Called off').waitFor()
  await schedule.getByRole('listitem', { name: 'The tide, live' }).getByText('Called off').waitFor()
})

it('the numbers of a booth and of the hall are drawn, stand in tables and are taken away as lists', async () => {
  const { storage, now } = hall.app.services
  const hour = Math.floor(now() / 3_600_000)
  const counts = { visits: 9, visitors: 7, ms: 25 * 60_000, watched: 6, watchers: 6, toEnd: 6 }
  for (const at of [booth, ''])
    for (const back of [1, 2, 30])
      await storage.numbers.add({ exhibition: SAMPLE, booth: at }, { ...counts, hour: hour - back })
  // Fewer than five came in another hour: nobody is told.
  await storage.numbers.add({ exhibition: SAMPLE, booth }, { ...counts, visitors: 4, watchers: 4, hour: hour - 3 })

  const inbox = await exhibitorTab()
  await inbox.goto(`/inbox/${booth}`)
  await inbox.getByRole('tab', { name: 'Numbers' }).click()
  const tile = inbox.locator('.numbers__tiles > div').filter({ hasText: 'Visits' })
  await tile.getByText('27', { exact: true }).waitFor()
  await inbox.getByRole('img', { name: /^Visits, by hour\. 3 of the columns are shown; the tallest is 9/ }).waitFor()
  await inbox.getByText('The same as a table').click()
  const rows = inbox.getByRole('table').getByRole('row')
  expect(await rows.count()).toBe(1 + 3)
  expect(await rows.nth(1).textContent()).toContain('fewer than 5')
  // A wide table scrolls in its own box.
  expect(await inbox.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousFaults(inbox)).toEqual([])
  const list = await takesAway(inbox)
  expect(list.split('\r\n').filter((line) => line.includes('"9","7","25","6"'))).toHaveLength(3)
  expect(list).not.toContain('"4"')

  const desk = await exhibitorTab()
  const olga = await TestVisitor.create(hall.url, { name: 'Olga', look: 4, language: 'en' })
  const grant = {
    id: 'olgas',
    visitor: olga.id,
    role: 'organizer',
    scope: { kind: 'server' },
    until: null,
    withdrawn: null,
  }
  await storage.grants.add({ ...grant, role: 'organizer', scope: { kind: 'server' } }, 'test', now())
  const [name = '', value = ''] = olga.cookie.split('=')
  await desk.context().addCookies([{ name, value, url: hall.url, httpOnly: true, sameSite: 'Lax' }])
  await desk.goto('/organizer')
  await desk.getByRole('tab', { name: 'Numbers' }).click()
  await desk.getByRole('img', { name: /^People in the hall, by hour\. 3 of the columns/ }).waitFor()
  const booths = desk.getByRole('region', { name: 'Every booth' }).getByRole('table')
  await booths.getByRole('button', { name: 'Sort by Visits' }).click()
  await booths.getByRole('columnheader', { name: 'Sort by Visits' }).waitFor()
  expect(await booths.getByRole('row').nth(1).textContent()).toContain(TITLE)
  expect(await booths.getByRole('columnheader').nth(1).getAttribute('aria-sort')).toBe('descending')
  expect(await seriousFaults(desk)).toEqual([])
  expect(await takesAway(desk)).toContain('"All booths"')
})
