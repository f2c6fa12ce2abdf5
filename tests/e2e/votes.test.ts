import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VoteDeskAnswer, VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import { closeBrowser, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { keepTabs } from '../support/tabs.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { votingShow } from '../support/voting-show.ts'
import { EntryPage } from './pages/entry-page.ts'

let hall: Hall
let olga: TestVisitor
let director: Director
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startHall()
  olga = await hall.visitor('Olga')
  await hall.grant(olga, 'organizer')
  director = await createDirector(olga, SMALL, votingShow(SMALL))
})
afterAll(async () => {
  await closeBrowser()
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
  await card.getByText('Your vote is counted: Project 1').waitFor()
  await card.getByText('1 vote so far').waitFor()
  expect(await page.getByRole('region', { name: 'A vote is open' }).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])

  const phone = await inside('小雨', { phone: true, language: 'zh', lessMotion: true })
  await director.says({ type: 'poll', award: 'in-the-open', open: false })
  await card.getByText('The vote is closed. Your vote for Project 1 was counted.').waitFor()
  await director.says({ type: 'poll', award: 'by-code', open: true })
  await phone.page.getByRole('region', { name: '正在投票' }).getByRole('button', { name: '投票' }).click()
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
