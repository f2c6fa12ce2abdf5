import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type axe from 'axe-core'
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
  taken.clear()
  left.length = 0
  await open?.close()
}

/** At the end of a file: nobody is left in the hall. The next file has the same browser. */
export async function closeTabs(): Promise<void> {
  if (liveMedia) return closeBrowser()
  await Promise.all([...taken].map((context) => context.close()))
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
  /** A window of its own, that nobody had before: nothing is in its cache. */
  fresh?: boolean
}

export interface Tab {
  page: Page
  context: BrowserContext
  /** Errors that the page has told so far; a test ends by expecting none. */
  errors: string[]
  close(): Promise<void>
}

interface LeftWindow {
  kind: string
  context: BrowserContext
  page: Page
}

/**
 * Windows that somebody has left. Who comes next from the same address with the same device has one of them, without
 * cookies, storage or anything else of theirs; but its process has read our program before, which is half of an entry's cost.
 */
const left: LeftWindow[] = []
/** Each is a process that takes memory: no more are kept than there are kinds, and of the usual kind what a test has open at once. */
const KEPT = 12
const taken = new Set<BrowserContext>()

async function takeWindow(url: string, { language = 'en', phone = false, lessMotion = false, fresh }: Device) {
  const kind = JSON.stringify([url, language, phone, lessMotion])
  const at = fresh ? -1 : left.findLastIndex((one) => one.kind === kind)
  const [known] = at < 0 ? [] : left.splice(at, 1)
  if (known) return known
  browser ??= launch()
  const context = await (await browser).newContext({
    baseURL: url,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: lessMotion ? 'reduce' : 'no-preference',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return { kind, context, page: await context.newPage() }
}

/** Everything that the last one could have changed is as it was before. Rejects when the page does not answer any more. */
async function clean({ context, page }: LeftWindow): Promise<void> {
  page.removeAllListeners()
  page.once('dialog', (dialog) => dialog.accept()) // "leave the page?"
  await Promise.all(context.pages().map((one) => one !== page && one.close()))
  await context.unrouteAll()
  await page.unrouteAll()
  await context.setOffline(false)
  await context.clearPermissions()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank', { timeout: 5000 })
  page.removeAllListeners()
  await context.clearCookies()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  await session.detach()
}

/** A fresh visitor's browser: own cookies, own storage, one page. */
export async function openTab(url: string, device: Device = {}): Promise<Tab> {
  const window = await takeWindow(url, device)
  const { context, page } = window
  taken.add(context)
  context.once('close', () => taken.delete(context))
  await page.setViewportSize(
    device.phone ? { width: 390, height: 844 } : { width: device.width ?? 1280, height: device.height ?? 800 },
  )
  if (device.quality)
    await page.addInitScript((chosen) => localStorage.setItem('laurel.quality', chosen), device.quality)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !device.expected?.test(text)) errors.push(text)
  })
  const close = async () => {
    if (!taken.delete(context)) return
    const again = !device.fresh && !device.quality && !page.isClosed()
    const isClean =
      again &&
      (await clean(window).then(
        () => true,
        () => false,
      ))
    if (!isClean) return context.close()
    left.push(window)
    if (left.length > KEPT) await left.shift()?.context.close()
  }
  return { page, context, errors, close }
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

/** The small edition: to hand the large one over takes a third longer. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const WANTED = { resultTypes: ['violations'] } satisfies axe.RunOptions

const faultsInFrames = async (page: Page): Promise<axe.Result[]> =>
  (await new AxeBuilder({ page }).options(WANTED).analyze()).violations

/** Without frames the library is put into the page once and asked straight: that takes half as long as by its own driver. */
async function faultsHere(page: Page): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async (options) => (await (window as unknown as { axe: typeof axe }).axe.run(options)).violations,
    { ...WANTED, preload: false }, // nothing of ours comes from elsewhere
  )
}
