import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appDemo, fixtureApp, keepApp } from '../support/apps.ts'
import { closeTabs, openTab, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { EntryPage } from './pages/entry-page.ts'

/** Another server on this machine, that no app may reach, by TCP or by UDP. */
const reached: string[] = []
const other = createServer((request, response) => {
  reached.push(request.url ?? '')
  response.setHeader('Access-Control-Allow-Origin', '*').end()
})
// WebRTC knows no policy yet ("webrtc 'block'" of CSP 3 is in no browser): its packets go out, and the README says so.
const udp = createSocket('udp4')
let hall: SampleHall
let booth: string
let files: string
let tab: Tab
let page: Page
let app: FrameLocator

beforeAll(async () => {
  hall = await startSample()
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const { port } = other.address() as AddressInfo
  await new Promise<void>((bound) => udp.bind(port, '127.0.0.1', bound))
  const { exhibitions, config } = hall.app.services
  const address = JSON.stringify({ other: `127.0.0.1:${port}` })
  files = await keepApp(config.dataDir, { ...(await fixtureApp('hostile')), 'other.json': address })
  booth = (await exhibitions.get(SAMPLE))?.exhibition.booths[1]?.id ?? ''
  await exhibitions.change(SAMPLE, (stored) => ({
    ...stored,
    projects: stored.projects.map((project) =>
      project.id === booth ? { ...project, demos: [appDemo(files)] } : project,
    ),
  }))
  // What the app's own attempts write into the console is the app's; everything else must stay silent.
  tab = await openTab(hall.url, { expected: /\/apps\/|frame-src 'none'/ })
  page = tab.page
  app = page.frameLocator('iframe.app-demo__frame')
  await (await new EntryPage(page).opens(`/b/${booth}`)).enters('Ada', '2d')
  await page.getByRole('button', { name: 'Do it together' }).press('Enter')
}, 240_000)
afterAll(async () => {
  await closeTabs()
  await hall.stop()
  other.close()
  udp.close()
})

/** The hall goes on: it answers within a moment, a click does what it says, and its own console is silent. */
const hallAnswers = async () => {
  const before = performance.now()
  await page.evaluate(() => document.title)
  expect(performance.now() - before).toBeLessThan(30_000) // a frozen page never answers; a shared machine may take its time
  const bookmark = page.getByRole('button', { name: 'Bookmark' })
  const was = await bookmark.getAttribute('aria-pressed')
  await bookmark.press('Enter')
  await expect.poll(() => bookmark.getAttribute('aria-pressed')).not.toBe(was)
  expect(tab.errors).toEqual([])
}
const toldOf = async () => JSON.parse((await app.locator('#told').textContent()) || '{}') as Record<string, string>

it('reaches neither the page, nor cookies and storage, nor any network but its own files', async () => {
  await expect.poll(async () => (await toldOf()).done).toBe('all tried')
  const { done: _, ...told } = await toldOf()
  expect(told['own file']).toBe('got 200')
  // Whether these went out only the other server knows: a form and a beacon are not answered, and a frame that the
  // policy kept away loads too, with the browser's own page about it.
  for (const unanswered of ['own file', 'form', 'beacon', 'other frame']) delete told[unanswered]
  for (const [name, came] of Object.entries(told))
    expect(`${name}: ${came}`).toMatch(/: (refused|got undefined|got no answer|got nothing)/)
  expect(reached).toEqual([])
  expect(new URL(page.url()).pathname).toBe(`/b/${booth}`)
  expect(tab.context.pages()).toHaveLength(1)
  await hallAnswers()
})

it('shares no more than it may, however it says it', async () => {
  await app.locator('#state').dispatchEvent('click')
  await expect.poll(async () => (await toldOf()).state).toBe('done')
  expect(await toldOf()).toMatchObject({ 'ten megabytes': 'refused too-big', 'twenty kilobytes': 'refused too-big' })
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  await hallAnswers()
})

it('navigates its frame to no other host', async () => {
  await app.locator('#go').dispatchEvent('click')
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-error'))).toBe(true)
  expect(reached).toEqual([])
  tab.errors.splice(0) // the browser says which frame it kept away, in the page's console
  await page.getByRole('button', { name: 'Start it again' }).press('Enter')
  await app.locator('#told').waitFor()
})

it('is stopped when it floods the page with messages', async () => {
  await app.locator('#flood').dispatchEvent('click')
  await page.getByText('was stopped').waitFor()
  await hallAnswers()
  await page.getByRole('button', { name: 'Start it again' }).press('Enter')
  await app.locator('#told').waitFor()
})

it('loops for ever and the hall goes on; the visitor closes it', async () => {
  await app.locator('#loop').dispatchEvent('click')
  await hallAnswers()
  await page.getByText('The app has stopped answering.').waitFor()
  await hallAnswers()
  await page.getByRole('button', { name: 'Close the app' }).press('Enter')
  await page.getByText('The app is closed.').waitFor()
  await hallAnswers()
})
