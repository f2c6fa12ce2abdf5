import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VoteDeskAnswer, VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { plainCue } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { votingShow } from '../support/voting-show.ts'
import { EntryPage } from './pages/entry-page.ts'

const MINUTE = 60_000
let hall: Hall
/** How far the server's clock is ahead. */
let ahead = 0
const begins = Date.now()
let olga: TestVisitor
let director: Director
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + ahead })
  olga = await hall.organizer()
  const show = votingShow(SMALL)
  const [, people] = show.awards
  if (!people) throw new Error('The show has no vote.')
  const timed = { ...people, id: 'timed', name: { en: 'Choice of the hour', zh: '整点之选' } }
  const times = { opensAt: begins + 30 * MINUTE, closesAt: begins + 40 * MINUTE }
  director = await createDirector(olga, SMALL, {
    ...show,
    awards: [...show.awards, { ...timed, ballot: { voters: 'device', tally: 'hidden', ...times } }],
    cues: [...show.cues, { ...plainCue('reveal-timed'), kind: 'reveal', award: 'timed' }],
  })
})
afterAll(async () => {
  await closeTabs()
  director.leaves()
  await hall.stop()
})
const inside = async (name: string, device: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  const entry = await new EntryPage(tab.page, device.language).opens(`/e/${SMALL}`)
  await entry.enters(name, '2d')
  return tab
}

it('people vote in 2D: one by keyboard, who changes the choice, one on a phone with a printed code', async () => {
  const codes = await post<VoteDeskAnswer<{ codes: string[] }>>(
    olga,
    `/api/ceremonies/${director.ceremony}/votes/codes`,
    { count: 1 },
  )
  if (!codes.ok) throw new Error(codes.reason)
  const { page } = await inside('Ada', { lessMotion: true })
  await director.says({ type: 'poll', award: 'in-the-open', open: true })
  await page.getByRole('region', { name: 'A vote is open' }).getByRole('button', { name: 'Vote' }).press('Enter')
  const card = page.getByRole('region', { name: /^Vote: / })
  await card.getByText('One vote per browser').waitFor()
  const first = card.getByRole('radio', { name: /Project 0/ })
  await first.press('Space')
  await card.getByText('Your vote is counted: Project 0').waitFor()
  await first.press('ArrowDown')
  await card.getByText('Your vote is counted: Project 2').waitFor() // the next one in the hall's order
  await card.getByText('1 vote so far').waitFor()
  const receipt = await page.getByLabel('Your receipt').inputValue()
  await page.getByRole('button', { name: 'Copy the receipt' }).press('Enter')
  await page.getByText('Receipt copied').waitFor()
  expect(await page.getByRole('region', { name: 'A vote is open' }).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])

  const phone = await inside('小雨', { phone: true, language: 'zh', lessMotion: true })
  const call = phone.page.getByRole('region', { name: '正在投票' })
  await call.getByRole('button', { name: '暂不' }).click()
  await call.waitFor({ state: 'detached' }) // until another vote opens
  await director.says({ type: 'poll', award: 'in-the-open', open: false })
  await card.getByText('The vote is closed. Your vote for Project 2 was counted.').waitFor()
  expect(await page.getByLabel('Your receipt').inputValue()).toBe(receipt)
  await director.says({ type: 'poll', award: 'by-code', open: true })
  await call.getByRole('button', { name: '投票' }).click()
  const coded = phone.page.getByRole('region', { name: /^投票：/ })
  await coded.getByRole('radio', { name: /作品2/ }).check({ force: true })
  await coded.getByLabel('卡片上的投票码').fill('ABCDE-23456')
  await coded.getByRole('button', { name: '投票', exact: true }).click()
  await coded.getByText('没有这个投票码').waitFor()
  await coded.getByLabel('卡片上的投票码').fill(codes.codes[0]?.toLowerCase() ?? '')
  await coded.getByRole('button', { name: '投票', exact: true }).click()
  await coded.getByText('您的选票已计入：作品2').waitFor()
})

