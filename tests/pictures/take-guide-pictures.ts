import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { makeInvite } from '../../server/invites/invites.ts'
import { suggestLook } from '../../shared/avatars/look.ts'
import { StudioPage } from '../e2e/pages/studio-page.ts'
import { closeBrowser, openTab } from '../support/browser.ts'
import { SAMPLE, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'

/**
 * The pictures of assets/guide/exhibitors.md, taken of the real studio at booths of the sample exhibition: `npm run
 * pictures`, or this file alone, with a picture's name for only that one.
 */
const FOLDER = join(import.meta.dirname, '../../assets/pictures')
const WIDTH = 1200
const desktop = { width: 1280, height: 800, lessMotion: true }

const hall = await startSample()
await hall.app.drawAhead()
const { exhibitions, storage } = hall.app.services
const shown = await exhibitions.get(SAMPLE)
const boothWith = (kind: string) => {
  const booth = shown?.exhibition.booths.find(({ demos }) => demos.some((demo) => demo.kind === kind))
  if (!booth) throw new Error(`No booth of the sample has a demo of the kind ${kind}.`)
  return booth
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500) // posters and letters come in one after the other
  const png = await page.screenshot({ timeout: 120_000 })
  const file = await sharp(png)
    .resize(WIDTH)
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(join(FOLDER, `${name}.jpg`))
  process.stdout.write(`${name}.jpg, ${Math.round(file.size / 1000)} kB\n`)
}

/** A fresh browser of somebody who has just taken over the booth. */
async function exhibitorOf(booth: string, name = 'Lin Wei') {
  const { path } = await makeInvite(hall.app.services, { exhibition: SAMPLE, booth }, name, 'pictures')
  const tab = await openTab(hall.url, desktop)
  return { ...tab, studio: await new StudioPage(tab.page).claims(path) }
}

/** So that it stands below the header, which stays. */
const toTop = (page: Page, selector: string, above = 90) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, room) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - room)
    }, above)

async function studio(): Promise<void> {
  const { page } = await exhibitorOf(boothWith('model').id)
  await keep(page, 'guide-studio')
}

async function model(): Promise<void> {
  const { page, studio: desk } = await exhibitorOf(boothWith('model').id)
  await desk.goesTo('Demos')
  await page.locator('.studio .model__host canvas[data-still="true"]').waitFor({ timeout: 120_000 })
  await toTop(page, '.studio__edit .model__frame', 170)
  await keep(page, 'guide-model')
}

async function story(): Promise<void> {
  const { page, studio: desk } = await exhibitorOf(boothWith('story').id)
  await desk.goesTo('Demos')
  await page.locator('.scene__open').nth(1).click()
  await toTop(page, '.scene__sum', 150)
  await keep(page, 'guide-story')
}

async function live(): Promise<void> {
  const booth = boothWith('slides')
  const { page } = await exhibitorOf(booth.id)
  const crowd = await Promise.all(
    ['Ada', '小雨', 'Bo', 'Mei', 'Jonas'].map(async (name, index) => {
      const one = await TestVisitor.create(hall.url, { name, look: suggestLook(index * 7919), language: 'en' })
      await one.joins(SAMPLE, { view: '2d', booth: booth.id })
      return one
    }),
  )
  await page.goto(`/b/${booth.id}`)
  await page.getByRole('button', { name: 'Enter the 2D view' }).click()
  await page.getByRole('button', { name: 'Go live' }).click()
  await page.locator('.demo-frame').waitFor()
  for (const one of crowd) one.hall.watchDemo({ booth: booth.id, passing: false })
  await crowd[0]?.asks('demo.ask', { booth: booth.id, on: true })
  await page
    .getByText(/[4-6] people follow/)
    .first()
    .waitFor()
  await toTop(page, '.demos', 40)
  await keep(page, 'guide-live')
  await Promise.all(crowd.map((one) => one.leaves()))
}

async function inbox(): Promise<void> {
  const booth = boothWith('slides').id
  const at = Date.now()
  for (const [index, fields] of [
    { name: '陈小雨', organisation: 'Tidewater Studio', email: 'rain@example.org' },
    { name: 'Ada Bloom', organisation: 'Harbour Lab', email: 'ada@example.org', note: 'Could we see it in May?' },
  ].entries())
    await storage.leads.add(
      {
        id: `guide${index}`,
        key: `guide${index}`,
        visitor: `guide${index}`,
        exhibition: SAMPLE,
        booth,
        purpose: 'meeting',
        language: 'en',
        consent: 'I give this card to the people of this booth so that we can meet.',
        at: at - index * 3600_000,
        fields,
      },
      5,
    )
  const { page } = await exhibitorOf(booth)
  await page.goto(`/inbox/${booth}/cards`)
  await page.getByText('Ada Bloom').waitFor()
  await toTop(page, '[role="tablist"]', 70)
  await keep(page, 'guide-inbox')
}

const only = process.argv[2]
for (const [name, picture] of Object.entries({ studio, model, story, live, inbox }))
  if (!only || only === name) await picture()
await closeBrowser()
await hall.stop()
