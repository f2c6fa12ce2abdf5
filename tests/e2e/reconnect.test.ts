import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab, type Tab } from '../support/browser.ts'
import { type FlakyLine, flakyLine } from '../support/flaky-line.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs } from '../support/tabs.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: Hall
let line: FlakyLine
const tabs = keepTabs()
/** What a browser prints by itself about a network that is away. */
const expected = /WebSocket connection to|Failed to load resource|ERR_|net::/
beforeAll(async () => {
  hall = await startHall()
  line = await flakyLine(hall.url)
})
afterAll(async () => {
  await closeTabs()
  await line.close()
  await hall.stop()
})

/** Goes in by the door, over the line that will break, and opens a booth. */
async function enters(name: string): Promise<{ tab: Tab; two: TwoDPage }> {
  const tab = await openTab(line.url, { expected })
  tabs.push(tab)
  await (await new EntryPage(tab.page).opens(`/e/${SMALL}`)).enters(name, '2d')
  const two = await new TwoDPage(tab.page).isInside()
  await two.opensBooth('Project 3')
  return { tab, two }
}

it('a visitor whose network is away sees that it is being tried, and is back at the same booth with the same name', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const { tab, two } = await enters('Cy')
  const booth = ada.boothId(3)
  await ada.waitsFor('Cy is at the booth', () => ada.person('Cy')?.booth === booth)
  const slot = ada.person('Cy')?.slot

  line.cut()
  await tab.page
    .getByText(/Connection lost/)
    .first()
    .waitFor()
  await ada.waitsFor('Cy is greyed', () => ada.person('Cy')?.presence === 'away')
  await ada.says('Cy, are you there?')
  line.mend()
  await ada.waitsFor('Cy is back', () => ada.person('Cy')?.presence === 'here')
  expect(ada.person('Cy')).toMatchObject({ slot, booth, name: 'Cy' })
  expect([...ada.sees().people.values()].filter(({ name }) => name === 'Cy')).toHaveLength(1)
  await tab.page
    .getByText(/Connection lost/)
    .first()
    .waitFor({ state: 'hidden' })
  await two.title.filter({ hasText: 'Project 3' }).waitFor()
  await ada.leaves()
})

it('a device that goes offline and comes back does the same', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const { tab } = await enters('Dee')
  await ada.waitsFor('Dee is there', () => ada.person('Dee') !== undefined)
  const slot = ada.person('Dee')?.slot
  await tab.context.setOffline(true)
  await tab.page
    .getByText(/Connection lost/)
    .first()
    .waitFor()
  await tab.context.setOffline(false)
  await tab.page
    .getByText(/Connection lost/)
    .first()
    .waitFor({ state: 'hidden' })
  await ada.waitsFor('Dee is back', () => ada.person('Dee')?.presence === 'here')
  expect(ada.person('Dee')?.slot).toBe(slot)
  await ada.leaves()
})

it('a reload is the same visitor at the same place: one avatar, no door', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const { tab, two } = await enters('Eve')
  await ada.waitsFor('Eve is there', () => ada.person('Eve') !== undefined)
  const slot = ada.person('Eve')?.slot
  await tab.page.reload()
  await two.isInside()
  await ada.waitsFor('Eve is here', () => ada.person('Eve')?.presence === 'here')
  expect([...ada.sees().people.values()].filter(({ name }) => name === 'Eve')).toHaveLength(1)
  expect(ada.person('Eve')?.slot).toBe(slot)
  await ada.leaves()
})
