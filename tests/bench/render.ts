import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { findChromium } from '../support/find-chromium.ts'

/** What one side costs a frame, at its worst of the views. */
interface Cost {
  drawCalls: number
  glCallsPerFrame: number
  triangles: number
}
interface Seen extends Cost {
  people: number
  levels: number
  spread: number
}

const SIDES = ['ours', 'tutorial'] as const
/** Eye level from the door over the whole hall, from the plaza, and along an avenue. */
const VIEWS = ['door', 'plaza', 'avenue'] as const
/** Small, for counts do not depend on it and software draws every pixel. */
const SIZE = { width: 640, height: 360 }
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The bars that a frame of ours has to stay under, at 500 people. */
export const BARS = { drawCalls: 30, glCallsPerFrame: 100, triangles: 350_000, glGrowth50to500: 1.1 } as const

/** Laurel's way of drawing the hall against the tutorial way of the same hall, in headless Chromium. */
export async function run(flags: string[]): Promise<void> {
  const { values } = parseArgs({
    args: flags,
    options: { json: { type: 'boolean', default: false }, pictures: { type: 'string' } },
  })
  const result = await runRender({ pictures: values.pictures, say: (line) => console.error(line) })
  if (!values.json) for (const [key, value] of Object.entries(result)) console.error(`${key}: ${JSON.stringify(value)}`)
  console.log(JSON.stringify(result))
  const missed = (Object.keys(BARS) as (keyof typeof BARS)[]).filter((key) => Number(result[key]) > BARS[key])
  for (const key of missed) console.error(`${key} is ${result[key]}, over the bar of ${BARS[key]}.`)
  if (missed.length > 0) process.exitCode = 1
}

/** Throws when a picture is empty. `pictures` is a folder to keep what was drawn in. */
export async function runRender(options: {
  pictures?: string | undefined
  say?: (line: string) => void
}): Promise<Record<string, unknown>> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('The render bench needs a Chromium: install one or set CHROME_PATH.')
  const folder = await mkdtemp(join(tmpdir(), 'laurel-bench-'))
  let served: PreviewServer | undefined
  let browser: Browser | undefined
  try {
    // a build of its own: the bench measures what visitors get, and no edit can reach it meanwhile
    const outDir = join(folder, 'client')
    const input = fileURLToPath(new URL('../../client/dev/bench-render.html', import.meta.url))
    const environments = { client: { build: { outDir, rolldownOptions: { input } } } }
    await build({ logLevel: 'error', environments })
    served = await preview({ logLevel: 'error', environments, preview: { host: '127.0.0.1', port: 0 } })
    browser = await chromium.launch({ executablePath, args: FLAGS })
    const base = served.resolvedUrls?.local[0] ?? ''
    const costs: Partial<Record<(typeof SIDES)[number], Cost & { glGrowth50to500: number }>> = {}
    for (const side of SIDES) {
      const full: Seen[] = []
      for (const view of VIEWS) {
        const seen = await measure(browser, base, { side, view, people: 500 }, options.pictures)
        options.say?.(`${side}, ${view}, ${seen.people} people: ${describe(seen)}`)
        full.push(seen)
      }
      const few = await measure(browser, base, { side, view: VIEWS[0], people: 50 })
      options.say?.(`${side}, ${VIEWS[0]}, ${few.people} people: ${describe(few)}`)
      const growth = (full[0]?.glCallsPerFrame ?? 0) / few.glCallsPerFrame
      costs[side] = { ...worst(full), glGrowth50to500: Math.round(growth * 1000) / 1000 }
    }
    return { ...costs.ours, tutorial: costs.tutorial, bars: BARS }
  } finally {
    await browser?.close()
    await served?.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(
  browser: Browser,
  base: string,
  what: { side: string; view: string; people: number },
  pictures?: string,
): Promise<Seen> {
  const page = await browser.newPage({ viewport: SIZE })
  const query = new URLSearchParams({ side: what.side, view: what.view, people: String(what.people) })
  const broken = new Promise<never>((_, reject) => {
    page.once('pageerror', (cause) => reject(new Error(`The bench page broke (${query}).`, { cause })))
  })
  await page.goto(`${base}dev/bench-render.html?${query}`)
  const found = await Promise.race([page.waitForFunction('window.bench', null, { timeout: 240_000 }), broken])
  const seen = (await found.jsonValue()) as Seen
  if (pictures) await writeFile(join(pictures, `${what.side}-${what.view}.png`), await page.screenshot())
  await page.close()
  if (seen.levels < 32 || seen.spread < 8) throw new Error(`Nothing is to be seen (${query}): ${JSON.stringify(seen)}`)
  if (seen.people < what.people)
    throw new Error(`Only ${seen.people} of ${what.people} people found a place (${query}).`)
  return seen
}

function worst(all: readonly Cost[]): Cost {
  const most = (key: keyof Cost) => Math.max(...all.map((cost) => cost[key]))
  return { drawCalls: most('drawCalls'), glCallsPerFrame: most('glCallsPerFrame'), triangles: most('triangles') }
}

function describe({ drawCalls, glCallsPerFrame, triangles }: Cost): string {
  return `${drawCalls} draw calls, ${glCallsPerFrame} GL calls, ${triangles} triangles a frame`
}