it('an invited guest opens the link, and an impatient hand is one vote', async () => {
  const path = `/api/ceremonies/${director.ceremony}/votes/invites`
  const made = await post<VoteDeskAnswer<{ invites: VoteInviteLine[] }>>(olga, path, { meantFor: ['Eve'] })
  if (!made.ok) throw new Error(made.reason)
  const tab = await openTab(hall.url, { lessMotion: true })
  tabs.push(tab)
  const { page } = tab
  await page.goto(made.invites[0]?.path ?? '')
  await page.getByText('meant for Eve').waitFor()
  await page.getByRole('button', { name: 'Vote with this browser' }).click()
  await page.getByRole('button', { name: 'Enter the 2D view' }).click()
  await director.says({ type: 'poll', award: 'by-invite', open: true })
  await page.getByRole('region', { name: 'A vote is open' }).getByRole('button', { name: 'Vote' }).click()
  const card = page.getByRole('region', { name: /^Vote: / }).filter({ hasText: 'One vote per invite' })
  await card.locator('label', { hasText: 'Project 2' }).dblclick()
  await card.locator('label', { hasText: 'Project 1' }).dblclick()
  await card.getByText('Your vote is counted: Project 1').waitFor()
  const of = { ceremony: director.ceremony, run: 'night', award: 'by-invite' }
  expect(await hall.app.services.storage.votes.votes(of)).toHaveLength(1)
  await director.says({ type: 'poll', award: 'by-invite', open: false })
  await page.getByText('The vote is closed. Your vote for Project 1 was counted.').waitFor()
})

it('a vote opens and closes by its time, and what was acknowledged is counted', async () => {
  /** The server's clock is shortly before a time, and what is due comes by itself. */
  const shortlyBefore = async (at: number) => {
    ahead = at - 500 - Date.now()
    await director.says({ type: 'music', level: 50 }) // the timer of the real clock is set anew
  }
  const { page } = await inside('Tim', { lessMotion: true })
  const phone = (await inside('小满', { phone: true, language: 'zh', lessMotion: true })).page
  await shortlyBefore(begins + 30 * MINUTE)
  await page.getByRole('region', { name: 'A vote is open' }).getByRole('button', { name: 'Vote' }).press('Enter')
  const card = page.getByRole('region', { name: 'Vote: Choice of the hour' })
  await card.getByRole('radio', { name: /Project 2/ }).press('Space')
  await card.getByText('Your vote is counted: Project 2').waitFor()
  await card.getByText('How this vote works').press('Enter')
  await card.getByText('Nobody sees how it stands before the envelope is opened, the organizer included.').waitFor()
  expect(await card.getByText('so far').count()).toBe(0)
  await phone.getByRole('region', { name: '正在投票' }).getByRole('button', { name: '投票' }).tap()
  const coded = phone.getByRole('region', { name: '投票：整点之选' })
  await coded.locator('label', { hasText: '作品2' }).tap()
  await coded.getByText('您的选票已计入：作品2').waitFor()

  await shortlyBefore(begins + 40 * MINUTE)
  await card.getByRole('status').getByText('The vote is closed. Your vote for Project 2 was counted.').waitFor()
  await coded.getByRole('status').getByText('投票已结束。您投给「作品2」的票已计入。').waitFor()
  expect(await card.getByRole('radio').count()).toBe(0)
  // Who won is told by the envelope alone, and the two votes are in it.
  expect(await page.getByText('the award goes to').count()).toBe(0)
  await director.sees('it is counted and sealed', ({ awards }) => awards.some((one) => one.id === 'timed' && one.ready))
  const of = { ceremony: director.ceremony, run: 'night', award: 'timed' }
  expect(await hall.app.services.storage.votes.votes(of)).toHaveLength(2)
  await director.says({ type: 'go' })
  expect(await director.says({ type: 'jump', cue: 'reveal-timed' })).toEqual({ ok: true })
  const { show } = await director.sees('it is read out', ({ show }) =>
    show.opened.some(({ award }) => award === 'timed'),
  )
  const said = show.opened.find(({ award }) => award === 'timed')
  expect(said?.envelope.winners.map(({ booth }) => booth)).toEqual([boothIdOf(SMALL, 2)])
  // The receipt is there as long as the result, and is that of a line in the list.
  await page.getByRole('tab', { name: 'Results' }).click()
  await page.getByText('You voted for Project 2').click()
  const receipt = await page.getByLabel('Your receipt').inputValue()
  const ledger = await hall.app.services.votes.ledger(of)
  expect(ledger?.votes.map((vote) => vote.receipt)).toContain(receipt)
})
