import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let organizer: TestVisitor
let director: Director
const tabs = keepTabs()
const visitors: TestVisitor[] = []
beforeAll(async () => {
  hall = await startHall()
  organizer = await hall.organizer()
  director = await createDirector(organizer, SMALL, { ...shortShow(SMALL), startsAt: Date.now() + 2 * 3_600_000 })
  const sealer = atEnvelopes(organizer, director.ceremony)
  await sealer.seals('jury', 2)
  await sealer.seals('jury', 1, { reason: 'The jury counted again.' })
})
afterAll(async () => {
  director.leaves()
  await closeTabs()
  await hall.stop()
})

async function opensDoor(name: string, device: Device, path = `/e/${SMALL}`, booth?: string): Promise<Page> {
  const visitor = await hall.visitor(name, { language: device.language ?? 'en' })
  visitors.push(visitor)
  if (booth) await hall.grant(visitor, 'nominee', { kind: 'booth', exhibition: SMALL, booth })
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  await tab.page.goto(path)
  return tab.page
}
/** A page knows the server's time to within half of a round trip. */
const CLOCK_MS = 100
const stageOf = (page: Page) => page.locator('.show-screen')
/** Presses Tab until the focus is there: what a keyboard alone can reach. */
async function tabsTo(what: Locator): Promise<void> {
  const { keyboard } = what.page()
  const is = () => what.evaluate((element) => element === document.activeElement)
  await what.waitFor()
  for (let presses = 0; presses < 120 && !(await is()); presses++) await keyboard.press('Tab')
  expect(await is(), `Tab reaches ${what}`).toBe(true)
}
async function presses(what: Locator, key = 'Enter'): Promise<void> {
  await tabsTo(what)
  await what.page().keyboard.press(key)
}

