import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeBrowser, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'

let hall: Hall
let director: Director
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall()
  const organizer = await hall.visitor('Olga')
  await hall.grant(organizer, 'organizer')
  const night = await createDirector(organizer, SMALL, { ...shortShow(SMALL), startsAt: Date.now() + 2 * 3_600_000 })
  // A rehearsal: its results are made up, and who has a booth takes part.
  const { run } = await post<{ run: string }>(organizer, `/api/ceremonies/${night.ceremony}/rehearsals`, {})
  night.leaves()
  director = await sitAtDesk(organizer, night.ceremony, run)
})
afterAll(async () => {
  director.leaves()
  await closeBrowser()
  await hall.stop()
})

async function comesIn(name: string, booth: number, device: Device, enter: string): Promise<Page> {
  const visitor = await hall.visitor(name, { language: device.language ?? 'en' })
  await hall.grant(visitor, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: boothIdOf(SMALL, booth) })
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  await tab.page.goto(`/e/${SMALL}?run=${director.run}`)
  await tab.page.getByRole('button', { name: enter }).click()
  return tab.page
}
const stageOf = (page: Page) => page.locator('.show-screen')
/** Presses Tab until the focus is there: what a keyboard alone can reach. */
async function tabsTo(page: Page, what: string): Promise<void> {
  const is = () => page.evaluate((selector) => document.activeElement?.matches(selector) === true, what)
  for (let presses = 0; presses < 60 && !(await is()); presses++) await page.keyboard.press('Tab')
  expect(await is(), `Tab reaches ${what}`).toBe(true)
}

it('the whole night in two 2D views, by keyboard in English and by thumb in Chinese', async () => {
  const [ada, bo] = await Promise.all([
    comesIn('Ada', 3, { width: 1280, height: 800 }, 'Enter the 2D view'),
    comesIn('Bo', 4, { language: 'zh', phone: true }, '进入 2D 版'),
  ])
  // Before the show: when it is, and what is given.
  await ada.getByRole('button', { name: /^Award night (today|tomorrow) at .* in (2 hours|1 h 59 min)$/ }).click()
  const sheet = ada.getByRole('dialog', { name: 'Award night' })
  await sheet.getByText('3 nominees').first().click()
  await sheet.getByRole('link', { name: 'Project 1' }).first().waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  await ada.keyboard.press('Escape')

  // The doors open: one key, one tap.
  await director.says({ type: 'go' })
  await ada.getByText('The doors of the award night are open.').first().waitFor()
  await ada.getByRole('button', { name: 'Find me a seat' }).focus()
  await ada.keyboard.press('Enter')
  await bo.getByRole('button', { name: '为我找个座位' }).tap()
  await stageOf(ada).getByRole('heading', { name: 'The doors are open' }).waitFor()
  await stageOf(bo).getByRole('heading', { name: '欢迎入场' }).waitFor()

  const cy = await hall.visitor('Cy')
  await hall.grant(cy, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: boothIdOf(SMALL, 5) })
  await cy.joins(SMALL, { run: director.run })
  await cy.waitsFor('both sit', ({ people }) => [...people.values()].filter(({ seat }) => seat >= 0).length === 2)

  await director.says({ type: 'go' })
  await stageOf(ada).locator('.nominee', { hasText: 'Project 2' }).waitFor()
  await director.says({ type: 'caption', text: { en: 'Three projects.', zh: '三个项目。' } })
  await director.says({ type: 'banner', text: { en: 'Drinks afterwards.', zh: '会后有饮料。' } })
  await ada.locator('.captions', { hasText: 'Three projects.' }).waitFor()
  await bo.locator('.captions', { hasText: '三个项目。' }).waitFor()
  await bo.locator('.banner-line', { hasText: '会后有饮料。' }).waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  expect(await seriousFaults(bo)).toEqual([])

  // The envelope opens; the name is nowhere on the page before its moment.
  await director.says({ type: 'jump', cue: 'reveal' })
  await stageOf(ada).getByText('The envelope opens').waitFor()
  expect(await ada.locator('.winner').count()).toBe(0)
  await stageOf(ada).locator('.winner').waitFor()
  const { show } = await director.sees('it is read out', ({ show }) => show.opened.length > 0)
  expect(Date.now() - show.startedAt).toBeGreaterThanOrEqual(4200)
  await ada.locator('[aria-live]', { hasText: 'Jury award: the award goes to Project' }).waitFor({ state: 'attached' })
  await bo.locator('[aria-live]', { hasText: '获奖的是：作品' }).waitFor({ state: 'attached' })
  expect(await seriousFaults(ada)).toEqual([])

  // The vote, by keyboard alone and by thumb.
  await director.says({ type: 'jump', cue: 'vote' })
  await stageOf(ada).getByRole('radio').first().waitFor()
  await tabsTo(ada, '.show-screen input[type="radio"]')
  await ada.keyboard.press('Space')
  await stageOf(ada).locator('.vote__state[data-kind="counted"]').waitFor()
  await stageOf(bo).locator('.vote__choice').nth(1).tap()
  await stageOf(bo).locator('.vote__state[data-kind="counted"]').waitFor()
  expect(await seriousFaults(bo)).toEqual([])

  // Hands: keys of the keyboard and a thumb, and both see the sum.
  await director.says({ type: 'go' })
  await stageOf(ada).getByRole('heading', { name: 'Applause!' }).waitFor()
  await ada.keyboard.press('2')
  await ada.keyboard.press('7')
  await bo.getByRole('button', { name: '鼓掌（按键 2）' }).tap()
  await stageOf(ada).getByText('3 reactions from 2 people').waitFor()
  await stageOf(bo).getByText('2 人，共 3 次').waitFor()
  await tabsTo(ada, '.reactions__item')
  await ada.keyboard.press('Enter')
  await stageOf(ada).getByText('4 reactions from 2 people').waitFor()

  // A sign, by keyboard alone: who looks at the 2D page in Chinese reads of it.
  await ada.keyboard.press('9')
  await ada.getByRole('button', { name: 'A leaf' }).waitFor()
  await ada.keyboard.press('Escape')
  await ada.getByRole('button', { name: 'A leaf' }).waitFor({ state: 'hidden' })
  await ada.keyboard.press('9')
  await tabsTo(ada, '.sign-picker li:nth-child(3) button')
  await ada.keyboard.press('Enter')
  await bo.locator('.reactions__signs', { hasText: '1 人举牌：好样的！' }).waitFor({ state: 'attached' })
  await ada.locator('[aria-live]', { hasText: 'You hold up: Bravo!' }).waitFor({ state: 'attached' })

  // It is over: the results stand in the sheet, with the way to the winner's booth.
  await director.says({ type: 'end' })
  await ada.getByRole('button', { name: 'Back to the hall' }).click()
  await ada.getByRole('button', { name: /The award night is over/ }).click()
  const result = sheet.getByRole('link', { name: /^To the booth: Project \d$/ })
  await result.waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  await result.focus()
  await ada.keyboard.press('Enter')
  await ada.getByRole('heading', { level: 1, name: /^Project \d$/ }).waitFor()
})
