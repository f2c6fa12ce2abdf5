import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import { closeTabs, openTab, seriousFaults, withLiveMedia } from '../support/browser.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let olga: TestVisitor
const tabs = keepTabs()
beforeAll(async () => {
  await withLiveMedia()
  hall = await startHall()
  olga = await hall.visitor('Olga')
  await hall.grant(olga, 'organizer', { kind: 'server' })
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

const kindsOf = (page: Page) => page.locator('.run-list > li .run-cue__name strong').allTextContents()
const saved = (page: Page) => page.getByText('All changes are saved').waitFor()

it('a night is proposed, written, put in another order by key, undone, saved and printed', async () => {
  const tab = await openTab(hall.url, { expected: /409 \(Conflict\)/ })
  tabs.push(tab)
  await signIn(tab, olga, hall.url)
  const { page } = tab
  await page.goto('/organizer')
  await page.getByRole('tab', { name: 'Award night' }).click()
  await page.getByRole('heading', { name: 'No award night yet' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Propose a run of show' }).click()
  await page.getByRole('heading', { name: 'Award night: A small hall', level: 1 }).waitFor()
  const proposed = await kindsOf(page)
  expect(proposed.slice(0, 3)).toEqual(['Doors', 'Countdown', 'Opening'])
  expect(await page.locator('.run-cue__mark').count()).toBe(0)

  // By key: the countdown goes before the doors, and the focus with it; one step back, and forward again.
  const cue = (name: string) => page.getByRole('button', { name, exact: true })
  await cue('Countdown').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => kindsOf(page)).toEqual(['Countdown', 'Doors', ...proposed.slice(2)])
  await expect.poll(() => cue('Countdown').evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await kindsOf(page)).toEqual(proposed)
  await page.keyboard.press('Control+Shift+Z')
  expect((await kindsOf(page))[0]).toBe('Countdown')

  // Words, and a cue that is deleted and comes back.
  await cue('Doors').click()
  await page.getByLabel('Words on the screen, English').fill('Come in')
  // What the audience sees of it, as it is written.
  await page.getByText('What the audience sees').click()
  await page.locator('.run-preview').getByText('Come in').waitFor()
  await page.getByLabel('Length (min:s)').fill('5:00')
  await page.getByLabel('Notes for the presenter').fill('Smile.')
  await cue('Closing').focus()
  await page.keyboard.press('Delete')
  expect((await kindsOf(page)).at(-1)).toBe('Group photo')
  await page.keyboard.press('Control+Z')
  expect((await kindsOf(page)).at(-1)).toBe('Closing')

  // An award of its own, whose cues come before the show's end with one press; and back to what was proposed.
  const awards = page.getByRole('tab', { name: /^Awards/ })
  const run = page.getByRole('tab', { name: /^Run of show/ })
  const before = await kindsOf(page)
  await awards.click()
  await page.getByRole('button', { name: 'Add an award' }).click()
  await page.getByLabel('Name of the award, English').fill('Best wind')
  await page.getByRole('button', { name: 'Add its cues to the show' }).click()
  await page.getByText('5 cues were added to the run of show.').first().waitFor()
  await run.click()
  const end = before.indexOf('Group photo')
  const given = ['Nominees', 'Drum roll', 'Reveal', 'Walk-on', 'Words of thanks']
  await expect.poll(() => kindsOf(page)).toEqual([...before.slice(0, end), ...given, ...before.slice(end)])
  await awards.click()
  await page.getByRole('button', { name: /^Best wind/ }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await run.click()
  await expect.poll(() => kindsOf(page)).toEqual(before)

  // A new one, with a voice that is recorded here.
  await page.getByRole('button', { name: 'Add a cue' }).click()
  await page.getByRole('button', { name: /^Recording/ }).click()
  await page.getByText('There is nothing to play yet. Upload or record it.').waitFor()
  const english = page.getByRole('region', { name: 'English' })
  await english.getByRole('button', { name: 'Record here' }).click()
  await english.getByRole('button', { name: 'Record a voice' }).click()
  await english.getByText(/Recording, 0:(0[1-9]|[1-5]\d)/).waitFor()
  await english.getByRole('button', { name: 'Stop' }).click()
  await english.getByRole('button', { name: 'Use it' }).click()
  await english.getByRole('button', { name: 'Take it out' }).waitFor()
  await page.getByText('It does not say who speaks.').first().waitFor()
  expect(await seriousFaults(page)).toEqual([])

  // Announced with a time: it is in the agenda.
  await page.getByLabel('Time zone').fill('Asia/Shanghai')
  await page.getByRole('textbox', { name: 'Begins' }).fill('2027-01-15T19:30')
  await saved(page)
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('button', { name: 'Withdraw it' }).waitFor()
  const [session] = await hall.app.services.schedules.of(SMALL)
  expect(session?.startsAt).toBe(Date.UTC(2027, 0, 15, 11, 30))

  // Somebody else changes the same words: nothing is lost.
  const [stored] = await hall.app.services.storage.ceremonies.ofExhibition(SMALL)
  if (!stored) throw new Error('Nothing was stored.')
  const theirs = { ...stored, show: { ...stored.show, title: { en: 'Theirs', zh: '他们的' } } }
  expect(await hall.app.services.storage.ceremonies.save(theirs, stored.revision)).toBe(true)
  await page.getByLabel('Name of the night, English').fill('Mine')
  await page.getByRole('alert').getByText('Olga changed the same words meanwhile').waitFor()
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await saved(page)

  await page.reload()
  await page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor()
  expect((await kindsOf(page)).slice(0, 2)).toEqual(['Countdown', 'Doors'])
  await cue('Doors').click()
  expect(await page.getByLabel('Words on the screen, English').inputValue()).toBe('Come in')

  // As a file and back; then its script.
  await page.getByRole('tab', { name: 'Files' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({ title: { en: 'Mine' }, zone: 'Asia/Shanghai' })
  const open = (text: string) =>
    page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await open(file.replace('"seconds": 300', '"seconds": 0'))
  await page
    .getByRole('alert')
    .getByText(/^Line \d+:/)
    .waitFor()
  await open(file.replace('"Mine"', '"Out of the file"'))
  await page.getByRole('heading', { name: 'Out of the file', level: 1 }).waitFor()
  await saved(page)

  await page.getByRole('tab', { name: /^People/ }).click()
  await page.getByLabel('Part', { exact: true }).selectOption('director')
  await page.getByLabel('Meant for').fill('Lin Wei')
  await page.getByRole('button', { name: 'Make a link' }).click()
  await page.getByRole('region', { name: 'Director' }).getByText('not claimed yet').waitFor()
  await page.getByLabel('Part', { exact: true }).selectOption('nominee')
  await page.getByRole('button', { name: 'Invite all nominees' }).click()
  await page.getByText('Every nominee of this night is invited.').waitFor()
  expect(await seriousFaults(page)).toEqual([])

  await page.getByRole('link', { name: 'Print the script' }).click()
  await page.getByRole('heading', { name: 'Out of the file', level: 1 }).waitFor()
  await page.getByText('19:30:00').waitFor()
  await page.getByText('Smile.').waitFor()
  expect(await page.getByRole('row').count()).toBe(1 + (await line()).show.cues.length)
  expect(await seriousFaults(page)).toEqual([])

  // Another night out of the file.
  await page.goto('/organizer')
  await page.getByRole('tab', { name: 'Award night' }).click()
  await page
    .getByLabel('From a file')
    .setInputFiles({ name: 'night.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor()
  expect((await kindsOf(page)).slice(0, 2)).toEqual(['Countdown', 'Doors'])
  expect(await hall.app.services.storage.ceremonies.ofExhibition(SMALL)).toHaveLength(2)
}, 120_000)

const line = async (): Promise<CeremonyLine> => {
  const response = await olga.fetch(`${hall.url}/api/exhibitions/${SMALL}/ceremonies`)
  const { ceremonies } = (await response.json()) as { ceremonies: CeremonyLine[] }
  const [first] = ceremonies
  if (!first) throw new Error('There is no ceremony.')
  return first
}
