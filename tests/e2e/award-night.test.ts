import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Opened } from '../../shared/seals/envelope.ts'
import { closeTabs, type Device, openTab, seriousFaults } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'

let hall: SampleHall
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

async function browserOf(name: string, device: Device, role?: 'organizer' | 'presenter'): Promise<Page> {
  const visitor = await TestVisitor.create(hall.url, { name, look: 77, language: device.language ?? 'en' })
  if (role) await hall.grant(visitor, role)
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  await signIn(tab, visitor, hall.url)
  return tab.page
}
/** The 3D page plays this cue on its stage. */
const plays = (page: Page, cue: string) => page.locator(`canvas[data-cue="${cue}"]`).waitFor({ timeout: 120_000 })

/** The desk's key "hold", until it says so: nothing goes on by itself behind slow pages. */
async function holds(desk: Page): Promise<void> {
  await desk.keyboard.press('h')
  await desk.locator('.night-desk__phase[data-held="true"]').waitFor()
}
/** The director presses a line of the run of show, means it, and sees it play. */
async function jumps(desk: Page, line: RegExp): Promise<void> {
  await desk.getByRole('button', { name: line }).first().click()
  await desk.getByRole('alert').getByRole('button', { name: 'Yes' }).click()
  await playing(desk, line).waitFor()
}
const playing = (desk: Page, line: RegExp) =>
  desk.locator('li[aria-current="step"]', { has: desk.getByRole('button', { name: line }) })

/** A drum roll waits for its one key, and goes into the reveal. */
async function drumsInto(desk: Page, award: RegExp): Promise<void> {
  await jumps(desk, new RegExp(`Drum roll ${award.source}`))
  await desk.keyboard.press(' ')
  await playing(desk, new RegExp(`Reveal ${award.source}`)).waitFor()
}

it('the sample’s award night, from one button to the certificates', { timeout: 600_000 }, async () => {
  const desk = await browserOf('Olga', { width: 1440, height: 900 }, 'organizer')
  await desk.goto('/organizer')
  await desk.getByRole('tab', { name: 'Award night' }).click()
  await desk.getByRole('button', { name: 'Try the award night' }).click()
  await desk.getByRole('heading', { name: 'The night' }).waitFor()
  const [, ceremony = ''] = /\/ceremony\/(\w+)\/desk/.exec(desk.url()) ?? []

  const [notes, ada, bo, cy] = await Promise.all([
    browserOf('Pia', { width: 1024, height: 768 }, 'presenter'),
    browserOf('Ada', { width: 1280, height: 800 }),
    browserOf('Bo', { phone: true }),
    browserOf('小雨', { language: 'zh', width: 560, height: 400 }),
  ])
  await notes.goto(`/ceremony/${ceremony}/desk/night`)
  await ada.goto(`/e/${SAMPLE}`)
  await ada.getByRole('button', { name: 'Enter the 2D view' }).click()
  for (const page of [bo, cy]) await page.goto(`/e/${SAMPLE}?view=3d`)
  await bo.getByRole('button', { name: 'Enter the hall', exact: true }).click()
  await cy.getByRole('button', { name: '进入展馆', exact: true }).click()

  // Nobody knows: neither the desks nor the halls.
  await desk.getByRole('region', { name: 'Run of show' }).getByText('sealed', { exact: true }).first().waitFor()
  const commitments = async () =>
    (await (await fetch(`${hall.url}/api/exhibitions/${SAMPLE}/commitments`)).json()) as {
      commitments: { sha256: string; award: { id: string }; opened: Opened | null }[]
    }
  expect((await commitments()).commitments.map(({ opened }) => opened)).toEqual([null, null, null, null])
  expect(await seriousFaults(desk)).toEqual([])

  // One key is "go".
  await desk.keyboard.press(' ')
  await plays(bo, 'doors')
  await plays(cy, 'doors')
  await ada.getByRole('button', { name: 'Find me a seat' }).click()
  await desk.getByRole('button', { name: 'Bring everybody to the stage' }).click()
  await notes.getByText('People are coming in.', { exact: false }).waitFor()
  expect(await notes.getByRole('button', { name: 'Go', exact: true }).count()).toBe(0)
  const screen = ada.locator('.show-screen')

  // The audience decides one award.
  await jumps(desk, /Vote People/)
  await holds(desk)
  await screen.getByRole('radio').first().waitFor()
  const chosen = screen.locator('label', { hasText: 'Paper Avatar' }).first()
  await chosen.click()
  await screen.locator('.vote__state[data-kind="counted"]').waitFor()
  await drumsInto(desk, /People/)
  await notes.locator('.night-desk__winner', { hasText: 'Paper Avatar' }).waitFor()
  await holds(desk) // slow pages come to the name too
  await screen.locator('.winner', { hasText: 'Paper Avatar' }).waitFor()
  await cy.locator('[aria-live]', { hasText: '纸偶' }).waitFor({ state: 'attached', timeout: 120_000 })

  // The golden leaf: a name that nobody knew, on no wall either.
  const wallOf = (page: Page) => page.locator('canvas[data-wall]').getAttribute('data-wall')
  expect(await wallOf(bo)).toContain('Tidal Twin')
  expect(await wallOf(bo)).not.toContain('The Golden Leaf')
  await drumsInto(desk, /The Golden Leaf/)
  await notes.locator('.night-desk__winner').waitFor()
  await holds(desk)
  await screen.locator('.winner').waitFor()
  const golden = (await commitments()).commitments.find(({ award }) => award.id === 'golden')
  const winner = golden?.opened?.envelope.winners[0]
  expect(await screen.locator('.winner').textContent()).toContain(winner?.title.en)
  await plays(cy, 'reveal')
  await cy.locator('[aria-live]', { hasText: winner?.title.zh ?? '' }).waitFor({ state: 'attached', timeout: 120_000 })
  // The plaza's wall has it too, before the booth does.
  await expect.poll(() => wallOf(bo), { timeout: 120_000 }).toContain('The Golden Leaf')

  await jumps(desk, /Closing/)
  await plays(bo, 'closing')
  // The last cue goes on by itself: into the end.
  await desk.getByText('Over', { exact: true }).first().waitFor()

  // After the night: the booth has its award, and its paper.
  await expect
    .poll(async () => await (await fetch(`${hall.url}/api/exhibitions/${SAMPLE}`)).text())
    .toContain('The Golden Leaf')
  await desk.goto(`/ceremony/${ceremony}/certificates`)
  await desk
    .getByText(winner?.title.en ?? '')
    .first()
    .waitFor()
  expect(await seriousFaults(desk)).toEqual([])
})
