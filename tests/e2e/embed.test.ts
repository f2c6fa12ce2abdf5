import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector, type Director } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let olga: TestVisitor
let director: Director
const tabs = keepTabs()
/** A newspaper's page, on another origin than the hall. */
const paper = createServer((request, response) => {
  const language = request.url === '/zh' ? 'zh' : 'en'
  response
    .setHeader('content-type', 'text/html')
    .end(`<!doctype html><title>The Paper</title><link rel="icon" href="data:,">
<iframe title="Winners" src="${hall.url}/embed/${SMALL}?lang=${language}" style="width:100%;height:600px;border:0"></iframe>
<iframe title="Hall" src="${hall.url}/e/${SMALL}"></iframe>`)
})
let origin = ''
beforeAll(async () => {
  hall = await startHall()
  olga = await hall.organizer()
  await new Promise<void>((listens) => paper.listen(0, '127.0.0.1', listens))
  origin = `http://localhost:${(paper.address() as AddressInfo).port}`
})
afterAll(async () => {
  director.leaves()
  await closeTabs()
  paper.close()
  await hall.stop()
})

it('the winners stand in a page of another origin, in both languages and on a phone; the hall itself does not', async () => {
  director = await createDirector(olga, SMALL, shortShow(SMALL))
  const nothing = { en: '', zh: '' }
  const award = { exhibition: SMALL, ceremony: director.ceremony, award: 'jury', citation: nothing, person: '' }
  await hall.app.services.seals.seal({ ...award, winners: [boothIdOf(SMALL, 0)], by: olga.id, reason: '' })
  await hall.app.services.ceremonies.sealed(director.ceremony)
  await director.says({ type: 'jump', cue: 'reveal' })
  // No page has it before the hall has heard the name.
  const embedded = async () => (await fetch(`${hall.url}/embed/${SMALL}`)).text()
  expect(await embedded()).not.toContain('Jury award')
  await expect.poll(embedded).toContain('Jury award')

  const tab = await openTab(origin, { expected: /frame-ancestors/ })
  tabs.push(tab)
  await tab.page.goto('/')
  const wall = tab.page.frameLocator('iframe[title="Winners"]')
  const winner = wall.getByRole('link', { name: 'Project 0' })
  await winner.waitFor()
  expect(await wall.locator('.award').first().textContent()).toContain('Jury award')
  expect(await wall.locator('script').count()).toBe(0)
  // A page of the hall's own would be there by now: it came first in no case, and is refused in every one.
  await expect.poll(() => tab.page.frames().some((frame) => frame.url().startsWith('chrome-error:'))).toBe(true)
  expect(await seriousFaults(tab.page)).toEqual([expect.stringMatching(/html-has-lang|^document-title/)])

  const [booth] = await Promise.all([tab.context.waitForEvent('page'), winner.click()])
  await booth.waitForURL(`**/b/${boothIdOf(SMALL, 0)}?lang=en`)
  expect(tab.page.url()).toBe(`${origin}/`)
  await booth.close()

  const phone = await openTab(origin, { phone: true, expected: /frame-ancestors/ })
  tabs.push(phone)
  await phone.page.goto('/zh')
  const inChinese = phone.page.frameLocator('iframe[title="Winners"]')
  await inChinese.getByRole('link', { name: '作品0' }).waitFor()
  const wide = await inChinese.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(wide).toBe(0)
})

it('an organizer takes away what there is after a night: signed certificates as one file, a wall to embed, the numbers', async () => {
  const { ceremony } = director
  const crowd = await Promise.all((await hall.crowd(6)).map((one) => one.joins(SMALL)))
  for (const one of crowd) await one.asks('ceremony.react', { reaction: 'clap', times: 3 })
  await hall.app.services.nightCounter.look()
  await director.says({ type: 'jump', cue: 'vote' })
  for (const one of crowd) await one.asks('vote.cast', { award: 'people', booth: boothIdOf(SMALL, 1) })
  await director.says({ type: 'jump', cue: 'applause' })
  await director.sees('the vote counted', ({ awards }) => awards.every(({ ready }) => ready))
  await director.says({ type: 'jump', cue: 'reveal-people' })
  await director.says({ type: 'end' })

  const tab = await openTab(hall.url)
  tabs.push(tab)
  const { page } = tab
  await signIn(tab, olga, hall.url)
  await tab.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/ceremony/${ceremony}/certificates`)
  // This server has no address that anybody else reaches, and says so where it matters.
  const warning = page.getByRole('note').filter({ hasText: `${hall.url} is an address that only this machine` })
  await warning.waitFor()
  await page.getByRole('button', { name: 'Add a signature' }).click()
  await page.getByLabel('Name, English').fill('Kun Peng')
  await page.getByLabel('Title, English').fill('Head of the jury')
  await page.getByLabel('Title, Chinese').fill('评审团主席')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect((await hall.app.services.storage.night.look(ceremony))?.signatures).toEqual([
    { name: { en: 'Kun Peng', zh: '' }, title: { en: 'Head of the jury', zh: '评审团主席' }, picture: '' },
  ])
  expect(await seriousFaults(page)).toEqual([])
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'All as one ZIP file' }).click(),
  ])
  const file = (await readFile(await zip.path())).toString('latin1')
  expect(file.slice(0, 4)).toBe('PK\x03\x04')
  expect(file).toContain('01 Jury award - Project 0.pdf')

  await page.getByRole('tab', { name: 'Press' }).click()
  await warning.waitFor()
  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('Copied', { exact: true }).waitFor()
  const snippet = await page.evaluate(() => navigator.clipboard.readText())
  expect(snippet).toMatch(`<iframe src="${hall.url}/embed/${SMALL}?lang=en" title="`)
  expect(await seriousFaults(page)).toEqual([])

  await page.getByRole('tab', { name: 'Numbers' }).click()
  await page.getByRole('img', { name: /^People in the hall, by minute\. .*6 people/ }).waitFor()
  const bars = (award: string) =>
    page
      .getByRole('row', { name: award })
      .locator('.after__bar')
      .evaluateAll((all) => all.map((bar) => (bar as HTMLElement).style.width))
  expect(await bars('Jury award')).toEqual(['100%'])
  // Nobody clapped for it, and all six voted.
  expect(await bars('People’s Choice')).toEqual(['100%'])
  expect(await seriousFaults(page)).toEqual([])
})

it('the figures that an organizer types stand on the wall that the desk offers to other sites', async () => {
  const tab = await openTab(hall.url)
  tabs.push(tab)
  const { page } = tab
  await signIn(tab, olga, hall.url)
  await page.goto('/organizer')
  await page.getByRole('tab', { name: 'The hall' }).click()
  await page.getByRole('spinbutton', { name: 'Entries' }).fill('403')
  await page.getByRole('spinbutton', { name: 'Winners' }).fill('35')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. Visitors in the hall see it now.').waitFor()
  const card = page.getByRole('region', { name: 'The wall of winners for other sites' })
  expect(await card.getByLabel('Snippet').inputValue()).toContain(`src="${hall.url}/embed/${SMALL}?lang=en"`)
  const [wall] = await Promise.all([tab.context.waitForEvent('page'), card.getByRole('link').click()])
  await wall.locator('.figures', { hasText: /^403 entries → 35 winners$/ }).waitFor()
  await wall.close()
})
