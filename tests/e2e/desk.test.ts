import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { makeOrganizerLink } from '../../server/organizer/organizer-link.ts'
import { categoryColours } from '../../shared/exhibition/palette.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { DeskPage } from './pages/desk-page.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: Hall
let organizer: Tab
let desk: DeskPage
const tabs: Tab[] = []

beforeAll(async () => {
  hall = await startHall()
  await hall.app.drawAhead()
  organizer = await openTab(hall.url)
  desk = await new DeskPage(organizer.page).claims(await makeOrganizerLink(hall.app.services, 'test'))
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
afterEach(async () => {
  const errors = [organizer, ...tabs].flatMap((tab) => tab.errors)
  await Promise.all(tabs.splice(0).map((tab) => tab.close()))
  expect(errors).toEqual([])
})

const tabOf = async (device: Device = {}) => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}
/** Inside the 2D view, on a page that knows whether it was loaded again. */
const enters = async (name: string) => {
  const { page } = await tabOf()
  await (await new EntryPage(page).opens()).enters(name, '2d')
  await page.evaluate(() => Object.assign(window, { loadedOnce: true }))
  return new TwoDPage(page).isInside()
}
const loadedOnce = ({ page }: TwoDPage) => page.evaluate(() => 'loadedOnce' in window)

it('title in two languages and colour are changed, and a visitor’s open page shows them', async () => {
  const ada = await enters('Ada')
  const { section } = desk
  await desk.opens('The hall')
  await section.getByLabel('Title, English').fill('Night of the Lanterns')
  await section.getByLabel('Title, Chinese').fill('灯火之夜')
  await section.getByLabel('Colour of the pages').selectOption('sound')
  await section.getByText('There are changes that are not saved yet.').waitFor()
  expect(await ada.title.textContent()).toBe('A small hall')
  await desk.saves()
  await ada.isTold('The exhibition has changed; you see the new one.')
  await ada.page.getByRole('heading', { level: 1, name: 'Night of the Lanterns' }).waitFor()
  const exhibition = (await hall.app.services.exhibitions.get(SMALL))?.exhibition
  const sound = exhibition?.categories.find(({ id }) => id === 'sound')
  const accent = () => ada.page.evaluate(() => document.documentElement.style.getPropertyValue('--brass'))
  await expect.poll(accent).toBe(categoryColours(sound?.colour ?? -1).colour)
  await ada.page.getByRole('button', { name: '中文' }).click()
  await ada.page.getByRole('heading', { level: 1, name: '灯火之夜' }).waitFor()
  await ada.page.getByRole('button', { name: 'English' }).click()
  expect(await loadedOnce(ada)).toBe(true)
  expect(await seriousFaults(desk.page)).toEqual([])
})

it('who leaves reads the new text and dates, and finds the picture at the door, without loading anew', async () => {
  const cy = await enters('Cy')
  const { page } = cy
  await desk.opens('The hall')
  const { section } = desk
  await section.getByLabel('Introduction, English').fill('Four hundred lamps, one garden.')
  await section.getByLabel('Opens on').fill('2026-11-05')
  await section.getByLabel('Closes on').fill('2026-12-24')
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#0f5a5b' } })
    .png()
    .toBuffer()
  await section
    .locator('input[type="file"]')
    .setInputFiles({ name: 'lamps.png', mimeType: 'image/png', buffer: picture })
  await section.locator('.picture-field').waitFor()
  await desk.saves()
  await cy.isTold('The exhibition has changed; you see the new one.')
  await cy.bar.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Leave the hall' }).click()
  await page.getByText('Four hundred lamps, one garden.').waitFor()
  await page.getByText('5 November 2026 to 24 December 2026').waitFor()
  await page.getByRole('button', { name: 'Enter', exact: true }).click()
  const shown = page.locator('.entry__picture')
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(await loadedOnce(cy)).toBe(true)
})

it('the hall is closed: who is inside and who comes is told so; and it is opened again', async () => {
  const bo = await enters('Bo')
  await desk.opens('The hall')
  await desk.section.getByLabel('Open to visitors').uncheck()
  await desk.saves()
  const told = bo.page.getByRole('alertdialog', { name: 'The hall has closed' })
  await told.getByText('The hall is closed at the moment.').waitFor()
  const { page } = await tabOf({ language: 'zh' })
  const late = new EntryPage(page, 'zh')
  await late.opens()
  await page.getByText('展馆目前未开放。').first().waitFor()
  await late.enters('晚来', '2d')
  await page.getByRole('alert').filter({ hasText: '展馆目前未开放' }).waitFor()

  await desk.section.getByLabel('Open to visitors').check()
  await desk.saves()
  await told.getByRole('button', { name: 'Enter again' }).click()
  await bo.isInside()
  await page.getByRole('button', { name: '进入 2D 版' }).click()
  await new TwoDPage(page, 'zh').isInside()
  expect(await loadedOnce(bo)).toBe(true)
})

it('the order log says who acted, when, on whom and why', async () => {
  const mo = await hall.visitor('Mo')
  await hall.grant(mo, 'moderator')
  await mo.joins(SMALL)
  const eva = await (await hall.visitor('Eva')).joins(SMALL)
  await mo.asks('moderation.mute', { visitor: eva.id, minutes: 10, reason: 'Shouting at the stage' })
  await desk.opens('Order')
  const row = desk.section.getByRole('row').filter({ hasText: 'Shouting at the stage' })
  await row.waitFor()
  const [when, who, what, whom, why] = await row.getByRole('cell').allTextContents()
  expect([who, whom, why]).toEqual(['Mo', 'Eva', 'Shouting at the stage'])
  expect(what).toMatch(/^muted until /)
  expect(Math.abs(Date.parse(when ?? '') - Date.now())).toBeLessThan(180_000)
  expect(await seriousFaults(desk.page)).toEqual([])
  await Promise.all([mo.leaves(), eva.leaves()])
})

it('the order log says how doors and chat stand since, and lifts a ban', async () => {
  const mo = await hall.visitor('Moe')
  await hall.grant(mo, 'moderator')
  await mo.joins(SMALL)
  const gus = await (await hall.visitor('Gus')).joins(SMALL)
  await mo.asks('moderation.doors', { open: true, reason: '' })
  await mo.asks('moderation.chat', { open: true, slowSeconds: 5, reason: 'Too quick' })
  await mo.asks('moderation.ban', { visitor: gus.id, on: true, reason: 'Threats' })
  await desk.opens('The hall')
  await desk.opens('Order')
  await desk.section.getByRole('cell', { name: 'opened the doors' }).waitFor()
  await desk.section.getByRole('cell', { name: 'slowed the chat to one message every 5 s' }).waitFor()
  const row = desk.section.getByRole('row').filter({ hasText: 'Threats' })
  await row.getByRole('button', { name: 'Lift the ban' }).click()
  await row.getByRole('button', { name: 'Let them in again?' }).click()
  await desk.section.getByRole('row').filter({ hasText: 'lifted the ban of' }).filter({ hasText: 'Gus' }).waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  await mo.asks('moderation.chat', { open: true, slowSeconds: 0, reason: '' })
  const again = await gus.tab().joins(SMALL)
  await Promise.all([mo.leaves(), again.leaves()])
})

it('an organizer makes a link for themselves and comes back by it in another browser, once', async () => {
  await desk.opens('Staff')
  await desk.section.getByRole('button', { name: 'Link for an organizer' }).click()
  const link = await desk.section.getByRole('textbox', { name: 'Copy this link now' }).inputValue()
  expect(link).toMatch(new RegExp(`^${hall.url}/organizer/claim/`))
  const there = await new DeskPage((await tabOf()).page).claims(link)
  await there.page.reload() // from now on by the cookie
  await there.opens('The hall')
  await there.section.getByLabel('Title, English').fill('Changed from afar')
  await there.saves()
  expect((await hall.app.services.exhibitions.get(SMALL))?.exhibition.title.en).toBe('Changed from afar')
  const { page } = await tabOf({ expected: /410/ })
  await page.goto(link)
  await page.getByRole('heading', { name: 'This link was used' }).waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
})
