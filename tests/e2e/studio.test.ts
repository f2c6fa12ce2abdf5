import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeInvite } from '../../server/invites/invites.ts'
import { makeOrganizerLink } from '../../server/organizer/organizer-link.ts'
import { closeBrowser, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { EntryPage } from './pages/entry-page.ts'
import { StudioPage } from './pages/studio-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: SampleHall
let booths: { id: string; title: string; label: string }[]
const tabs: Tab[] = []
beforeAll(async () => {
  hall = await startSample()
  await hall.app.drawAhead()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  booths = (shown?.exhibition.booths ?? []).map(({ id, title, place }) => ({ id, title: title.en, label: place.label }))
})
afterAll(async () => {
  await closeBrowser()
  await hall.stop()
})
afterEach(async () => {
  const errors = tabs.flatMap((tab) => tab.errors)
  await Promise.all(tabs.splice(0).map((tab) => tab.close()))
  expect(errors).toEqual([])
})

const tabOf = async (device?: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}
const boothAt = (index: number) => {
  const booth = booths[index]
  if (!booth) throw new Error(`The sample has no booth ${index}.`)
  return booth
}
const inviteTo = async (booth: string, meantFor = '') =>
  (await makeInvite(hall.app.services, { exhibition: SAMPLE, booth }, meantFor, 'test')).path
const picture = (colour: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer()

describe('an exhibitor', () => {
  it('comes by invite, edits with the booth beside, and publishes what a visitor inside sees at once', async () => {
    const booth = boothAt(3)
    const visitor = await tabOf()
    await (await new EntryPage(visitor.page).opens()).enters('Vera', '2d')
    const inside = await new TwoDPage(visitor.page).isInside()
    await inside.opensBooth(booth.title)

    const { page } = await tabOf({ width: 1440, height: 900 })
    const studio = await new StudioPage(page).claims(await inviteTo(booth.id, 'Lin Wei'))
    await studio.title.fill('Moth Radio')
    await studio.summary.fill('It plays what the moths hear.')
    await studio.preview.getByRole('heading', { level: 1, name: 'Moth Radio' }).waitFor()
    await studio.goesTo('Pictures')
    await studio.drops('moth.png', 'image/png', await picture('#17807e'))
    await page.getByLabel('What picture 1 shows, English').fill('A moth on a dial')
    await studio.preview.getByRole('img', { name: 'A moth on a dial' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await inside.page.getByRole('heading', { level: 1, name: booth.title }).waitFor() // nothing is out yet
    await studio.publishes()
    await inside.page.getByRole('heading', { level: 1, name: 'Moth Radio' }).waitFor()
    await inside.page.getByRole('img', { name: 'A moth on a dial' }).waitFor()
  })

  it('is told in words what is wrong, and undoes what should not have been', async () => {
    const booth = boothAt(12)
    const { page } = await tabOf({ width: 1440, height: 900, expected: /422.*uploads/ })
    const studio = await new StudioPage(page).claims(await inviteTo(booth.id))
    await studio.goesTo('Links and facts')
    await page.getByRole('button', { name: 'Add a link' }).click()
    await page.getByLabel('Address, link 1').fill('moth.example')
    await studio.goesTo('Demos')
    await page.getByRole('button', { name: 'Add slides' }).click()
    await page.getByLabel('Title, English').fill('The dial')
    await studio.drops('notes.txt', 'text/plain', Buffer.from('no picture'))
    await page.locator('.file-drop__row[data-state="refused"]', { hasText: 'notes.txt' }).waitFor()
    await studio.isSaved()
    await studio.publish.click()
    await page.getByText('“The dial” has nothing to show yet').waitFor()
    await page.getByText('“moth.example” is not the address of a web page').waitFor()
    await studio.drops('page.png', 'image/png', await picture('#d2603a'))
    await page.getByLabel('What page 1 shows, English').waitFor()
    await studio.preview.getByText('The dial').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Go there' }).first().click()
    await page.getByLabel('Address, link 1').fill('https://moth.example/radio')
    await studio.publishes()

    await page.goto(`/b/${booth.id}?view=2d`)
    await page.getByText('The dial').waitFor()
    await page.getByRole('link', { name: 'Edit this booth' }).click()
    await studio.title.fill('A slip of the hand')
    await studio.isSaved()
    await page.getByRole('button', { name: 'Undo changes' }).click()
    await page.getByRole('button', { name: 'Yes, undo' }).click()
    await expect.poll(() => studio.title.inputValue()).toBe(booth.title)
  })

  it('is told that another booth is not theirs, and a visitor that none is', async () => {
    const refused = { expected: /40[13].*draft/ }
    const { page } = await tabOf(refused)
    await new StudioPage(page).claims(await inviteTo(boothAt(4).id))
    await page.goto(`/studio/${boothAt(5).id}`)
    await page.getByRole('heading', { name: 'This browser does not look after this booth' }).waitFor()
    const stranger = await tabOf(refused)
    await stranger.page.goto(`/studio/${boothAt(5).id}`)
    await stranger.page.getByRole('heading', { name: 'This browser does not look after this booth' }).waitFor()
    expect(await seriousFaults(stranger.page)).toEqual([])
  })

  it('does all of it in Chinese on a phone', async () => {
    const { page } = await tabOf({ language: 'zh', phone: true })
    const studio = await new StudioPage(page, 'zh').claims(await inviteTo(boothAt(6).id))
    await page.getByLabel('项目名称, 中文').fill('飞蛾电台')
    await page.getByRole('button', { name: '您的展位' }).click()
    await studio.preview.getByRole('heading', { level: 1, name: '飞蛾电台' }).waitFor()
    await page.getByRole('button', { name: '编辑', exact: true }).click()
    for (const tab of ['图片', '海报与标志', '链接与资料', '演示', '人员', '版本']) {
      await studio.goesTo(tab)
      if (['图片', '演示', '人员'].includes(tab)) expect([tab, await seriousFaults(page)]).toEqual([tab, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await studio.publishes()
    await page.getByText('由参展方发布时替换').waitFor()
  })
})

describe('two who edit at once', () => {
  it('see each other’s changes come in, and choose where both changed the same', async () => {
    const { id } = boothAt(8)
    const device = { expected: /409.*draft|ERR_INTERNET_DISCONNECTED/ }
    const one = await new StudioPage((await tabOf(device)).page).claims(await inviteTo(id, 'Ada'))
    const two = await new StudioPage((await tabOf(device)).page).claims(await inviteTo(id, 'Bo'))
    await one.title.fill('Ada’s name')
    await two.summary.fill('Bo’s words')
    await expect.poll(() => two.title.inputValue()).toBe('Ada’s name')
    await expect.poll(() => one.summary.inputValue()).toBe('Bo’s words')
    await two.page.getByText('Ada has just changed: the name').waitFor()

    // Bo is cut off, both write the same field, and Bo comes back.
    await two.page.context().setOffline(true)
    await two.title.fill('Bo’s name')
    await two.page.getByText('Not saved yet').waitFor()
    await one.title.fill('Ada’s second name')
    await one.isSaved()
    await two.page.context().setOffline(false)
    const conflict = two.page.getByRole('alert').filter({ hasText: '1 place was changed by two of you at once' })
    await conflict.waitFor()
    expect(await conflict.locator('dd').allTextContents()).toEqual(['Bo’s name', 'Ada’s second name'])
    expect(await seriousFaults(two.page)).toEqual([])
    await two.page.getByRole('button', { name: 'Keep yours, the name, English' }).click()
    await expect.poll(() => one.title.inputValue()).toBe('Bo’s name')
  })
})

describe('the organizer', () => {
  it('hands out invites at the desk, sees who took one, and edits any booth', async () => {
    const { page } = await tabOf({ width: 1440, height: 900 })
    await page.goto(await makeOrganizerLink(hall.app.services, 'test'))
    await page.getByRole('button').click()
    await page.getByRole('tab', { name: 'Exhibitors' }).click()
    const { label, id } = boothAt(10)
    await page.getByRole('button', { name: `Make an invite for booth ${label}`, exact: true }).click()
    await page.getByLabel('For whom (a name or an e-mail address)').fill('Mei')
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('button', { name: `Copy link, invite to booth ${label} for Mei` }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download all as a table (CSV)' }).click()
    const csv = await (await download).createReadStream()
    const table = Buffer.concat(await csv.toArray()).toString()
    expect(await seriousFaults(page)).toEqual([])

    const [, path = ''] = new RegExp(`^${label},.*,Mei,http://[^/]+(/invite/[^,]+)`, 'm').exec(table) ?? []
    await new StudioPage((await tabOf()).page).claims(path)
    await page.getByRole('tab', { name: 'Winners' }).click()
    await page.getByRole('tab', { name: 'Exhibitors' }).click()
    await page.getByRole('button', { name: `Withdraw the access of Mei to booth ${label}` }).waitFor()
    await page.getByRole('link', { name: `Edit booth ${label}`, exact: true }).click()
    await page.waitForURL(`**/studio/${id}`)
    await new StudioPage(page).title.waitFor()
  })
})
