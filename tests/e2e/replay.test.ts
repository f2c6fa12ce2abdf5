import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'

let hall: Hall
/** How far the server's clock is ahead: the night is gone through in no time. */
let ahead = 0
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + ahead })
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

it('a night is read again in 2D, by keyboard, in the reader’s language, and who was there takes their name out', async () => {
  const organizer = await hall.organizer()
  const show = shortShow(SMALL)
  const said = { en: 'Nobody knows the winner.', zh: '谁也不知道谁会获奖。' }
  const cues = show.cues.map((cue) =>
    cue.id === 'nominees' ? { ...cue, captions: [{ at: 10_000, text: said }] } : cue,
  )
  const director = await createDirector(organizer, SMALL, { ...show, cues })
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  for (const cue of ['doors', 'nominees', 'drumroll']) {
    await director.says({ type: 'go' })
    if (cue === 'nominees') expect(await ada.asks('ceremony.sign', { sign: 'bravo' })).toEqual({ ok: true })
    ahead += 60_000
  }
  await director.says({ type: 'end' })
  director.leaves()
  await ada.leaves()

  const tab = await openTab(hall.url, { language: 'zh' })
  tabs.push(tab)
  await signIn(tab, ada, hall.url)
  const { page } = tab
  await page.goto(`/ceremony/${director.ceremony}/replay/night?view=2d`, { waitUntil: 'domcontentloaded' })
  const place = page.getByRole('slider', { name: '播放进度' })
  await place.waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await place.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('0:05 / 3:00').waitFor()
  await page.getByRole('button', { name: '下一环节' }).press('Enter')
  await page.locator('.show-screen[data-cue="nominees"]').waitFor()
  await page.getByText('1:00 / 3:00').waitFor()
  await place.focus()
  await page.keyboard.press('ArrowRight')
  const signs = page.getByRole('status')
  await signs.getByText('1 人举牌：好样的！').waitFor()
  for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowRight')
  await signs.getByText('1 人举牌').waitFor({ state: 'detached' })
  await page.locator('.replay-caption').getByText(said.zh).waitFor()
  await page.getByRole('button', { name: /跳到 2:00/ }).click()
  await page.locator('.show-screen[data-cue="drumroll"]').waitFor()
  await page.getByText('还没有信封被打开。').waitFor()
  await page.getByLabel('速度').selectOption('4')
  await page.getByRole('button', { name: '播放', exact: true }).click()
  await page.getByText(/2:0[1-9] \/ 3:00/).waitFor()
  await place.press('End')
  await page.getByRole('button', { name: '从头播放' }).waitFor()
  await page.getByRole('button', { name: '去掉我的名字' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.locator('.own-name', { hasText: '您的名字已从这段录像中去掉。' }).waitFor()
  expect((await hall.app.services.storage.replays.people(director.ceremony, 'night')).map(({ name }) => name)).toEqual([
    '',
  ])
})
