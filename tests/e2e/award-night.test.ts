import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cue } from '../../shared/ceremony/run-of-show.ts'
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

/** The desk's key "hold", until it says so: nothing goes on by itself behind slow pages. The key lets go of what is held. */
async function holds(desk: Page): Promise<void> {
  const phase = desk.locator('.night-desk__phase')
  if ((await phase.getAttribute('data-held')) !== 'true') await desk.keyboard.press('h')
  await desk.locator('.night-desk__phase[data-held="true"]').waitFor()
}
/** Seconds that a cue is given to be held in, however slow the machine. */
const TIME_TO_HOLD = 600
/** The line of the run of show that plays, as the desk numbers it. */
const lineOf = async (desk: Page): Promise<number> =>
  Number(await desk.locator('li[aria-current="step"] .night-desk__no').textContent())

const saves = async (page: Page, link: Locator): Promise<string> => {
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  return (await readFile(await saved.path())).toString('latin1')
}

it('the sample’s award night, from one button to the certificates', { timeout: 600_000 }, async () => {
  const olga = await browserOf('Olga', { width: 1280, height: 800 }, 'organizer')
  await olga.goto('/organizer')
  await olga.getByRole('tab', { name: 'Award night' }).click()
  await olga.getByRole('button', { name: 'Try the award night' }).click()
  await olga.getByRole('heading', { name: 'The night' }).waitFor()
  const [, ceremony = ''] = /\/ceremony\/(\w+)\/desk/.exec(olga.url()) ?? []
  const { storage, ceremonies } = hall.app.services
  const cues = (await storage.ceremonies.load(ceremony))?.show.cues ?? []
  expect(cues).toHaveLength(28)
  const lasts = async (seconds: (cue: Cue) => number) => {
    const stored = await storage.ceremonies.load(ceremony)
    if (!stored) throw new Error('The ceremony is gone.')
    const show = { ...stored.show, cues: stored.show.cues.map((cue) => ({ ...cue, seconds: seconds(cue) })) }
    expect(await ceremonies.write(stored, { show }, stored.revision, stored.changedBy)).toMatchObject({ ok: true })
  }
  await lasts(({ auto, seconds }) => (auto ? TIME_TO_HOLD : seconds))

  // The organizer leaves the desk to a director, whom a link brings there.
  await olga.goto(`/ceremony/${ceremony}/people`)
  await olga.getByLabel('Part', { exact: true }).selectOption('director')
  await olga.getByLabel('Meant for').fill('Dan')
  await olga.getByRole('button', { name: 'Make a link' }).click()
  const link = await olga.getByRole('region', { name: 'Director' }).getByRole('textbox').inputValue()

  const [desk, notes, ada, bo, cy] = await Promise.all([
    browserOf('Dan', { width: 1440, height: 900 }),
    browserOf('Pia', { width: 1024, height: 768 }, 'presenter'),
    browserOf('Ada', { width: 1280, height: 800 }),
    browserOf('Bo', { phone: true }),
    browserOf('小雨', { language: 'zh', width: 560, height: 400 }),
  ])
  await desk.goto(link)
  await desk.getByRole('button', { name: 'Take part' }).click()
  await desk.getByRole('alert').getByText('Olga is away.').waitFor()
  await desk.getByRole('button', { name: 'Take over' }).click()
  await desk.getByText('Dan · director (you) · in the chair').waitFor()
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
  const screen = ada.locator('.show-screen')
  const wallOf = (page: Page) => page.locator('canvas[data-wall]').getAttribute('data-wall')
  /** All that was said aloud to who listens on this page: a hold may follow a name at once. */
  const listensOn = (page: Page) =>
    page.evaluateHandle(() => {
      const said: string[] = []
      new MutationObserver(() => {
        for (const region of document.querySelectorAll('[aria-live]')) said.push(region.textContent)
      }).observe(document, { subtree: true, childList: true, characterData: true })
      return said
    })
  let saidToCy: Awaited<ReturnType<typeof listensOn>> | undefined
  const hears = (name: string) =>
    expect.poll(async () => (await saidToCy?.jsonValue())?.join('\n'), { timeout: 120_000 }).toContain(name)
  let golden: Opened['envelope']['winners'][number] | undefined

  /** What is done in a cue while it is held, by its kind and its award. */
  const during: Readonly<Record<string, () => Promise<void>>> = {
    doors: async () => {
      await plays(bo, 'doors')
      await plays(cy, 'doors')
      saidToCy = await listensOn(cy)
      await ada.getByRole('button', { name: 'Find me a seat' }).click()
      await desk.getByRole('button', { name: 'Bring everybody to the stage' }).click()
      await notes.getByText('People are coming in.', { exact: false }).waitFor()
      expect(await notes.getByRole('button', { name: 'Go', exact: true }).count()).toBe(0)
    },
    // The audience decides one award.
    'vote people': async () => {
      await screen.locator('label', { hasText: 'Paper Avatar' }).first().click()
      await screen.locator('.vote__state[data-kind="counted"]').waitFor()
    },
    'reveal people': async () => {
      await screen.locator('.winner', { hasText: 'Paper Avatar' }).waitFor()
      await hears('纸偶')
    },
    // The golden leaf: a name that nobody knew, on no wall either.
    'drumroll golden': async () => {
      expect(await wallOf(bo)).toContain('Tidal Twin')
      expect(await wallOf(bo)).not.toContain('The Golden Leaf')
    },
    'reveal golden': async () => {
      const told = (await commitments()).commitments.find(({ award }) => award.id === 'golden')
      golden = told?.opened?.envelope.winners[0]
      expect(await screen.locator('.winner').textContent()).toContain(golden?.title.en)
      await plays(cy, 'reveal')
      await hears(`获奖的是：${golden?.title.zh}`)
      // The plaza's wall has it too, before the booth does.
      await expect.poll(() => wallOf(bo), { timeout: 120_000 }).toContain('The Golden Leaf')
    },
  }
  // Every cue in its order, by one key.
  let seen = 0
  for (const [index, cue] of cues.entries()) {
    await desk.keyboard.press(' ')
    await expect.poll(() => lineOf(desk)).toBe(index + 1)
    const revealed = cue.kind === 'reveal'
    if (revealed) await notes.locator('.night-desk__winner').waitFor()
    await holds(desk)
    await during['award' in cue ? `${cue.kind} ${cue.award}` : cue.kind]?.()
    await ada.locator(`.show-screen[data-cue="${cue.kind}"]`).waitFor()
    if (revealed) await screen.locator('.winner').waitFor()
    seen += 1
  }
  expect(seen).toBe(cues.length)
  await plays(bo, 'closing')
  // The last cue, as short as it is, goes on by itself: into the end.
  await lasts(({ auto, id, seconds }) => (auto ? (cues.find((cue) => cue.id === id)?.seconds ?? 0) : seconds))
  await desk.keyboard.press('h')
  await desk.getByText('Over', { exact: true }).first().waitFor()
  expect(await desk.locator('a[href$="/certificates"]').count()).toBe(0)
  const log = await hall.app.services.storage.ceremonies.events(ceremony, 'night')
  const began = log.flatMap(({ cue }) => (cue ? [cue.id] : []))
  expect(began.filter((id, at) => id !== began[at - 1])).toEqual(cues.map(({ id }) => id))
  for (const page of [bo, cy]) await page.goto('about:blank')

  // After the night: the booth has its award, and its organizer the papers.
  await expect
    .poll(async () => await (await fetch(`${hall.url}/api/exhibitions/${SAMPLE}`)).text())
    .toContain('The Golden Leaf')
  await olga.goto(`/ceremony/${ceremony}/certificates`)
  const given = olga.locator('.after__given li')
  const paper = given.filter({ hasText: 'The Golden Leaf' }).filter({ hasText: golden?.title.en ?? '' })
  await paper.waitFor()
  expect(await given.count()).toBe(5)
  expect(await seriousFaults(olga)).toEqual([])
  expect((await saves(olga, paper.getByRole('link', { name: 'PDF, English first' }))).slice(0, 5)).toBe('%PDF-')
  const zip = await saves(olga, olga.getByRole('link', { name: 'All as one ZIP file' }))
  expect([zip.slice(0, 4), zip.match(/%PDF-/g)?.length ?? 0]).toEqual(['PK\x03\x04', 5])

  // Whoever holds it looks it up by its code.
  await ada.goto((await paper.getByRole('link', { name: 'Its page' }).getAttribute('href')) ?? '')
  await ada.getByRole('heading', { name: 'The Golden Leaf' }).waitFor()
  expect(await ada.locator('.certificate__winner').textContent()).toBe(golden?.title.en)
  await ada.getByRole('button', { name: 'Check it yourself' }).click()
  await ada.getByRole('status').getByText('Yes: this is the result that was sealed').waitFor()
  expect(await seriousFaults(ada)).toEqual([])
})
