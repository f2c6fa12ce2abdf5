import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { slidesDemo } from '../support/demos.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

const TITLE = 'Tidal Twin'
let hall: SampleHall
let booth: string
let hanna: TestVisitor
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  const { exhibitions } = hall.app.services
  const found = (await exhibitions.get(SAMPLE))?.exhibition.booths.find(({ title }) => title.en === TITLE)
  if (!found) throw new Error(`There is no booth called ${TITLE}.`)
  booth = found.id
  const pages = [1, 2].map((n) => ({ url: `${found.poster}?w=384`, alt: { en: `Picture ${n}`, zh: `图片${n}` } }))
  await exhibitions.change(SAMPLE, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) =>
      project.id === booth ? { ...project, demos: [{ ...slidesDemo(), content: { pages, pdf: '' } }] } : project,
    ),
  }))
  hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
/** The browser of somebody whom the server knows, or of a newcomer. */
const tabOf = async (visitor?: TestVisitor, device?: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  if (visitor) await signIn(tab, visitor, hall.url)
  return tab
}

it('a visitor asks, votes and raises a hand by keyboard in the 2D view, and the host answers', async () => {
  const bo = await TestVisitor.create(hall.url, { name: 'Bo', look: 5, language: 'en' })
  for (const one of [hanna, bo]) {
    await one.joins(SAMPLE, { view: '2d', booth })
    one.hall.watchDemo({ booth, passing: false })
    await one.waitsFor('they watch', ({ demo }) => demo?.booth === booth)
  }
  await hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await bo.asks('questions.ask', { booth, text: 'Who pays for it?', key: 'key-of-bos-question' })

  const { page } = await tabOf()
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Ada', '2d')
  await new TwoDPage(page).isInside()
  const questions = page.getByRole('region', { name: 'Questions', exact: true })
  await questions.getByLabel('Ask a question').focus()
  await page.keyboard.type('Does it know the Huangpu?')
  await page.keyboard.press('Enter')
  const mine = questions.getByRole('listitem').filter({ hasText: 'Does it know the Huangpu?' })
  await mine.getByText('Ada (you)').waitFor()
  const wanted = questions.getByRole('button', { name: /I want to know that too: Who pays for it\?/ })
  await wanted.press('Enter')
  await questions.getByRole('button', { name: /Who pays for it\? \(1 vote\)/, pressed: true }).waitFor()
  expect(await wanted.evaluate((button) => button === document.activeElement)).toBe(true)
  const reply = await hanna.asks('questions.list', { booth })
  if (!reply.ok) throw new Error('The list was refused.')
  expect(reply.questions.find(({ name }) => name === 'Bo')?.votes).toBe(1)
  await page.getByRole('button', { name: 'Raise your hand' }).press('Enter')
  await hanna.waitsFor('Ada’s hand', ({ demo }) => Object.values(demo?.session?.hands ?? {})[0]?.name === 'Ada')
  await page.getByText('Your hand is number 1.').waitFor()
  await expect.poll(() => seriousFaults(page)).toEqual([]) // a pressed button takes its colours a moment later

  await hanna.leaves()
  const { page: staff } = await tabOf(hanna)
  await staff.goto(`/b/${booth}`, { waitUntil: 'domcontentloaded' })
  await staff.getByRole('button', { name: 'Enter the 2D view', exact: true }).click()
  const asked = staff.getByRole('listitem').filter({ hasText: 'Does it know the Huangpu?' })
  await asked.waitFor()
  await staff.getByRole('button', { name: 'Take the lead' }).click()
  await asked.getByRole('button', { name: /^Answer:/ }).click()
  await asked.getByLabel('Your answer, for all to read').fill('Every creek of it.')
  await asked.getByRole('button', { name: 'Send the answer' }).click()
  await mine.getByText('Every creek of it.').waitFor()
  await new TwoDPage(page).isTold('Your question was answered.')
  expect(await seriousFaults(staff)).toEqual([])
  await staff.getByRole('button', { name: 'End it for all' }).click()
  await questions.waitFor({ state: 'detached' })
  await page.getByText('Questions and answers (2)').click()
  await page.locator('.questions-past').getByText('Every creek of it.').waitFor()
  await bo.leaves()
})

it('a message is read in the inbox, and its answer in the hall and on My visit', async () => {
  const { page } = await tabOf()
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Cleo', '2d')
  await new TwoDPage(page).isInside()
  await page.locator('#booth-message').fill('May I visit the workshop?')
  await page.getByRole('button', { name: 'Send the message' }).press('Enter')
  await page
    .getByRole('list', { name: `Messages with ${TITLE}` })
    .getByText('May I visit')
    .waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'All winners' }).first().click()

  const { page: inbox } = await tabOf(hanna)
  await inbox.goto(`/inbox/${booth}/messages`)
  const thread = inbox.getByRole('listitem', { name: 'Conversation with Cleo' })
  await thread.getByLabel('Your answer').fill('Any Friday. See https://example.org/workshop')
  await thread.getByRole('button', { name: 'Send the message' }).click()
  await thread.getByRole('link', { name: 'https://example.org/workshop' }).waitFor()
  expect(await seriousFaults(inbox)).toEqual([])

  const notice = page.getByRole('region', { name: `${TITLE} has answered you.` })
  await notice.getByRole('button', { name: 'Read it' }).press('Enter')
  await page
    .getByRole('list', { name: `Messages with ${TITLE}` })
    .getByText('Any Friday.')
    .waitFor()
  await notice.waitFor({ state: 'detached' })
  await page.goto('/visit')
  const mine = page.getByRole('listitem', { name: `Messages with ${TITLE}` })
  await mine.getByText('Any Friday.').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await mine.getByRole('button', { name: 'Delete the conversation' }).click()
  await mine.getByRole('button', { name: 'Delete the conversation' }).click()
  await page.getByText('You have written to no booth.').waitFor()
  await inbox.getByRole('button', { name: 'Look again' }).click()
  await inbox.getByText('A visitor deleted their conversation').waitFor()
})
