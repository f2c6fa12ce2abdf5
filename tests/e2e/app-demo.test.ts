import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { appDemo } from '../support/apps.ts'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'

let hall: SampleHall
let booth: string
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  booth = shown?.exhibition.booths.find(({ demos }) => demos.some(({ kind }) => kind === 'app'))?.id ?? ''
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

const comesIn = async (name: string, language: 'en' | 'zh' = 'en', at = booth): Promise<Page> => {
  const tab = await openTab(hall.url, { language })
  tabs.push(tab)
  const entry = await new EntryPage(tab.page, language).opens(`/b/${at}?lang=${language}`)
  await entry.enters(name, '2d')
  return tab.page
}
const appIn = (page: Page): FrameLocator => page.frameLocator('iframe.app-demo__frame')

it('what one visitor does in the sample app, the other sees in theirs, and may do when given the controls', {
  timeout: 480_000,
}, async () => {
  const ada = await comesIn('Ada')
  const bo = await comesIn('Bo', 'zh')
  await ada.getByRole('button', { name: 'Do it together' }).press('Enter')
  const adas = appIn(ada)
  const bos = appIn(bo)
  await adas.getByText('One walker: the lamps lean in a little.').waitFor()
  await bos.getByText('Ada正在走。').waitFor()
  await adas.getByRole('button', { name: 'Bring a second walker' }).press('Enter')
  await bos.getByText('两个人，各走各的').waitFor()
  expect(await bos.getByLabel('行人').isDisabled()).toBe(true)

  await bos.getByRole('button', { name: '放一只萤火虫' }).press('Enter')
  await adas.locator('.firefly').waitFor({ state: 'attached' })

  await bos.getByRole('button', { name: '申请操作' }).press('Enter')
  await ada.getByLabel('Hand the controls to').selectOption({ label: 'Bo (asks)' })
  await bos.getByLabel('另一位').fill('0.25')
  await adas.getByText('the stars come out').waitFor()
  expect(await seriousFaults(ada)).toEqual([])
})

it('the keyboard leads into the app and out of it again', async () => {
  const page = await comesIn('Ada')
  await page.getByRole('button', { name: 'Try it yourself' }).press('Enter')
  const app = appIn(page)
  const walker = app.getByLabel('Walker', { exact: true })
  await expect.poll(() => walker.isEnabled()).toBe(true) // before that it takes no focus
  await walker.focus()
  // The frame is a process of its own: keys go to it once the browser has moved the focus over.
  await page.waitForFunction(
    () => document.activeElement?.tagName === 'IFRAME' && !document.querySelector(':focus:not(iframe)'),
  )
  await expect.poll(() => app.locator('body').evaluate(() => document.hasFocus())).toBe(true)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Start it again')
  await page.getByRole('button', { name: 'Close the app' }).press('Enter')
  await page.getByText('The app is closed.').waitFor()
  await page.getByRole('button', { name: 'Start it again' }).press('Enter')
  await appIn(page).getByText('One walker').waitFor()
})

it('a host drives an app from afar', async () => {
  const hanna = await TestVisitor.create(hall.url, { name: 'Hanna', look: 3, language: 'en' })
  await hall.grant(hanna, 'exhibitor', booth)
  await hanna.joins(SAMPLE, { view: '2d', booth })
  hanna.hall.watchDemo({ booth, passing: false })
  await hanna.asks('demo.start', { booth, demo: 'lane', mode: 'host', turnMs: DEFAULT_TURN_MS })
  await hanna.asks('demo.act', { booth, act: { type: 'patch', patch: '{"two":true,"first":0.5,"second":0.52}' } })
  const page = await comesIn('Ada')
  await appIn(page).getByText('Hanna walks. Two together').waitFor()
  await hanna.asks('demo.stop', { booth })
  await hanna.leaves()
})

it('an app that lies elsewhere is asked for after a tap, where the organizer allowed its host, without referrer', async () => {
  const sdk = await readFile(join(import.meta.dirname, '../../assets/sdk/laurel-demo.js'))
  const visits: (string | undefined)[] = []
  const site = createServer((request, response) => {
    if (request.url === '/laurel-demo.js') return void response.setHeader('content-type', 'text/javascript').end(sdk)
    visits.push(request.headers.referer ?? request.headers.cookie ?? 'nothing')
    response
      .setHeader('content-type', 'text/html')
      .end(
        '<!doctype html><title>Elsewhere</title><button>Count</button><script src="laurel-demo.js"></script><script>' +
          "laurel.subscribe(({ n = 0 }) => { document.querySelector('button').textContent = 'Count ' + n });" +
          "document.querySelector('button').onclick = () => laurel.patch({ n: (laurel.get().n ?? 0) + 1 })</script>",
      )
  })
  await once(site.listen(0, '127.0.0.1'), 'listening')
  // Cookies know no ports: only a frame without credentials sends it none.
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  const { exhibitions } = hall.app.services
  const away = { ...appDemo('a'.repeat(32)), id: 'away', content: { source: 'url' as const, url: `http://${host}/` } }
  const elsewhere = (await exhibitions.get(SAMPLE))?.exhibition.booths.find(({ id }) => id !== booth)?.id
  const publish = (allowedHosts: string[]) =>
    exhibitions.change(SAMPLE, (stored) => ({
      ...stored,
      allowedHosts,
      projects: stored.projects.map((project) => (project.id === elsewhere ? { ...project, demos: [away] } : project)),
    }))
  await publish([])
  const refused = await comesIn('Ada', 'en', elsewhere)
  await refused.getByRole('button', { name: 'Try it yourself' }).press('Enter')
  await refused.getByText(`The organizer has not allowed ${host} here.`).waitFor()
  await publish([host])
  const page = await comesIn('Bo', 'en', elsewhere)
  await page.getByRole('button', { name: 'Try it yourself' }).press('Enter')
  const open = page.getByRole('button', { name: `Open ${host}` })
  await open.waitFor()
  expect(visits).toEqual([])
  await open.press('Enter')
  await appIn(page).getByRole('button', { name: 'Count 0' }).press('Enter')
  await appIn(page).getByRole('button', { name: 'Count 1' }).waitFor()
  expect(visits).toEqual(['nothing'])
  // Whoever loaded the page before the host was allowed is told how to get there.
  await refused.getByRole('button', { name: `Open ${host}` }).press('Enter')
  await refused.getByText('This was allowed only just now.').waitFor()
  tabs[0]?.errors.splice(0) // the browser says what it kept away
  site.close()
})
