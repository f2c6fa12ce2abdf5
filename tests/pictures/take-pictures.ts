import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { suggestLook } from '../../shared/avatars/look.ts'
import type { FloorPlan, Point } from '../../shared/plan/types.ts'
import { closeBrowser, type Device, openTab } from '../support/browser.ts'
import { SAMPLE, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'

/**
 * `npm run pictures`: the pictures of the README, taken of the real thing: the sample exhibition, a real server, visitors
 * who stand and walk about, a real browser. Slow without a graphics card; nothing here is timed.
 */
const FOLDER = join(import.meta.dirname, '../../assets/pictures')
const NAMES = [
  'Ada',
  '小雨',
  'Bo',
  'Mei',
  'Jonas',
  '阿川',
  'Farah',
  'Tomas',
  '云舒',
  'Ines',
  'Kofi',
  '林一',
  'Noor',
  'Pia',
  '子墨',
  'Emil',
]
const DRAW_MS = 20_000

const hall = await startSample()
await hall.app.drawAhead()
const shown = await hall.app.services.exhibitions.get(SAMPLE)
if (!shown) throw new Error('The sample exhibition is not there.')
mkdirSync(FOLDER, { recursive: true })

/** Places where people would be: before booths, by the stage, and in twos on the plaza, where who comes in looks. */
function places({ booths, plazaRadius, spawns }: FloorPlan): Point[] {
  const before = booths.flatMap(({ stand }, index) =>
    index % 3 === 0 ? [stand, { x: stand.x + 0.9, z: stand.z + 0.5 }] : [],
  )
  const inner = Math.min(...spawns.map(({ z }) => z))
  const twos = [-4.2, 3.1, -6.8, 6.2].flatMap((x, index) => {
    const z = inner - 3.5 - index * 1.6
    return [
      { x, z },
      { x: x + 1.1, z: z + 0.3 },
    ]
  })
  const round = [0.2, 0.5, 2.6, 2.9].map((angle) => ({
    x: Math.cos(angle) * (plazaRadius - 3),
    z: Math.sin(angle) * (plazaRadius - 3),
  }))
  return [...twos, ...round, ...before]
}

const crowd: TestVisitor[] = []
for (const [index, place] of places(shown.plan).entries()) {
  const name = NAMES[index % NAMES.length] ?? 'Ada'
  const one = await TestVisitor.create(hall.url, { name, look: suggestLook(index * 7919), language: 'en' })
  await one.joins(SAMPLE, { near: { ...place, heading: index % 2 ? -1.8 : 1.4 } })
  crowd.push(one)
}

async function take(name: string, path: string, device: Device, view: '2d' | '3d', before?: string): Promise<void> {
  const tab = await openTab(hall.url, { lessMotion: true, ...device })
  const { page } = tab
  await page.addInitScript(() => localStorage.setItem('laurel.quality', 'high'))
  await page.goto(path)
  const words = device.language === 'zh' ? ['进入展馆', '进入 2D 版'] : ['Enter the hall', 'Enter the 2D view']
  await page.getByRole('button', { name: words[view === '3d' ? 0 : 1] ?? '', exact: true }).click()
  if (view === '3d') await page.locator('canvas[data-arrived="true"]').waitFor({ timeout: 300_000 })
  if (before) await page.getByRole('button', { name: before }).first().click()
  await page.waitForTimeout(DRAW_MS) // posters and signs come in one after the other
  const png = await page.screenshot({ timeout: 300_000 })
  await sharp(png)
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(join(FOLDER, `${name}.jpg`))
  process.stdout.write(`${name}.jpg\n`)
  if (tab.errors.length) process.stdout.write(`${tab.errors.join('\n')}\n`)
  await tab.close()
}

const booth = shown.exhibition.booths[0]?.id ?? ''
const desktop = { width: 1440, height: 900 }
const only = process.argv[2]
const pictures: [string, () => Promise<void>][] = [
  ['hall', () => take('hall', '/', desktop, '3d')],
  ['booth', () => take('booth', `/b/${booth}`, desktop, '3d')],
  ['phone', () => take('phone', '/', { phone: true, language: 'zh' }, '3d')],
  ['catalogue', () => take('catalogue', '/', desktop, '2d')],
]
for (const [name, picture] of pictures) if (!only || only === name) await picture()
await Promise.all(crowd.map((one) => one.leaves()))
await closeBrowser()
await hall.stop()
