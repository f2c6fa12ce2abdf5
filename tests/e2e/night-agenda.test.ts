import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector, type Director } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'

let hall: Hall
let director: Director
/** How far the server's clock is ahead. */
let ahead = 0
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + ahead })
  const olga = await hall.organizer()
  director = await createDirector(olga, SMALL, { ...shortShow(SMALL), startsAt: Date.now() + 4.5 * 60_000 })
})
afterAll(async () => {
  director.leaves()
  await closeTabs()
  await hall.stop()
})

async function comesIn(name: string, device: Device, enter: string): Promise<Page> {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, await hall.visitor(name, { language: device.language ?? 'en' }), hall.url)
  await tab.page.goto(`/e/${SMALL}`)
  await tab.page.getByRole('button', { name: enter }).click()
  return tab.page
}
const seated = (many: number) =>
  director.sees(`${many} sit`, ({ audience }) => audience.seated === many).then(({ audience }) => audience)

it('the night stands in the agenda: who marked it is told, and one tap leads to a seat, before it and while it runs', async () => {
  const ada = await comesIn('Ada', {}, 'Enter the 2D view')
  await ada.getByRole('button', { name: 'More' }).click()
  await ada.getByRole('button', { name: 'Schedule' }).click()
  const line = ada.getByRole('dialog', { name: 'Schedule' }).getByRole('listitem', { name: 'A short night' })
  const [download] = await Promise.all([
    ada.waitForEvent('download'),
    line.getByRole('link', { name: 'A short night: to my calendar (.ics)' }).click(),
  ])
  const file = (await readFile(await download.path())).toString()
  expect(file).toContain('SUMMARY:A short night\r\n')
  expect(file).toContain(`URL:${hall.url}/e/${SMALL}\r\n`)
  await line.getByRole('button', { name: 'Remind me: A short night' }).click()
  expect(await seriousFaults(ada)).toEqual([])
  await ada.keyboard.press('Escape')
  const notices = ada.getByRole('region', { name: 'Times that you marked' })
  await notices.getByText(/Starts in \d minutes/).waitFor()
  await notices.getByRole('button', { name: 'Take me to my seat' }).press('Enter')
  await notices.waitFor({ state: 'detached' })
  await seated(1)

  // Its time has come, and somebody reads the agenda on a phone.
  ahead += 5 * 60_000
  await director.says({ type: 'go' })
  const bo = await comesIn('Bo', { phone: true, language: 'zh' }, '进入 2D 版')
  await bo.getByRole('button', { name: '更多' }).tap()
  await bo.getByRole('button', { name: '日程' }).tap()
  await bo.getByRole('dialog', { name: '日程' }).getByRole('button', { name: '带我入座' }).tap()
  await bo.locator('.show-screen[data-cue="doors"]').waitFor()
  await seated(2)
  await ada.locator('.show-screen[data-cue="doors"]').waitFor()
})
