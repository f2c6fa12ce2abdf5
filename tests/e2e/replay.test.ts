import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StoredProject } from '../../shared/exhibition/stored.ts'
import { closeTabs, openTab, seriousFaults } from '../support/browser.ts'
import { giveDemo, storyDemo } from '../support/demos.ts'
import { createDirector, post } from '../support/director.ts'
import { wav } from '../support/make-files.ts'
import { plainCue, shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { kept, uploader } from '../support/uploads.ts'

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
  await giveDemo(hall, 1, storyDemo())
  const stage = { ...plainCue('stage'), kind: 'demo' as const, booth: boothIdOf(SMALL, 1), demo: storyDemo().id }
  const director = await createDirector(organizer, SMALL, { ...show, cues: [...cues, stage] })
  const { sends } = uploader(organizer, director.ceremony, 'ceremonies')
  const media = { en: kept(await sends(wav(60), 'en')).url, zh: kept(await sends(wav(61), 'zh')).url }
  const opening = { ...plainCue('opening'), kind: 'opening' as const, text: { en: '', zh: '' }, media }
  const write = { revision: 2, show: { ...show, cues: [...cues, stage, opening] } }
  expect(await post(organizer, `/api/ceremonies/${director.ceremony}`, write)).toMatchObject({ ok: true })
  await director.says({ type: 'music', level: 40 })
  const ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  for (const cue of ['doors', 'nominees', 'drumroll', 'vote', 'stage', 'opening']) {
    await director.says({ type: 'jump', cue })
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
  await page.getByText('0:05 / 6:00').waitFor()
  await page.getByRole('button', { name: '下一环节' }).press('Enter')
  await page.locator('.show-screen[data-cue="nominees"]').waitFor()
  await page.getByText('1:00 / 6:00').waitFor()
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
  const speed = page.getByLabel('速度')
  await speed.selectOption('4')
  expect(await speed.inputValue()).toBe('4') // what the replay says of itself
  await page.getByRole('button', { name: '播放', exact: true }).click()
  await page.getByText(/(2:(0[1-9]|[1-5]\d)|3:\d\d) \/ 6:00/).waitFor()
  // Nobody is asked to vote in a night that was, and no demo is about to start.
  await page.getByRole('button', { name: /跳到 3:00/ }).click()
  await page.locator('.show-screen[data-cue="vote"]').getByText('投票已截止').waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  await page.getByRole('button', { name: /跳到 4:00/ }).click()
  await page.locator('.show-screen[data-cue="demo"]').getByText('当时为现场演示').waitFor()
  // Another language has another voice, which is heard where the first one was, as loud as the director had it.
  await page.getByRole('button', { name: /跳到 5:00/ }).click()
  const heard = () =>
    page
      .locator('.stage-media video')
      .evaluate((film: HTMLVideoElement) => [new URL(film.src).pathname, film.muted, film.volume])
  await expect.poll(heard).toEqual([media.zh, true, 0.4])
  await page.getByRole('button', { name: '打开声音' }).click()
  await expect.poll(heard).toEqual([media.zh, false, 0.4])
  await page.getByRole('button', { name: 'English' }).click()
  await expect.poll(heard).toEqual([media.en, false, 0.4])
  await page.getByRole('button', { name: '中文' }).click()
  await place.press('End')
  await page.getByRole('button', { name: '从头播放' }).waitFor()
  await page.getByRole('button', { name: '去掉我的名字' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.locator('.own-name', { hasText: '您的名字已从这段录像中去掉。' }).waitFor()
  expect((await hall.app.services.storage.replays.people(director.ceremony, 'night')).map(({ name }) => name)).toEqual([
    '',
  ])
})

it('a night is watched again in its hall in 3D: its people, cue by cue, from a camera that flies, and no result before its moment', async () => {
  const organizer = await hall.organizer()
  const show = shortShow(SMALL)
  const said = { en: 'And the winner is …', zh: '获奖的是……' }
  const cues = show.cues.map((cue) => (cue.id === 'drumroll' ? { ...cue, captions: [{ at: 0, text: said }] } : cue))
  const director = await createDirector(organizer, SMALL, { ...show, cues })
  const { seals, ceremonies, exhibitions, awards, storage } = hall.app.services
  const award = {
    exhibition: SMALL,
    ceremony: director.ceremony,
    award: 'jury',
    citation: { en: '', zh: '' },
    person: '',
  }
  await seals.seal({ ...award, winners: [boothIdOf(SMALL, 0)], by: organizer.id, reason: '' })
  await ceremonies.sealed(director.ceremony)
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  for (const cue of ['doors', 'drumroll', 'reveal']) {
    await director.says({ type: 'jump', cue })
    if (cue === 'drumroll') {
      const seated = ada.isMoved('sit')
      await ada.asks('ceremony.seat', {})
      await seated
    }
    ahead += 60_000
    // The seat is written down before the next cue begins.
    const by = Date.now() + ahead - 30_000
    const ranges = () => storage.replays.ranges(director.ceremony, 'night')
    if (cue === 'drumroll') await expect.poll(async () => (await ranges()).some(({ to }) => to > by)).toBe(true)
  }
  await director.says({ type: 'end' })
  director.leaves()
  await ada.leaves()
  await awards.settled()
  // The booth has its award, and the hall has one booth more than it had.
  const shown = await exhibitions.change(SMALL, (stored) => ({
    ...stored,
    projects: [...stored.projects, { ...(stored.projects[1] as StoredProject), id: boothIdOf(SMALL, 8) }],
  }))
  expect(JSON.stringify(shown)).toContain('Jury award')

  const tab = await openTab(hall.url, { width: 480, height: 400 })
  tabs.push(tab)
  await signIn(tab, ada, hall.url)
  const { page } = tab
  await page.goto(`/ceremony/${director.ceremony}/replay/night?view=3d`, { waitUntil: 'domcontentloaded' })
  const told = (name: string) => page.locator('canvas[data-frames]').getAttribute(`data-${name}`)
  const wall = () => told('wall')
  await page.locator('canvas[data-cue="doors"]').waitFor()
  await page.getByText('The hall has been laid out anew since').waitFor()
  await expect.poll(wall).toContain('Project 0 | Prize · Team 0')
  // One was there, and stood.
  const place = page.getByRole('slider', { name: 'Place in the night' })
  await place.press('ArrowRight')
  const others = async () => (await told('others'))?.split(' ') ?? []
  await expect.poll(others).toEqual([expect.stringMatching(/:idle$/)])

  const cue = page.getByRole('combobox', { name: 'Cue' })
  await cue.selectOption({ label: '1:00 Drum roll: Jury award' })
  await page.locator('canvas[data-cue="drumroll"][data-golden=""]').waitFor()
  await page.locator('.replay-caption').getByText(said.en).waitFor()
  expect(await wall()).not.toContain('Jury award')
  await page.getByRole('button', { name: 'Next cue' }).click()
  await page.locator('canvas[data-cue="reveal"]').waitFor()
  await expect.poll(others).toEqual([expect.stringMatching(/:sit$/)])
  expect(await wall()).not.toContain('Jury award')
  await place.press('ArrowRight')
  await expect.poll(wall).toContain('Project 0 | Jury award · Prize · Team 0')
  await page.locator('canvas[data-golden="Project 0"]').waitFor()

  // The camera leaves the seat, and rises while E is held.
  await page.getByLabel('Camera').selectOption('Fly')
  await place.blur()
  const height = async () => Number((await told('camera'))?.split(' ')[1])
  await expect.poll(height).toBeGreaterThan(3)
  await page.keyboard.down('e')
  await expect.poll(height).toBeGreaterThan(6)
  await page.keyboard.up('e')
  await page.getByLabel('Speed').selectOption('4')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.getByText(/(2:[1-5]\d|3:00) of 3:00/).waitFor()

  // Here, too, who was there takes their name out.
  await page.getByRole('button', { name: 'My name' }).click()
  await page.getByRole('button', { name: 'Take my name out' }).click()
  await page.getByRole('button', { name: 'Yes' }).click()
  await page.locator('.own-name', { hasText: 'Your name is out of this recording.' }).waitFor()
  expect((await storage.replays.people(director.ceremony, 'night')).map(({ name }) => name)).toEqual([''])
})
