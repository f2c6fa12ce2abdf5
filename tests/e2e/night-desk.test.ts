import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let ceremony: string
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall()
  const olga = await hall.organizer()
  const made = await createDirector(olga, SMALL, { ...shortShow(SMALL), startsAt: Date.now() + 3_600_000 })
  made.leaves()
  ceremony = made.ceremony
  const { seals, ceremonies } = hall.app.services
  const nothing = { en: '', zh: '' }
  const sealed = {
    award: 'jury',
    winners: [boothIdOf(SMALL, 1)],
    citation: nothing,
    person: '',
    by: olga.id,
    reason: '',
  }
  await seals.seal({ exhibition: SMALL, ceremony, ...sealed })
  await ceremonies.sealed(ceremony)
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

async function opens(visitor: TestVisitor, path: string, device: Device): Promise<Page> {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  await tab.page.goto(path)
  return tab.page
}
const sitsDown = async (name: string, role: 'director' | 'presenter') => {
  const visitor = await hall.visitor(name)
  await hall.grant(visitor, role)
  return opens(visitor, `/ceremony/${ceremony}/desk/night`, { width: 820, height: 1180 })
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Whether a hand at the top (0) or the end (1) of the page finds "go" where it is. */
const isGoAt = (page: Page, end: number) =>
  page.evaluate((end) => {
    scrollTo(0, end * document.documentElement.scrollHeight)
    const go = document.querySelector('.night-desk__go')
    if (!go || (end === 1 && scrollY === 0)) return false
    const { left, top, width, height, bottom } = go.getBoundingClientRect()
    return bottom <= innerHeight && document.elementFromPoint(left + width / 2, top + height / 2) === go
  }, end)
const playsAt = (page: Page, cue: string) => page.locator('li[aria-current="step"]', { hasText: cue }).waitFor()

it('on tablets: one key is go whatever was pressed before, words reach everybody, a second director takes over', async () => {
  const ada = await sitsDown('Ada', 'director')
  await ada.getByRole('alert').getByText('Olga is away.').waitFor()
  await press(ada, 'Take over')
  await ada.getByText('Ada · director (you) · in the chair').waitFor()
  const pia = await sitsDown('Pia', 'presenter')
  const vic = await opens(await hall.visitor('Vic'), `/e/${SMALL}`, { phone: true })
  await vic.getByRole('button', { name: 'Enter the 2D view' }).tap()

  // The small picture is what the audience sees: also before it begins.
  const picture = ada.getByRole('region', { name: 'What the audience sees' })
  await picture.getByText(/^Begins in 5\d:\d\d$/).waitFor()
  await ada.keyboard.press(' ')
  await playsAt(ada, 'Doors')
  await picture.getByText(/^Begins in 5\d:\d\d$/).waitFor()
  await vic.getByRole('button', { name: 'Find me a seat' }).tap()

  // A hand on a button does not take the key.
  await press(ada, 'Hold')
  await ada.getByText('Held', { exact: true }).waitFor()
  await press(ada, 'Go on')
  await press(ada, 'Bring everybody to the stage')
  await ada.keyboard.press(' ')
  await playsAt(ada, 'Nominees')
  await ada.locator('label', { hasText: 'Dark' }).click()
  await picture.locator('.show-screen[data-lights="dark"]').waitFor()
  await ada.keyboard.press('Enter')
  await playsAt(ada, 'Drum roll')
  // Who came to a button by key presses that button.
  await press(ada, 'Undo')
  await playsAt(ada, 'Nominees')
  await ada.keyboard.press('Shift+Tab')
  await ada.keyboard.press('Space')
  await playsAt(ada, 'Doors')
  await ada.keyboard.press('z')
  await playsAt(ada, 'Nominees')

  // What is announced and what is typed, by a director and by a presenter.
  await ada.getByLabel('Announcement over everything, English').fill('Drinks afterwards.')
  await ada.getByLabel('Announcement over everything, English').press('Enter')
  await vic.locator('.banner-line', { hasText: 'Drinks afterwards.' }).waitFor()
  await pia.getByLabel('Type what is said, English').fill('Good evening.')
  await pia.getByRole('button', { name: 'Show' }).click()
  await vic.locator('.captions', { hasText: 'Good evening.' }).waitFor()
  await picture.getByText('Drinks afterwards.').waitFor()
  await picture.getByText('Good evening.').waitFor()
  await ada.getByLabel('Music').fill('30')
  await ada.getByLabel('Music').blur()
  await ada.getByText('Music 30 %').waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  // Whoever lights and captions from far down the page has "go" under the thumb, on a phone too.
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
    [390, 844],
  ] as const) {
    await ada.setViewportSize({ width, height })
    for (const end of [0, 1]) expect([width, end, await isGoAt(ada, end)]).toEqual([width, end, true])
  }
  await ada.setViewportSize({ width: 820, height: 1180 })

  // The first desk's line drops: another one has the chair in one press, in the same cue.
  const bo = await sitsDown('Bo', 'director')
  await bo.getByText('Ada runs the cues.').waitFor()
  expect(await bo.getByRole('button', { name: 'Go', exact: true }).isDisabled()).toBe(true)
  await ada.goto('about:blank')
  await bo.getByRole('alert').getByText('Ada is away.').waitFor()
  await press(bo, 'Take over')
  await bo.getByText('Bo · director (you) · in the chair').waitFor()
  await playsAt(bo, 'Nominees')
  await bo.keyboard.press(' ')
  await playsAt(bo, 'Drum roll')
  await vic.locator('.show-screen[data-cue="drumroll"]').waitFor()

  const list = bo.locator('.night-desk__list')
  await list.getByRole('button', { name: /Applause/ }).click()
  await bo.getByRole('alert').getByRole('button', { name: 'Yes' }).click()
  await vic.locator('.show-screen[data-cue="applause"]').waitFor()

  // What would read out a result says so first. The last “go” asks when it would leave an envelope closed.
  await list.getByRole('button', { name: /Reveal.*Jury award/ }).click()
  await bo.getByRole('alert').filter({ hasText: 'reads the result out to everybody' }).waitFor()
  await bo.getByRole('alert').getByRole('button', { name: 'No' }).click()
  await list.getByRole('button', { name: /Closing/ }).click()
  await bo.getByRole('alert').getByRole('button', { name: 'Yes' }).click()
  await playsAt(bo, 'Closing')
  await bo.keyboard.press(' ')
  await bo.getByRole('alert').filter({ hasText: 'Envelopes that are still closed: Jury award.' }).waitFor()
  await bo.getByRole('alert').getByRole('button', { name: 'Yes' }).click()
  await vic.locator('.show-screen[data-cue="over"]').waitFor()
  // A line for everybody, some seconds long.
  const lines = await vic.evaluateHandle(() => {
    const told: string[] = []
    new MutationObserver(() => told.push(document.querySelector('.toast')?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
    })
    return told
  })
  await press(bo, 'Read out: Jury award')
  await bo.getByRole('alert').getByRole('button', { name: 'Yes' }).click()
  await bo.getByText('Envelopes that stayed closed').waitFor({ state: 'detached' })
  await expect.poll(async () => (await lines.jsonValue()).join()).toContain('Project 1')
  await vic
    .locator('.show-screen')
    .getByRole('link', { name: /Project 1/ })
    .waitFor()
})
