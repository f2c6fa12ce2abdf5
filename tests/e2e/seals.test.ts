import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CertificatesView } from '../../shared/certificates/certificates.ts'
import { closeBrowser, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector } from '../support/director.ts'
import { atEnvelopes, writesCeremony } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const tabs = keepTabs()
let hall: Hall
let olga: TestVisitor
beforeAll(async () => {
  hall = await startHall()
  olga = await hall.visitor('Olga')
  await hall.grant(olga, 'organizer')
})
afterAll(async () => {
  await closeBrowser()
  await hall.stop()
})

const opens = async (visitor: TestVisitor, path: string, language: 'en' | 'zh' = 'en', phone = false) => {
  const tab = await openTab(hall.url, { language, phone })
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  await tab.page.goto(path, { waitUntil: 'domcontentloaded' })
  return tab.page
}

it('an organizer keeps the phrase, seals a result and reads it again, another one sees that it is sealed', async () => {
  const { ceremony } = await writesCeremony(olga)
  const page = await opens(olga, `/ceremony/${ceremony}/results`)
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
  await press('Show the recovery phrase')
  await page.locator('.seals__phrase li').nth(23).waitFor()
  await press('I have written them down')
  await press('Yes, every word')
  await press('Enter the result: Jury award')
  await press('Seal')
  await page.getByText('Choose who wins first.').waitFor()
  await page.getByRole('checkbox', { name: /Project 1/ }).check()
  await page.getByLabel('What the jury says, English').fill('For the light.')
  await press('Seal')
  await page.getByText('Seal this result: Project 1?').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await press('Yes, seal it')
  await page.getByText('by you').waitFor()
  expect(await page.getByText('For the light.').count()).toBe(0)
  await press('Show my result')
  await page.getByText('For the light.').waitFor()

  const otto = await hall.visitor('Otto')
  await hall.grant(otto, 'organizer')
  const other = await opens(otto, `/ceremony/${ceremony}/results`, 'zh', true)
  await other.getByText('封存人：Olga').waitFor()
  await other.getByText('揭晓之前，只有封存人能查看。').waitFor()
  expect(await other.getByRole('button', { name: '显示恢复短语' }).count()).toBe(0)
  expect(await seriousFaults(other)).toEqual([])
})

it('whoever was told a result checks in the browser that it is the one that was sealed', async () => {
  const director = await createDirector(olga, SMALL, shortShow(SMALL))
  await atEnvelopes(olga, director.ceremony).seals('jury', 1)
  await director.says({ type: 'go' })
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: true })
  await director.says({ type: 'end' })
  const given = await olga.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/certificates`)
  const [certificate] = ((await given.json()) as CertificatesView).certificates
  const page = await opens(await hall.visitor('Vic'), `/certificate/${certificate?.code}`)
  await page.getByRole('button', { name: 'Check it yourself' }).click()
  await page.getByText('Yes: this is the result that was sealed').waitFor()
  director.leaves()
})