it('the whole night in two 2D views, by keyboard alone in English and by thumb in Chinese', async () => {
  const [ada, bo] = await Promise.all([
    opensDoor('Ada', { width: 1280, height: 800 }),
    opensDoor('Bo', { language: 'zh', phone: true }),
  ])
  await presses(ada.getByRole('button', { name: 'Enter the 2D view' }))
  await bo.getByRole('button', { name: '进入 2D 版' }).tap()
  // Before the show: when it is, and what is given.
  await presses(ada.getByRole('button', { name: /^Award night (today|tomorrow) at .* in (2 hours|1 h 59 min)$/ }))
  const sheet = ada.getByRole('dialog', { name: 'Award night' })
  await presses(sheet.locator('summary', { hasText: '3 nominees' }).first())
  await sheet.getByRole('link', { name: 'Project 1' }).first().waitFor()
  await presses(sheet.locator('summary', { hasText: 'Envelope replaced' }))
  await sheet.getByText('The jury counted again.').waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  await ada.keyboard.press('Escape')
  // What the director says already reaches everybody.
  await director.says({ type: 'banner', text: { en: 'We begin in ten minutes.', zh: '十分钟后开始。' } })
  await director.says({ type: 'caption', text: { en: 'Good evening.', zh: '晚上好。' } })
  await ada.locator('.banner-line', { hasText: 'We begin in ten minutes.' }).waitFor()
  await ada.locator('.captions', { hasText: 'Good evening.' }).waitFor()
  await bo.locator('.banner-line', { hasText: '十分钟后开始。' }).waitFor()
  await bo.locator('.captions', { hasText: '晚上好。' }).waitFor()
  expect(await seriousFaults(bo)).toEqual([])

  // The doors open: one key, one tap.
  await director.says({ type: 'go' })
  await ada.getByText('The doors of the award night are open.').first().waitFor()
  await presses(ada.getByRole('button', { name: 'Find me a seat' }))
  await bo.getByRole('button', { name: '为我找个座位' }).tap()
  await stageOf(ada).getByRole('heading', { name: 'The doors are open' }).waitFor()
  await stageOf(bo).getByRole('heading', { name: '欢迎入场' }).waitFor()

  // Who has a seat and looks round in the hall comes back to the show by one button.
  await presses(ada.getByRole('button', { name: 'Back to the hall' }))
  await presses(ada.getByRole('button', { name: 'The doors of the award night are open. Watch the show' }))
  await stageOf(ada).getByRole('heading', { name: 'The doors are open' }).waitFor()

  const cy = await hall.visitor('Cy')
  await cy.joins(SMALL)
  await cy.waitsFor('both sit', ({ people }) => [...people.values()].filter(({ seat }) => seat >= 0).length === 2)

  await director.says({ type: 'go' })
  await stageOf(ada).locator('.nominee', { hasText: 'Project 2' }).waitFor()
  await director.says({ type: 'caption', text: { en: 'Three projects.', zh: '三个项目。' } })
  await director.says({ type: 'banner', text: { en: 'Drinks afterwards.', zh: '会后有饮料。' } })
  await ada.locator('.captions', { hasText: 'Three projects.' }).waitFor()
  await bo.locator('.captions', { hasText: '三个项目。' }).waitFor()
  await bo.locator('.banner-line', { hasText: '会后有饮料。' }).waitFor()
  expect(await seriousFaults(ada)).toEqual([])
  expect(await seriousFaults(bo)).toEqual([])

  // A pause is told to who listens, and its end.
  await director.says({ type: 'hold' })
  await ada.locator('[aria-live]', { hasText: 'The show pauses for a moment' }).waitFor({ state: 'attached' })
  await director.says({ type: 'resume' })
  await bo.locator('[aria-live]', { hasText: '典礼继续' }).waitFor({ state: 'attached' })

  // The envelope opens; the name is nowhere on the page before its moment. The page itself notes when it has what.
  const notes = (page: Page) =>
    page.evaluateHandle(() => {
      const first = { opens: 0, named: 0, posters: [] as (string | null)[] }
      new MutationObserver(() => {
        const screen = document.querySelector('.show-screen')
        if (/The envelope opens|信封正在开启/.test(screen?.textContent ?? '')) first.opens ||= Date.now()
        if (document.querySelector('.winner')) first.named ||= Date.now()
        const ahead = [...(screen?.querySelectorAll('.posters-ahead img') ?? [])]
        if (ahead.length > 0) first.posters = ahead.map((image) => image.getAttribute('src'))
      }).observe(document, { subtree: true, childList: true, characterData: true })
      return first
    })
  const noted = await notes(ada)
  const notedByBo = await notes(bo)
  expect(await ada.locator('.winner').count()).toBe(0)
  await director.says({ type: 'jump', cue: 'reveal' })
  await stageOf(ada).locator('.winner').waitFor()
  const { show } = await director.sees('it is read out', ({ show }) => show.opened.length > 0)
  const { opens, named, posters } = await noted.jsonValue()
  expect(opens).toBeGreaterThan(0)
  expect(opens).toBeLessThan(named)
  expect(named - show.startedAt).toBeGreaterThanOrEqual(4200 - CLOCK_MS)
  // All who may win had their poster fetched alike, by a phone too.
  await stageOf(bo).locator('.winner').waitFor()
  for (const fetched of [posters, (await notedByBo.jsonValue()).posters]) expect(new Set(fetched).size).toBe(3)
  await ada.locator('[aria-live]', { hasText: 'Jury award: the award goes to Project' }).waitFor({ state: 'attached' })
  await bo.locator('[aria-live]', { hasText: '获奖的是：作品' }).waitFor({ state: 'attached' })
  expect(await seriousFaults(ada)).toEqual([])

  // The way to the winner's booth: the show steps aside for it, out of full screen too, and is one press away.
  await presses(ada.getByRole('button', { name: 'Full screen' }))
  await ada.waitForFunction(() => document.fullscreenElement !== null)
  await presses(stageOf(ada).getByRole('link', { name: 'To the booth: Project 1' }))
  const booth1 = ada.getByRole('heading', { level: 1, name: 'Project 1' })
  await booth1.waitFor()
  await expect.poll(() => booth1.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await ada.evaluate(() => document.fullscreenElement)).toBe(null)
  await presses(ada.getByRole('button', { name: /Watch the show/ }))
  await stageOf(ada).locator('.winner').waitFor()

  // The vote, by keyboard alone and by thumb.
  await director.says({ type: 'jump', cue: 'vote' })
  await presses(stageOf(ada).getByRole('radio').first(), 'Space')
  await stageOf(ada).locator('.vote__state[data-kind="counted"]').waitFor()
  await ada.keyboard.press('5') // from the choice too: only what is written into keeps its keys
  await ada.locator('.audience-strip').getByText('1 reaction from 1 person').waitFor()
  await stageOf(bo).locator('.vote__choice').nth(1).tap()
  await stageOf(bo).locator('.vote__state[data-kind="counted"]').waitFor()
  expect(await seriousFaults(bo)).toEqual([])

  // Hands: keys of the keyboard and a thumb, and both see the sum.
  await director.says({ type: 'go' })
  await stageOf(ada).getByRole('heading', { name: 'Applause!' }).waitFor()
  const closed = 'The vote on People’s Choice is closed. Applause!'
  await ada.locator('[aria-live]', { hasText: closed }).waitFor({ state: 'attached' })
  await ada.keyboard.press('2')
  await ada.keyboard.press('7')
  await bo.getByRole('button', { name: '鼓掌（按键 2）' }).tap()
  await stageOf(ada).getByText('3 reactions from 2 people').waitFor()
  await stageOf(bo).getByText('2 人，共 3 次').waitFor()
  await bo.locator('.audience-strip').getByText('2 人，共 3 次').waitFor()
  await presses(ada.locator('.reactions__item').first())
  await stageOf(ada).getByText('4 reactions from 2 people').waitFor()

  // A sign, by keyboard alone: who looks at the 2D page in Chinese reads of it.
  await ada.keyboard.press('9')
  await ada.getByRole('button', { name: 'A leaf' }).waitFor()
  await ada.keyboard.press('Escape')
  await ada.getByRole('button', { name: 'A leaf' }).waitFor({ state: 'hidden' })
  await ada.keyboard.press('9')
  await presses(ada.getByRole('button', { name: 'Bravo!' }))
  await bo.getByRole('status').getByText('1 人举牌：好样的！').waitFor()
  await ada.locator('[aria-live]', { hasText: 'You hold up: Bravo!' }).waitFor({ state: 'attached' })

  // It is over: the results stand in the sheet, with the way to the winner's booth.
  await director.says({ type: 'end' })
  await presses(ada.getByRole('button', { name: 'Back to the hall' }))
  await presses(ada.getByRole('button', { name: /The award night is over/ }))
  await presses(sheet.getByRole('button', { name: 'Check it yourself' }))
  await sheet.getByRole('status').getByText('Yes: this is the result that was sealed').waitFor()
  const paper = await sheet.getByRole('link', { name: 'Certificate: Project 1' }).getAttribute('href')
  expect((await fetch(`${hall.url}/api/certificates/${paper?.split('/').at(-1)}`)).status).toBe(200)
  expect(await seriousFaults(ada)).toEqual([])
  await presses(sheet.getByRole('link', { name: 'To the booth: Project 1' }))
  await ada.getByRole('heading', { level: 1, name: 'Project 1' }).waitFor()

  // Its certificate stands beside the award, and its own people have the paper in their studio.
  expect(await ada.getByRole('link', { name: 'Certificate: Jury award' }).getAttribute('href')).toBe(paper)
  const booth = boothIdOf(SMALL, 1)
  const [winner] = visitors.filter(({ name }) => name === 'Ada')
  if (winner) await hall.grant(winner, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await ada.goto(`/studio/${booth}`)
  const own = ada.getByRole('region', { name: 'Your certificate' })
  expect(await own.getByRole('link', { name: /^PDF, English/ }).getAttribute('href')).toContain(
    `${paper}.pdf`.slice(12),
  )
  expect(await seriousFaults(ada)).toEqual([])
})

it('a rehearsal says that it is one, in 3D and in 2D, on a phone and on a wide page, until after its end', async () => {
  const { run } = await post<{ run: string }>(organizer, `/api/ceremonies/${director.ceremony}/rehearsals`, {})
  const desk = await sitAtDesk(organizer, director.ceremony, run)
  const path = `/e/${SMALL}?run=${run}`
  const booth = boothIdOf(SMALL, 1)
  const [nora, ning] = await Promise.all([
    opensDoor('Nora', { width: 1280, height: 800 }, `${path}&view=3d`, booth),
    opensDoor('Ning', { language: 'zh', phone: true }, path, booth),
  ])
  await nora.getByRole('button', { name: 'Enter the hall', exact: true }).click()
  await ning.getByRole('button', { name: '进入 2D 版' }).tap()
  const [en, zh] = ['Rehearsal: results are made up', '彩排：结果为虚构']
  const marked = (page: Page, words: string) => page.locator('.rehearsal-mark', { hasText: words }).waitFor()
  await Promise.all([marked(nora, en), marked(ning, zh)])
  await desk.says({ type: 'jump', cue: 'reveal' })
  await ning.getByRole('region', { name: '颁奖典礼正在彩排。' }).waitFor()
  await nora.getByRole('region', { name: 'A rehearsal of the award night is on.' }).waitFor()
  await Promise.all([marked(nora, en), marked(ning, zh)])
  expect(await seriousFaults(ning)).toEqual([])
  // Its page has the mark in the picture.
  await ning.getByRole('button', { name: '观看典礼' }).tap()
  await stageOf(ning).getByText(zh).waitFor()
  await ning.getByRole('button', { name: '回到展馆' }).tap()

  // What it read out is nowhere else, and is not said to be.
  await desk.says({ type: 'end' })
  await ning.getByRole('button', { name: /彩排已结束/ }).tap()
  const sheet = ning.getByRole('dialog', { name: '颁奖典礼' })
  await sheet.getByText('这些结果均为虚构', { exact: false }).waitFor()
  expect(await sheet.getByText('也显示在各自的展位上', { exact: false }).count()).toBe(0)
  expect(await sheet.getByText(zh).count()).toBe(1)
  await marked(nora, en)
  desk.leaves()
})
