import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeInvite } from '../../server/invites/invites.ts'
import { makeOrganizerLink } from '../../server/organizer/organizer-link.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { glb, pdf } from '../support/make-files.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { DemoPage } from './pages/demo-page.ts'
import { EntryPage } from './pages/entry-page.ts'
import { StudioPage } from './pages/studio-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

const GARDEN = `assets/exhibitions/${SAMPLE}/demos/garden-engine/garden.glb`
let hall: SampleHall
let booths: { id: string; title: string; label: string }[]
const tabs: Tab[] = []
beforeAll(async () => {
  hall = await startSample()
  await hall.app.drawAhead()
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  booths = (shown?.exhibition.booths ?? [])
    .filter(({ demos }) => demos.length === 0)
    .map(({ id, title, place }) => ({ id, title: title.en, label: place.label }))
})
afterAll(async () => {
  await closeTabs()
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
/** What an organizer has on the clipboard who made an invite at the desk. */
const copiesInvite = async (label: string, meantFor: string): Promise<string> => {
  const { page, context } = await tabOf({ width: 1440, height: 900 })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(await makeOrganizerLink(hall.app.services, 'test'))
  await page.getByRole('button').click()
  await page.getByRole('tab', { name: 'Exhibitors' }).click()
  await page.getByRole('button', { name: `Make an invite for booth ${label}`, exact: true }).click()
  await page.getByLabel('For whom (a name or an e-mail address)').fill(meantFor)
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('button', { name: `Copy link, invite to booth ${label} for ${meantFor}` }).click()
  await page.getByRole('button', { name: `Copied, invite to booth ${label} for ${meantFor}` }).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}
const picture = (colour: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer()

describe('an exhibitor', () => {
  it('comes by the invite that an organizer copied, and publishes a model and a deck that a visitor inside opens at once', async () => {
    const booth = boothAt(3)
    const visitor = await tabOf()
    await (await new EntryPage(visitor.page).opens()).enters('Vera', '2d')
    const inside = await new TwoDPage(visitor.page).isInside()
    await inside.opensBooth(booth.title)

    const { page } = await tabOf({ width: 1440, height: 900, expected: /422.*uploads/ })
    const studio = await new StudioPage(page).claims(await copiesInvite(booth.label, 'Lin Wei'))
    await studio.title.fill('Moth Radio')
    await studio.preview.getByRole('heading', { level: 1, name: 'Moth Radio' }).waitFor()
    await studio.goesTo('Pictures')
    await studio.drops('moth.png', 'image/png', await picture('#17807e'))
    await page.getByLabel('What picture 1 shows, English').fill('A moth on a dial')
    await studio.preview.getByRole('img', { name: 'A moth on a dial' }).waitFor()

    await studio.addsDemo('a 3D model', 1, 'The dial')
    await studio.uploads('.glb,model/gltf-binary', 'broken.glb', glb({ change: () => ({}) }))
    await page.getByText('The model has faults. The first:').waitFor()
    await studio.uploads('.glb,model/gltf-binary', 'dial.glb', readFileSync(GARDEN))
    await page.getByText('dial.glb is here, 13,018 triangles').waitFor()
    await page.getByRole('button', { name: 'Add a point' }).click()
    await page.getByRole('application').press('Enter') // its middle
    await page.getByLabel('Title of point 1, English').fill('The needle')
    await page.getByRole('button', { name: 'Take a picture of this view' }).click()
    await page.getByLabel('What picture 1 of the model shows, English').fill('The dial from the front')
    await studio.addsDemo('slides', 2, 'How it hears')
    await studio.uploads('application/pdf', 'deck.pdf', pdf(3))
    await page.getByText('Drawing page 3 of 3').or(page.getByLabel('What page 3 shows, English')).first().waitFor()
    await page.getByLabel('What page 3 shows, English').waitFor()
    // The preview is the booth: a demo that is open in it follows what is typed.
    await studio.preview.getByRole('button', { name: 'Try it yourself' }).first().click()
    await studio.preview.getByText('The needle').waitFor()
    await page.getByLabel('Title of point 1, English').fill('The needle turns')
    await studio.preview.getByText('The needle turns').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await inside.page.getByRole('heading', { level: 1, name: booth.title }).waitFor() // nothing is out yet
    await studio.publishes()
    await inside.page.getByRole('heading', { level: 1, name: 'Moth Radio' }).waitFor()
    await inside.page.getByRole('img', { name: 'A moth on a dial' }).waitFor()
    const demos = new DemoPage(inside.page)
    await demos.triesAlone('How it hears')
    await inside.page.getByRole('button', { name: 'Next page' }).click()
    await inside.page.getByText('Page 2 of 3').waitFor()
    await inside.page.getByRole('button', { name: 'Close the demo' }).click()
    await demos.triesAlone('The dial')
    await inside.page.getByText('The needle turns').first().waitFor()
    await inside.page.locator('.model canvas[data-still="true"]').waitFor()

    await studio.goesTo('Demos')
    await page.getByRole('button', { name: 'Remove demo 1' }).click()
    await studio.isSaved()
    await page.getByRole('button', { name: 'Undo changes' }).click()
    await page.getByRole('button', { name: 'Yes, undo' }).click()
    await page.getByText('dial.glb is here').waitFor()
    await expect.poll(() => studio.publish.isDisabled()).toBe(true)
  })

  it('writes a story scene by scene, is told at the scene what is missing, and moves rows by hand and by key', async () => {
    const { page } = await tabOf({ width: 1440, height: 900 })
    const studio = await new StudioPage(page).claims(await inviteTo(boothAt(14).id))
    await studio.addsDemo('an interactive story', 1, 'The moth and the lamp')
    await page.getByText('Every way through the story comes to an ending.').waitFor()
    await page.getByRole('button', { name: 'A fork in the path' }).click()
    await page.getByRole('button', { name: 'Add a choice' }).click()
    await page.getByLabel('Choice 3, English').fill('Into the lamp')
    await page.getByLabel('Choice 3 leads to').selectOption({ label: '+ A new scene' })
    const made = page.locator('.scene').nth(1)
    await made.getByText('The scene has no title.').waitFor()
    await made.getByText('Add a choice, or say that the story ends here.').waitFor()
    await made.getByRole('button', { name: 'Untitled scene' }).click()
    await made.getByLabel('Title of the scene, English').fill('Light')
    await made.getByLabel('The story ends here').check()
    await page.getByText('4 scenes, 1 vote, 3 endings').waitFor()
    await page.getByText('Every way through the story comes to an ending.').waitFor()
    await made.getByRole('button', { name: 'Later: scene 2, Light' }).press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Later: scene 3, Light')
    await page.getByRole('button', { name: 'Light' }).first().click() // folds it
    const titles = () => page.locator('.scene strong').allTextContents()
    await expect.poll(titles).toEqual(['A fork in the path', 'The sea', 'Light', 'The hill'])
    await studio.drags(page.locator('.scene').nth(2), page.locator('.scene').nth(0))
    await expect.poll(titles).toEqual(['Light', 'A fork in the path', 'The sea', 'The hill'])
    await page.getByText('things are missing in the story').waitFor() // it begins at an ending now
    await studio.drags(page.locator('.scene').nth(0), page.locator('.scene').nth(3))
    await expect.poll(titles).toEqual(['A fork in the path', 'The sea', 'The hill', 'Light'])
    await page.getByText('The story as JSON, for experts').click()
    expect(await page.getByLabel('Content, as JSON').inputValue()).toContain('"Into the lamp"')
    expect(await seriousFaults(page)).toEqual([])
    await studio.publishes()
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
    await page.getByLabel('项目名称（中文）').fill('飞蛾电台')
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
