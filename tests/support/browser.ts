import { AxeBuilder } from '@axe-core/playwright'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** How long a page may take for one step: where the processor draws the hall, a frame was seen to take a second. */
const PATIENCE_MS = 90_000

/** One browser for all files of a worker: it ends with the process, or by `closeBrowser`. */
let browser: Promise<Browser> | undefined

const ARGUMENTS = [
  '--no-sandbox',
  // As browsers with windows have it: an app that loops for ever holds up no page but its own.
  '--site-per-process',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card pages are put together by the processor either way; by its own means it takes a fifth less.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A name that browsers do not hold to be safe, as an address in a network is not: see hall.test.ts.
  '--host-resolver-rules=MAP hall.test 127.0.0.1',
]

/** A camera, a microphone and a screen that are not there, given to whoever asks; peers that meet on this machine. */
const LIVE_MEDIA = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
]
let liveMedia = false

/** Said by a file before its first tab: it has a browser of its own. */
export async function withLiveMedia(): Promise<void> {
  await closeBrowser()
  liveMedia = true
}

const launch = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium; set CHROME_PATH to one.')
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...(liveMedia ? LIVE_MEDIA : [])] })
}

export async function closeBrowser(): Promise<void> {
  const open = await browser
  browser = undefined
  liveMedia = false
  await open?.close()
}

/** At the end of a file: nobody is left in the hall. The next file has the same browser. */
export async function closeTabs(): Promise<void> {
  if (liveMedia) return closeBrowser()
  const open = await browser
  await Promise.all(open?.contexts().map((context) => context.close()) ?? [])
}

export interface Device {
  language?: 'en' | 'zh'
  phone?: boolean
  width?: number
  height?: number
  lessMotion?: boolean
  /** As chosen in the settings: without it, the hall is drawn as for a machine without a graphics card. */
  quality?: 'low'
  /** Lines of the console that are not a failure here. */
  expected?: RegExp
}

export interface Tab {
  page: Page
  context: BrowserContext
  /** Errors that the page has told so far; a test ends by expecting none. */
  errors: string[]
  close(): Promise<void>
}

/** A fresh visitor's browser: own cookies, own storage, one page. */
export async function openTab(url: string, device: Device = {}): Promise<Tab> {
  browser ??= launch()
  const { language = 'en', phone = false, lessMotion = false } = device
  const viewport = phone ? { width: 390, height: 844 } : { width: device.width ?? 1280, height: device.height ?? 800 }
  const context = await (await browser).newContext({
    viewport,
    baseURL: url,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: lessMotion ? 'reduce' : 'no-preference',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (device.quality)
    await context.addInitScript((chosen) => localStorage.setItem('laurel.quality', chosen), device.quality)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !device.expected?.test(text)) errors.push(text)
  })
  return { page, context, errors, close: () => context.close() }
}

/** What axe finds of the serious and critical kind, one line each. Colours that are just turning into others are waited for. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ),
  )
  const violations = await (page.frames().length > 1 ? faultsInFrames(page) : faultsHere(page))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    )
}

const WANTED = { resultTypes: ['violations'] } satisfies axe.RunOptions

const faultsInFrames = async (page: Page): Promise<axe.Result[]> =>
  (await new AxeBuilder({ page }).options(WANTED).analyze()).violations

/** Without frames the library is put into the page once and asked straight: that takes half as long as by its own driver. */
async function faultsHere(page: Page): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (options) => (await (window as unknown as { axe: typeof axe }).axe.run(options)).violations,
    { ...WANTED, preload: false }, // nothing of ours comes from elsewhere
  )
}
