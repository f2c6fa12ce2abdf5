import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeTabs, openTab, type Tab } from '../support/browser.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { HallPage } from './pages/hall-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: SampleHall
let tab: Tab
beforeAll(async () => {
  hall = await startSample()
  await fetch(`${hall.url}/fonts/e/${SAMPLE}.css`) // cut now, so that no test waits for it
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})
afterEach(async () => {
  expect(tab.errors).toEqual([])
  await tab.close()
})

/** Families of our own (not the system's) that the browser really took for an element, and how many glyphs of others. */
const facesOf = async (session: CDPSession, selector: string): Promise<{ ours: string[]; foreign: number }> => {
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return {
    ours: fonts.filter((font) => font.isCustomFont).map((font) => font.familyName),
    foreign: fonts.filter((font) => !font.isCustomFont).reduce((sum, font) => sum + font.glyphCount, 0),
  }
}

const inspect = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  return session
}

describe('fonts in Chinese', () => {
  it('come from this server alone, in at most 350 kB, and set every word of the first page', async () => {
    tab = await openTab(hall.url, { language: 'zh', fresh: true })
    const fonts = new Map<string, Promise<number>>()
    const foreign: string[] = []
    tab.page.on('response', (response) => {
      if (!response.url().startsWith(hall.url) && /^https?:/.test(response.url())) foreign.push(response.url())
      if (response.url().endsWith('.woff2'))
        fonts.set(
          response.url(),
          response.body().then(({ length }) => length),
        )
    })
    await tab.page.goto('/?view=2d')
    await tab.page.getByText('数字技术与元宇宙').first().waitFor()
    await tab.page.evaluate(() => document.fonts.ready.then(() => undefined))
    const session = await inspect(tab.page)
    await expect.poll(async () => (await facesOf(session, 'h1')).foreign).toBe(0)
    expect((await facesOf(session, 'h1')).ours.join()).toContain('Noto Serif SC')
    await expect.poll(async () => (await facesOf(session, 'main')).foreign).toBe(0)
    expect(foreign).toEqual([])
    expect([...fonts.keys()].filter((url) => url.includes('/slices/'))).toEqual([])
    const bytes = async () => (await Promise.all(fonts.values())).reduce((sum, size) => sum + size, 0)
    await expect.poll(bytes).toBeGreaterThan(100_000)
    expect(await bytes()).toBeLessThan(350_000)
  })

  // The signs ask for their faces by `document.fonts.load`, which once brought every slice of whose range they say a character.
  it('bring no slice for the signs of the 3D hall', async () => {
    tab = await openTab(hall.url, { language: 'zh', width: 480, height: 320, lessMotion: true })
    const asked: string[] = []
    tab.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await (await new EntryPage(tab.page, 'zh').opens('/')).enters('小满', '3d')
    await new HallPage(tab.page).isInside()
    await tab.page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(asked).toContain('/fonts/slices.css')
    expect(asked.filter((path) => path.startsWith('/fonts/noto-'))).toHaveLength(2)
    expect(asked.filter((path) => path.startsWith('/fonts/slices/'))).toEqual([])
  })

  it('bring a slice for a rare character that somebody writes, and nothing more', async () => {
    tab = await openTab(hall.url, { language: 'zh' })
    const slices: string[] = []
    tab.page.on('request', (request) => {
      if (request.url().includes('/fonts/slices/')) slices.push(request.url())
    })
    await (await new EntryPage(tab.page, 'zh').opens('/')).enters('小满', '2d')
    const two = await new TwoDPage(tab.page, 'zh').isInside()
    await two.bar.getByRole('button', { name: /聊天/ }).click()
    const other = await TestVisitor.create(hall.url, { name: '阿影', look: 0, language: 'zh' })
    await other.joins(SAMPLE)
    await other.says('龘，三条龙在飞')
    await two.hears('三条龙在飞')
    await expect.poll(() => slices.length).toBeGreaterThan(0)
    expect(slices.length).toBeLessThan(6)
    expect(slices.every((url) => url.startsWith(hall.url))).toBe(true)
    await other.leaves()
  })

  it('stay on the page until those of the changed exhibition are there', async () => {
    tab = await openTab(hall.url, { language: 'zh' })
    await (await new EntryPage(tab.page, 'zh').opens('/')).enters('小满', '2d')
    await new TwoDPage(tab.page, 'zh').isInside()
    const session = await inspect(tab.page)
    await expect.poll(async () => (await facesOf(session, 'h1')).foreign).toBe(0)
    const sheets = tab.page.locator('link[data-sheet="exhibition-fonts"]')
    const before = await sheets.getAttribute('href')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await tab.page.route('**/fonts/e/**', async (route) => {
      await held
      await route.continue()
    })
    const asked = tab.page.waitForRequest('**/fonts/e/**')
    await hall.app.services.exhibitions.change(SAMPLE, (stored) => ({ ...stored, categories: stored.categories }))
    await asked
    expect((await facesOf(session, 'h1')).foreign).toBe(0)
    letGo()
    await expect.poll(() => sheets.count()).toBe(1)
    expect(await sheets.getAttribute('href')).not.toBe(before)
    await expect.poll(async () => (await facesOf(session, 'h1')).foreign).toBe(0)
  })
})
