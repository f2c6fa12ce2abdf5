import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { smallExhibition } from '../support/small-exhibition.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { keepTabs, signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { EntryPage } from './pages/entry-page.ts'
import { TwoDPage } from './pages/two-d-page.ts'

let hall: SampleHall
const tabs = keepTabs()
beforeAll(async () => {
  hall = await startSample()
  await hall.app.drawAhead()
})
afterAll(async () => {
  await closeTabs()
  await hall.stop()
})

const tabOf = async (device?: Device): Promise<Tab> => {
  const tab = await openTab(hall.url, device)
  tabs.push(tab)
  return tab
}

/** Goes in by the door into the 2D view. */
const enters = async (name: string, { path = '/', ...device }: Device & { path?: string } = {}) => {
  const { page } = await tabOf(device)
  await (await new EntryPage(page, device.language).opens(path)).enters(name, '2d')
  return new TwoDPage(page, device.language).isInside()
}

describe('from outside', () => {
  it('the directory is read and searched before anybody enters, without the code for being inside', async () => {
    const { page } = await tabOf()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await (await new EntryPage(page).opens()).readsFirst()
    const two = new TwoDPage(page)
    await two.search.waitFor()
    expect(await two.cards.count()).toBe(35)
    await two.search.fill('潮汐')
    expect(await two.cards.count()).toBe(1)
    await page.getByText('1 booth', { exact: true }).waitFor()
    await two.opensBooth('Tidal Twin')
    expect(page.url()).toContain('/b/')
    expect(await page.title()).toContain('Tidal Twin')
    await page.goBack()
    await page.getByRole('link', { name: 'Tidal Twin', exact: true }).and(page.locator(':focus')).waitFor()
    expect(await two.search.inputValue()).toBe('潮汐')
    expect(loaded.filter((url) => /connect-hall|hall-link|inside|hall-canvas/.test(url))).toEqual([])
  })

  it('entry, directory and booth have nothing that axe calls serious', async () => {
    const { page } = await tabOf()
    await new EntryPage(page).opens()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Change it' }).click()
    expect(await seriousFaults(page)).toEqual([])
    await new EntryPage(page).readsFirst()
    const two = new TwoDPage(page)
    await two.search.waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await two.opensBooth('MaCIT Cloud Interactive')
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('a name that imitates the staff is refused in words', async () => {
    const { page } = await tabOf({ expected: /400 \(Bad Request\).*\/api\/visitor/ })
    await (await new EntryPage(page).opens()).enters('Organizer', '2d')
    await page.getByRole('alert').filter({ hasText: 'sounds like the staff' }).waitFor()
    // Tapped twice, the door lets one person in.
    const made: string[] = []
    page.on('request', (request) => request.url().endsWith('/api/visitor') && made.push(request.method()))
    let answers = () => {}
    const tapped = new Promise<void>((done) => {
      answers = done
    })
    await page.route('**/api/visitor', async (route) => {
      await tapped // the second tap comes before the server has answered the first
      await route.continue()
    })
    await new EntryPage(page).enters('Ada', '2d', 2)
    answers()
    await new TwoDPage(page).isInside()
    expect(made).toEqual(['POST'])
  })

  it('a closed hall says so once, before and after somebody tries the door', async () => {
    await hall.app.services.exhibitions.change('quiet-hall', () => ({
      ...smallExhibition('quiet-hall'),
      open: false,
      featured: false, // the sample stays the one at "/"
    }))
    const { page } = await tabOf()
    await new EntryPage(page).opens('/e/quiet-hall')
    const told = page.getByText('The hall is closed at the moment.')
    expect(await told.count()).toBe(1)
    await new EntryPage(page).enters('Ada', '2d')
    await page.getByRole('alert').filter({ hasText: 'The hall is closed at the moment.' }).waitFor()
    expect(await told.count()).toBe(1)
  })

  it('a booth that is not there says so', async () => {
    const { page } = await tabOf({ expected: /404/ })
    await page.goto('/b/nothing0')
    const heading = page.getByRole('heading', { level: 1 })
    await heading.first().waitFor()
    expect(await heading.count()).toBe(1)
  })
})

describe('inside', () => {
  it('two visitors talk, and the late one reads what was said', async () => {
    const ada = await enters('Ada')
    await ada.says('Has anybody found the harbour? https://example.org/harbour')
    await ada.hears('Has anybody found the harbour?')
    const bo = await enters('Bo')
    await bo.hears('Has anybody found the harbour?')
    const link = bo.page.getByRole('link', { name: 'https://example.org/harbour' })
    expect(await link.getAttribute('rel')).toContain('noopener')
    await bo.says('<b>A2</b>, on the left')
    await ada.hears('<b>A2</b>, on the left')
    expect(await seriousFaults(ada.page)).toEqual([])
  })

  it('what was said at a booth waits behind its tab until it was seen there', async () => {
    const boris = await TestVisitor.create(hall.url, { name: 'Boris', look: 3, language: 'en' })
    const bo = await boris.joins(SAMPLE, { view: '2d' })
    const ada = await enters('Ada', { phone: true })
    await ada.opensBooth('Kind Light')
    const booth = new URL(ada.page.url()).pathname.split('/')[2] ?? ''
    await bo.asks('booth.open', { booth })
    const chat = ada.bar.getByRole('button', { name: 'Chat' })
    await chat.click()
    await ada.page.keyboard.press('Escape') // all that was said before is seen
    const said = await bo.asks('chat.say', {
      channel: { kind: 'booth', booth },
      text: 'Only those here hear this',
      key: 'booth-key-1',
    })
    expect(said.ok).toBe(true)
    await ada.bar.getByRole('button', { name: /^Chat.*1 new message/ }).click()
    await ada.page.getByRole('tab', { name: /^Booth.*1 new message/ }).click()
    await ada.hears('Only those here hear this')
    await ada.page.getByRole('tab', { name: 'Booth', exact: true }).waitFor()
    await ada.page.keyboard.press('Escape')
    await ada.bar.getByRole('button', { name: 'Chat', exact: true }).waitFor()
    await bo.asks('chat.say', { channel: { kind: 'hall' }, text: 'And this the whole hall', key: 'hall-key-1' })
    await ada.bar.getByRole('button', { name: /^Chat.*1 new message/ }).waitFor()
    await bo.leaves()
  })

  it('a booth opened is visited, cheered and kept, and others see who stands there', async () => {
    const watcher = await (await TestVisitor.create(hall.url, { name: 'Watcher', look: 3, language: 'en' })).joins(
      SAMPLE,
    )
    const cora = await enters('Cora')
    await cora.opensBooth('Tidal Twin')
    const booth = new URL(cora.page.url()).pathname.split('/')[2] ?? ''
    await watcher.waitsFor('Cora stands at the booth', () => watcher.person('Cora')?.booth === booth)
    await cora.page.getByRole('button', { name: 'Cheer', exact: true }).click()
    await cora.page.getByRole('button', { name: 'Cheered' }).waitFor()
    await watcher.waitsFor('the cheer is counted', ({ cheers }) => (cheers.get(booth) ?? 0) > 0)
    await cora.page.getByRole('button', { name: 'Bookmark', exact: true }).click()
    await cora.page.reload()
    await cora.isInside() // the same visitor goes straight back in
    await cora.page.getByRole('button', { name: 'Bookmarked' }).waitFor()
    await cora.page.getByRole('button', { name: 'Cheered' }).waitFor()
    await watcher.leaves()
  })

  it('a lost network is told, and all is back by itself: same name, same booth', async () => {
    const line = await flakyLine(hall.url)
    const tab = await openTab(line.url, { expected: /ERR_|WebSocket|Failed to load resource/ })
    tabs.push(tab)
    await (await new EntryPage(tab.page).opens()).enters('Nomi', '2d')
    const nomi = await new TwoDPage(tab.page).isInside()
    await nomi.opensBooth('Tidal Twin')
    line.cut()
    await tab.page.getByTestId('connection-lost').waitFor()
    line.mend()
    await tab.page.getByText('You are back, in the same place.', { exact: true }).first().waitFor()
    await tab.page.getByRole('region', { name: 'Here now' }).getByText('Nomi (you)').waitFor()
    await tab.close()
    await line.close()
  })

  it('the shared link leads before the booth, in the same copy of the hall', async () => {
    const ada = await enters('Ada')
    await ada.opensBooth('Lane House')
    await ada.page.getByRole('button', { name: 'Share' }).click()
    const link = new URL(await ada.page.getByRole('textbox', { name: 'Link' }).inputValue())
    expect(link.searchParams.get('i')).toBeTruthy()
    const dora = await enters('Dora', { path: link.pathname + link.search })
    await dora.page.getByRole('heading', { level: 1, name: 'Lane House' }).waitFor()
    await ada.page.getByRole('region', { name: 'Here now' }).getByText('Dora').waitFor()
  })

  it('neither what is shared nor what the keyboard comes to lies under the bar', async () => {
    const ada = await enters('Ada', { width: 1280, height: 720 })
    await ada.opensBooth('Lane House')
    const { page } = ada
    const top = (await ada.bar.boundingBox())?.y ?? 0
    const bottomOf = async (what: Locator) => {
      const box = await what.boundingBox()
      return box ? box.y + box.height : Number.NaN
    }
    await page.getByRole('button', { name: 'Share' }).click()
    await expect.poll(() => bottomOf(page.getByRole('button', { name: 'Copy the link' }))).toBeLessThanOrEqual(top)
    await page.evaluate(() => scrollTo(0, 0))
    await page.getByRole('link', { name: /^Next booth/ }).focus()
    await expect.poll(() => bottomOf(page.getByRole('link', { name: /^Next booth/ }))).toBeLessThanOrEqual(top)
  })

  it('a visitor who comes back enters with one tap; as staff they see a report and hide a message', async () => {
    const guard = await TestVisitor.create(hall.url, { name: 'Gusti', look: 5, language: 'en' })
    await hall.grant(guard, 'moderator')
    const tab = await tabOf()
    await signIn(tab, guard, hall.url)
    const { page } = tab
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    await page.getByText('Welcome back, Gusti').waitFor()
    await page.getByRole('button', { name: 'Enter the 2D view' }).click()
    const desk = await new TwoDPage(page).isInside()

    const rude = await (await TestVisitor.create(hall.url, { name: 'Rupert', look: 1, language: 'en' })).joins(SAMPLE)
    await rude.asks('chat.say', { channel: { kind: 'hall' }, text: 'Something rude', key: 'rude-key-1' })
    const emil = await enters('Emil')
    await emil.hears('Something rude')
    await emil.page.getByRole('button', { name: 'More about this message: Rupert' }).click()
    await emil.page.getByRole('button', { name: 'Report', exact: true }).click()
    await emil.page.getByLabel(/What happened/).fill('He is rude.')
    await emil.page.getByRole('button', { name: 'Send to the staff' }).click()
    await desk.bar.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Staff desk' }).click()
    await page.getByText('He is rude.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More about this message: Rupert' }).click()
    await page.getByRole('button', { name: 'Hide the message' }).click()
    await emil.page.getByText('Hidden by the staff.').waitFor()
    expect(await emil.page.getByText('Something rude').count()).toBe(0)
    await rude.leaves()
  })

  it('the keyboard reaches everything, in the order of the page', async () => {
    const ada = await enters('Ada')
    const stops = await ada.tabOrder()
    const at = (words: RegExp) => stops.findIndex((stop) => words.test(stop))
    const order = [
      /^a Skip to the content/,
      /^a Skip to the hall menu/,
      /^a Cultural and Creative/,
      /中文/,
      /^a A/,
      /^input Search winners/,
      /^select Category/,
      /^a MaCIT/,
      /^a Tidal Twin/,
      /^button Hall$/,
      /^textarea/,
      /^button Map/,
      /^button More$/,
    ]
    const found = order.map(at)
    expect(
      found.every((place) => place >= 0),
      `${found} in ${stops.join('\n')}`,
    ).toBe(true)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(stops.filter((stop) => /^a (?!Skip)/.test(stop)).length).toBeGreaterThanOrEqual(35)
  })

  it('a sheet takes the focus, Escape closes it and gives the focus back', async () => {
    const ada = await enters('Ada')
    const more = ada.bar.getByRole('button', { name: 'More' })
    await more.press('Enter')
    const sheet = ada.page.getByRole('dialog', { name: 'More' })
    await sheet.waitFor()
    expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    expect(await seriousFaults(ada.page)).toEqual([])
    await ada.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('is Chinese from start to end for who speaks it', async () => {
    const ada = await enters('小艾', { language: 'zh' })
    const { page } = ada
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await ada.opensBooth('潮汐孪生')
    await ada.says('你好，大家好')
    await ada.hears('你好，大家好')
    const english = await page.evaluate(() =>
      [...document.querySelectorAll('button, label, h1, h2, h3, legend, option, dt')]
        .filter((element) => element.checkVisibility() && !element.closest('[lang="en"], .person'))
        .map((element) => element.textContent?.trim() ?? '')
        .filter((text) => /[A-Za-z]{3,}/.test(text)),
    )
    expect(english).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
  })

  it('fits a phone: nothing runs out of the screen, everything is big enough for a thumb', async () => {
    const ada = await enters('Ada', { phone: true })
    const { page } = ada
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - 390)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await ada.bar.getByRole('button', { name: 'Chat' }).click()
    await ada.says('Hello from a phone')
    await ada.hears('Hello from a phone')
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, textarea, .bar a')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((element) => ({ box: element.getBoundingClientRect(), words: element.outerHTML.slice(0, 90) }))
        .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(({ box, words }) => `${Math.round(box.width)}x${Math.round(box.height)} ${words}`),
    )
    expect(small).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
