import { renameSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CertificatesView } from '../../shared/certificates/certificates.ts'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector } from '../support/director.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readQr } from '../support/read-qr.ts'
import { atEnvelopes, writesCeremony } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const tabs = keepTabs()
let hall: Hall
let olga: TestVisitor
beforeAll(async () => {
  hall = await startHall()
  olga = await hall.organizer()
})
afterAll(async () => {
  await closeTabs()
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
  const phrase = await page.locator('.seals__phrase li').allTextContents()
  await press('I have written them down')
  await press('Yes, every word')
  // Where the key is stands there while all is well, so that it can be left out of backups.
  await page.getByText(hall.app.services.config.sealKeyFile).waitFor()
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

  // Replaced in the open, with a reason that everybody reads.
  await press('Replace the result: Jury award')
  await page.getByRole('checkbox', { name: /Project 2/ }).check()
  await press('Seal')
  await page.getByText('Write why it is replaced first.').waitFor()
  await page.getByLabel('Why it is replaced').fill('A vote was counted twice')
  await press('Seal')
  await press('Yes, seal it')
  await page.getByText('Earlier envelopes, public with their reasons').click()
  await page.getByText('“A vote was counted twice”').waitFor()

  // The key's file is lost, and comes back out of what was written down.
  const { sealKeyFile } = hall.app.services.config
  renameSync(sealKeyFile, `${sealKeyFile}.lost`)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.getByRole('alert').getByText('The key is not on this server').waitFor()
  await page.getByLabel('Recovery phrase').fill(phrase.join(' '))
  await press('Put the key back')
  await press('Show my result')
  await page.locator('.seals__result').getByText('Project 2').waitFor()

  const otto = await hall.visitor('Otto')
  await hall.grant(otto, 'organizer')
  const other = await opens(otto, `/ceremony/${ceremony}/results`, 'zh', true)
  await other.getByText('封存人：Olga').waitFor()
  await other.getByText('揭晓之前，只有封存人能查看。').waitFor()
  await other.getByText(/恢复短语已于 .+ 显示给 Olga/).waitFor()
  expect(await other.getByRole('button', { name: '显示恢复短语' }).count()).toBe(0)
  expect(await seriousFaults(other)).toEqual([])
})

it('whoever was told a result checks in the browser that it is the one that was sealed, and the code on paper leads there', async () => {
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

  // The code on each page of the paper is read as a camera reads it, and followed in either language.
  const pdf = await olga.fetch(`${hall.url}/api/certificates/${certificate?.code}.pdf`)
  const pages = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  const read: (string | undefined)[] = []
  for (const one of pages) read.push(await readQr(one))
  const [first = ''] = read
  expect(new Set(read).size).toBe(1)
  await page.goto(first, { waitUntil: 'domcontentloaded' })
  await page.getByRole('status').getByText('This certificate is real').waitFor()
  await page.getByText('Project 1').first().waitFor()
  const phone = await opens(await hall.visitor('Wei'), first, 'zh', true)
  await phone.getByRole('status').getByText('证书真实有效').waitFor()
  await phone.getByRole('button', { name: '自己验证' }).tap()
  await phone.getByText(/没错：这正是 .+ 封存的结果/).waitFor()
  expect(await seriousFaults(phone)).toEqual([])
  director.leaves()
})

it('a result that was in the open is not sealed, and the organizer reads why and what to do', async () => {
  const name = { en: 'Early prize', zh: '' }
  const gives = (index: number) =>
    hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: stored.projects.map((one) =>
        one.id === boothIdOf(SMALL, index)
          ? { ...one, awards: [...one.awards, { id: 'early', name, tier: 'third', edition: '2026', person: '' }] }
          : one,
      ),
    }))
  await gives(1)
  const show = shortShow(SMALL)
  const awards = show.awards.map((award) => (award.id === 'jury' ? { ...award, name } : award))
  const { ceremony } = await writesCeremony(olga, { ...show, awards })
  const page = await opens(olga, `/ceremony/${ceremony}/results`)
  await page.getByRole('button', { name: 'Enter the result: Early prize' }).click()
  const shown = page.getByRole('checkbox', {
    name: /Project 1.*was shown with this award already and cannot be sealed/,
  })
  expect(await shown.isDisabled()).toBe(true)
  await page.getByText('A result that was in the open once is no secret any more.').waitFor()
  expect(await seriousFaults(page)).toEqual([])

  // It is shown in the open while the organizer still writes: then it is too late as well, and said so.
  await page.getByRole('checkbox', { name: /Project 2/ }).check()
  await page.getByRole('button', { name: 'Seal', exact: true }).click()
  await gives(2)
  await page.getByRole('button', { name: 'Yes, seal it' }).click()
  await page.getByText('This was shown in the open before, so it cannot be sealed.').waitFor()
  expect(await hall.app.services.seals.list(ceremony)).toEqual([])
  // That it is refused is what the browser notes of it, and nothing else.
  expect(tabs.flatMap(({ errors }) => errors.splice(0))).toEqual([expect.stringContaining('409 (Conflict)')])

  const phone = await opens(olga, `/ceremony/${ceremony}/results`, 'zh', true)
  await phone.getByRole('button', { name: '填写结果：Early prize' }).tap()
  await phone.getByText('曾公开显示过此奖项，不能封存').first().waitFor()
  await phone.getByText('公开过的结果已不是秘密。').waitFor()
})
