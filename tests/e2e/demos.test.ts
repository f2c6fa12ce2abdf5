import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Demo } from '../../shared/demos/demo.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { slidesDemo } from '../support/demos.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'

const TITLE = 'Tidal Twin'
let hall: SampleHall
let booth: string
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  const { exhibitions } = hall.app.services
  const found = (await exhibitions.get(SAMPLE))?.exhibition.booths.find(({ title }) => title.en === TITLE)
  if (!found) throw new Error(`There is no booth called ${TITLE}.`)
  booth = found.id
  const pages = [1, 2, 3].map((n) => ({ url: `${found.poster}?w=384`, alt: { en: `Picture ${n}`, zh: `图片${n}` } }))
  const deck: Demo = {
    ...slidesDemo(),
    title: { en: 'How the tide turns', zh: '潮起潮落' },
    content: { pages, pdf: '' },
  }
  await exhibitions.change(SAMPLE, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) => (project.id === booth ? { ...project, demos: [deck] } : project)),
  }))
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

it('a visitor tries a deck alone, follows the host, is given the controls and drives, by keyboard', async () => {
  const hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
  await hanna.joins(SAMPLE, { view: '2d', booth })
  hanna.hall.watchDemo({ booth, passing: false })

  const tab = await openTab(hall.url)
  tabs.push(tab)
  const { page } = tab
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Ada', '2d')
  await page.getByRole('button', { name: 'Try it yourself' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByText('Page 2 of 3').waitFor()
  await page.getByRole('button', { name: 'Close the demo' }).click()

  await hanna.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await hanna.asks('demo.act', { booth, act: { type: 'page', page: 2 } })
  await page.getByText('Page 3 of 3').waitFor()
  await page.getByText('Hanna has the controls').waitFor()
  await page.getByText('2 people follow').first().waitFor()
  expect(await page.getByRole('button', { name: 'Previous page' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Ask for the controls' }).press('Enter')
  const asked = await hanna.waitsFor('Ada asks', ({ demo }) => demo?.session?.queue.length === 1)
  await hanna.asks('demo.hand', { booth, to: asked.demo?.session?.queue[0] ?? '' })
  await page.getByText('You have the controls').waitFor()
  await page.getByRole('button', { name: 'Previous page' }).press('Enter')
  await hanna.waitsFor('page two', ({ demo }) => demo?.state?.page === 1)
  expect(await seriousFaults(page)).toEqual([])
  await hanna.asks('demo.stop', { booth })
  await page.getByRole('button', { name: 'Do it together' }).waitFor()
  await hanna.leaves()
})
