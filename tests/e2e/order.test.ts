import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { signIn } from '../support/tabs.ts'
import { EntryPage } from './pages/entry-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: Hall
let staff: Tab
let mo: StaffPage
const tabs: Tab[] = []

beforeAll(async () => {
  hall = await startHall()
  await hall.app.drawAhead()
  const moderator = await hall.visitor('Mo')
  await hall.grant(moderator, 'moderator')
  staff = await openTab(hall.url)
  await signIn(staff, moderator, hall.url)
  await staff.page.goto('/', { waitUntil: 'domcontentloaded' })
  await staff.page.getByRole('button', { name: 'Enter the 2D view' }).click()
  mo = new StaffPage(staff.page)
  await mo.isInside()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
afterEach(async () => {
  const errors = [staff, ...tabs].flatMap((tab) => tab.errors)
  await Promise.all(tabs.splice(0).map((tab) => tab.close()))
  expect(errors).toEqual([])
})

const arrives = async (name: string, device: Device = {}) => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await (await new EntryPage(tab.page, device.language).opens()).enters(name, '2d')
  return new TwoDPage(tab.page, device.language)
}
const enters = async (name: string, device: Device = {}) => (await arrives(name, device)).isInside()
const newestAct = async () => (await hall.app.services.storage.moderation.list(SMALL, 1))[0]

it('who is muted reads it in place of the field to write in, and writes again when it is lifted', async () => {
  const ada = await enters('Ada')
  await mo.acts('Ada', 'shouting', 'Mute for 10 min')
  await ada.isTold('The staff has muted you for 10 minutes.')
  await ada.page.getByText('You are muted for another 10 min.').waitFor()
  expect(await newestAct()).toMatchObject({ act: 'mute', reason: 'shouting' })
  await ada.page.reload()
  await ada.page.getByText('You are muted for another 10 min.').waitFor()
  await mo.acts('Ada', '', 'Unmute')
  await ada.isTold('You may talk again.')
  await ada.says('Thank you, quietly')
  await mo.hears('Thank you, quietly')
})

it('who is removed reads it, and may enter again', async () => {
  const bo = await enters('Bo')
  await mo.acts('Bo', 'spam', 'Ask to leave')
  const told = bo.page.getByRole('alertdialog', { name: 'The staff asked you to leave' })
  await told.getByText('You can enter again later.').waitFor()
  expect(await seriousFaults(bo.page)).toEqual([])
  await mo.people.getByText('Bo', { exact: true }).waitFor({ state: 'detached' })
  await told.getByRole('button', { name: 'Enter again' }).click()
  await bo.isInside()
  await bo.says('I am sorry')
  await mo.hears('I am sorry')
})

it('who is banned reads it in their language, and no reload lets them in again', async () => {
  const chen = await enters('小陈', { language: 'zh' })
  await mo.acts('小陈', 'threats', 'Ban', 'Ban for good?')
  const told = chen.page.getByRole('alertdialog', { name: '您不能留在本展馆' })
  await told.getByText('您不能再进入本展馆，但仍可浏览获奖项目。').waitFor()
  expect(await told.getByRole('button').allTextContents()).toEqual(['不进馆，继续浏览'])
  await chen.page.reload({ waitUntil: 'domcontentloaded' })
  await chen.page.getByRole('button', { name: '进入', exact: true }).click() // they read on from outside
  await chen.page.getByText('欢迎回来，小陈').waitFor()
  await chen.page.getByRole('button', { name: '进入 2D 版' }).click()
  await chen.page.getByRole('alert').filter({ hasText: '您不能再进入本展馆' }).waitFor()
  expect(await chen.bar.count()).toBe(0)
  expect(await newestAct()).toMatchObject({ act: 'ban', reason: 'threats' })
})

it('a message is hidden for visitors, and shown again', async () => {
  const [eva, rupert] = [await enters('Eva'), await enters('Rupert')]
  await rupert.says('Something rude')
  await eva.hears('Something rude')
  await mo.hears('Something rude')
  const change = async (act: string) => {
    await mo.page.getByRole('button', { name: 'More about this message: Rupert' }).click()
    await mo.page.getByRole('button', { name: act }).click()
  }
  await change('Hide the message')
  for (const visitor of [eva, rupert]) {
    await visitor.page.getByText('Hidden by the staff.').waitFor()
    expect(await visitor.messages.filter({ hasText: 'Something rude' }).count()).toBe(0)
  }
  await change('Show the message again')
  await eva.hears('Something rude')
})

it('slow mode and a stopped chat are told where one writes', async () => {
  const ida = await enters('Ida')
  const { desk } = await mo.opensDesk()
  await desk.getByLabel('Slow mode').selectOption('30')
  await ida.page.getByText('Slow mode: one message every 30 s.').waitFor()
  await ida.says('One')
  await ida.page.getByText(/Slow mode: \d+ s until your next message/).waitFor()
  await ida.says('Two')
  await desk.getByRole('button', { name: 'Close the chat' }).click()
  await ida.page.getByText('The staff has closed the chat for now.').waitFor()
  expect(await ida.page.getByRole('textbox', { name: 'Say something to the hall' }).count()).toBe(0)
  await mo.says('A word of ours')
  await ida.hears('A word of ours')
  expect(await ida.messages.filter({ hasText: 'Two' }).count()).toBe(0)
  expect(await seriousFaults(mo.page)).toEqual([])
  await desk.getByLabel('Slow mode').selectOption('0')
  await desk.getByRole('button', { name: 'Open the chat' }).click()
  await ida.page.getByRole('textbox', { name: 'Say something to the hall' }).waitFor()
  await mo.page.keyboard.press('Escape')
})

it('shut doors tell a newcomer so, leave those inside alone, and open again', async () => {
  const kim = await enters('Kim')
  const { desk } = await mo.opensDesk()
  await desk.getByRole('button', { name: 'Shut the doors' }).click()
  await desk.getByText('Doors are shut').waitFor()
  const late = await arrives('Late')
  await late.page.getByRole('alert').filter({ hasText: 'The doors are shut for now.' }).waitFor()
  await kim.page.reload()
  await kim.isInside() // shut doors keep nobody out who reloads
  await desk.getByRole('button', { name: 'Open the doors' }).click()
  await desk.getByText('Doors are open').waitFor()
  await late.page.getByRole('button', { name: 'Enter the 2D view' }).click()
  await late.isInside()
  await mo.page.keyboard.press('Escape')
})
