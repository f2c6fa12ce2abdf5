import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOrganizerLink } from '../../server/organizer/organizer-link.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs } from '../support/tabs.ts'
import { ImportPage } from './pages/import-page.ts'

let hall: SampleHall
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

/** Somebody who has just claimed the link that the server printed. */
const organizer = async (device: Device = {}): Promise<ImportPage> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await tab.page.goto(await makeOrganizerLink(hall.app.services, 'test'))
  await tab.page.getByRole('button').click()
  return new ImportPage(tab.page).isOpen()
}

const booths = async (): Promise<string[]> => {
  const answer = await fetch(`${hall.url}/api/exhibitions/${SAMPLE}`)
  const { booths: all } = (await answer.json()) as { booths: { title: { en: string; zh: string } }[] }
  return all.map(({ title }) => title.en || title.zh)
}

describe('a list dropped on the organizer page', () => {
  it('mistakes are told with row and column, and nothing is stored', async () => {
    const desk = await organizer()
    await desk.gives('Category,Project,Company,Award\nDigital,,Wick,Gold\nDigital,Moth,Lamp,\n')
    await desk.page.getByText('2 mistakes').waitFor()
    await desk.page.getByText('Row 2').waitFor()
    await desk.page.getByText('There is no award.').waitFor()
    expect(await desk.store.isDisabled()).toBe(true)
    expect(await booths()).toHaveLength(35)
    expect(await seriousFaults(desk.page)).toEqual([])
  })

  it('a column is corrected, a near match answered, and the hall changes', async () => {
    const desk = await organizer()
    await desk.drops(
      'Track,Thing,Company,Award\nFuture lifestyles,Slow Kitchens,Low Flame Household Goods,Grand prize\nFuture lifestyles,Moth Radio,Lamp,Gold\n',
    )
    await desk.saysColumn('Thing', 'project')
    await desk.answers('The same as Slow Kitchen, Low Flame Household Goods')
    await desk.page.getByText('1 booth changed').waitFor()
    await desk.page.getByText('1 new booth').waitFor()
    // The hall as it will be, before anything of it is stored.
    await desk.page.getByRole('img', { name: 'Plan of the hall with 36 booths' }).waitFor()
    await desk.page.getByText('Nothing is stored yet.').waitFor()
    expect(await booths()).toHaveLength(35)
    await desk.stores()
    await desk.page.getByText('Nothing is stored yet.').waitFor({ state: 'detached' })
    await desk.page.getByRole('img', { name: 'Plan of the hall with 36 booths' }).waitFor()
    const now = await booths()
    expect(now).toHaveLength(36)
    expect(now).toEqual(expect.arrayContaining(['Slow Kitchens', 'Moth Radio']))
    await desk.page.getByRole('link', { name: 'Walk through it' }).first().waitFor()
  })

  it('a new exhibition says that it is still closed, and the staff knows itself', async () => {
    const desk = await organizer()
    const { page } = desk
    await page.getByRole('button', { name: 'New exhibition' }).click()
    await page.getByLabel('Title').fill('Moth Prize')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'No winners yet' }).waitFor()
    await desk.gives('Track,Project,Company,Award\nNight,Moth Radio,Lamp,Gold\n')
    await page.getByRole('img', { name: 'Plan of the hall with 1 booth' }).waitFor()
    await desk.stores()
    await page.getByText('Visitors cannot enter yet').waitFor()
    await page.getByRole('tab', { name: 'Staff' }).click()
    await page.getByRole('listitem').filter({ hasText: '(you)' }).waitFor()
  })

  it('works in Chinese, on a phone, with a keyboard alone', async () => {
    const desk = await organizer({ language: 'zh', phone: true })
    await desk.gives('类别,项目,企业,奖项\n未来生活方式,飞蛾电台,灯下,三等奖\n')
    await desk.page.getByText('没有错误。').waitFor()
    await desk.page.getByText('新增 1 个展位').waitFor()
    const button = desk.page.getByRole('button', { name: '放入展馆' })
    await button.focus()
    await desk.page.keyboard.press('Enter')
    await desk.page.locator('.import__done').waitFor()
    expect(await booths()).toContain('飞蛾电台')
    expect(await seriousFaults(desk.page)).toEqual([])
  })
})
