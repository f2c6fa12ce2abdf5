import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs } from '../support/tabs.ts'

let hall: Hall
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
  await new Promise<void>((listens) => paper.listen(0, '127.0.0.1', listens))
  origin = `http://localhost:${(paper.address() as AddressInfo).port}`
})
afterAll(async () => {
  await closeTabs()
  paper.close()
  await hall.stop()
})

it('the winners stand in a page of another origin, in both languages and on a phone; the hall itself does not', async () => {
  const olga = await hall.organizer()
  const director = await createDirector(olga, SMALL, shortShow(SMALL))
  const nothing = { en: '', zh: '' }
  const award = { exhibition: SMALL, ceremony: director.ceremony, award: 'jury', citation: nothing, person: '' }
  await hall.app.services.seals.seal({ ...award, winners: [boothIdOf(SMALL, 0)], by: olga.id, reason: '' })
  await hall.app.services.ceremonies.sealed(director.ceremony)
  await director.says({ type: 'jump', cue: 'reveal' })

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
  director.leaves()
})
