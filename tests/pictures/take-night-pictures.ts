import { join } from 'node:path'
import sharp from 'sharp'
import { suggestLook } from '../../shared/avatars/look.ts'
import { closeBrowser, type Device, openTab, type Tab } from '../support/browser.ts'
import { post, sitAtDesk } from '../support/director.ts'
import { SAMPLE, startSample } from '../support/start-sample.ts'
import { signIn } from '../support/tabs.ts'
import { TestVisitor } from '../support/test-visitor.ts'

/** `npm run pictures`, or with the names of some pictures: the award night for the README, of the sample's own night with an audience, as it really is. */
const FOLDER = join(import.meta.dirname, '../../assets/pictures')
const AUDIENCE = 64
/** A picture without a graphics card takes seconds; a cue that is held stands still for it. */
const DRAW_MS = 9000

const hall = await startSample()
await hall.app.drawAhead()
const olga = await TestVisitor.create(hall.url, { name: 'Olga', look: suggestLook(5), language: 'en' })
await hall.grant(olga, 'organizer')
const listed = await olga.fetch(`${hall.url}/api/exhibitions/${SAMPLE}/ceremonies`)
const { ceremonies } = (await listed.json()) as { ceremonies: { id: string }[] }
const { ceremony } = await post<{ ceremony: string }>(olga, `/api/ceremonies/${ceremonies[0]?.id}/try`, {})
const desk = await sitAtDesk(olga, ceremony)

const crowd: TestVisitor[] = []
for (let index = 0; index < AUDIENCE; index++) {
  const one = await TestVisitor.create(hall.url, {
    name: `Guest ${index}`,
    look: suggestLook(index * 7919),
    language: 'en',
  })
  crowd.push(await one.joins(SAMPLE, { view: '2d' }))
}

async function comes(name: string, device: Device, path: string, enter?: string): Promise<Tab> {
  const visitor = await TestVisitor.create(hall.url, { name, look: suggestLook(11), language: device.language ?? 'en' })
  const tab = await openTab(hall.url, device)
  await signIn(tab, name === 'Olga' ? olga : visitor, hall.url)
  await tab.page.addInitScript(() => localStorage.setItem('laurel.quality', 'high'))
  await tab.page.goto(path)
  if (enter) {
    await tab.page.getByRole('button', { name: enter, exact: true }).click()
    await tab.page.locator('canvas[data-arrived="true"]').waitFor({ timeout: 300_000 })
  }
  return tab
}
async function take(name: string, { page, errors }: Tab): Promise<void> {
  const png = await page.screenshot({ timeout: 300_000 })
  await sharp(png)
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(join(FOLDER, `${name}.jpg`))
  process.stdout.write(`${name}.jpg\n${errors.map((error) => `${error}\n`).join('')}`)
}
const jump = async (kind: string, award?: string) => {
  const cue = desk.view()?.cues.find((one) => one.kind === kind && (!award || ('award' in one && one.award === award)))
  await desk.says({ type: 'jump', cue: cue?.id ?? '' })
}
/** The audience claps and cheers, as people do; the hall counts what hands can do. */
const cheers = () =>
  Promise.all(
    crowd.map((one, index) => one.asks('ceremony.react', { reaction: index % 3 === 0 ? 'cheer' : 'clap', times: 6 })),
  )
/** At once: the notice goes by itself before a slow page would let it be pressed. */
const staysThere = ({ page }: Tab, stay: string) =>
  page.getByRole('button', { name: stay }).dispatchEvent('click', undefined, { timeout: 60_000 })
/** Lets the cue come as far as `ms`, and holds it there for the picture. */
const holds = async (ms: number) => {
  await new Promise((later) => setTimeout(later, ms))
  await desk.says({ type: 'hold' })
}

await desk.says({ type: 'go' })
await desk.says({ type: 'gather' })
const only = process.argv.slice(2)
// Before the reveals, as on a night: afterwards the golden leaf bears a name.
const pictures: [string, () => Promise<void>][] = [
  [
    'night-phone',
    async () => {
      const tab = await comes('小雨', { phone: true, language: 'zh' }, `/e/${SAMPLE}`, '进入展馆')
      await desk.says({ type: 'gather' })
      await staysThere(tab, '留在这里')
      await jump('nominees', 'golden')
      await holds(3000)
      await tab.page.waitForTimeout(DRAW_MS)
      await take('night-phone', tab)
      await tab.close()
    },
  ],
  [
    'night-desk',
    async () => {
      const tab = await comes('Olga', { width: 1440, height: 900 }, `/ceremony/${ceremony}/desk/night`)
      await jump('nominees', 'living')
      await holds(2500)
      await tab.page.waitForTimeout(DRAW_MS)
      await take('night-desk', tab)
      await tab.page.goto(`/ceremony/${ceremony}`)
      await tab.page.waitForTimeout(DRAW_MS)
      await take('night-editor', tab)
      await tab.close()
    },
  ],
  [
    'night-reveal',
    async () => {
      const tab = await comes('Ada', { width: 1440, height: 900 }, `/e/${SAMPLE}`, 'Enter the hall')
      await desk.says({ type: 'gather' })
      await staysThere(tab, 'Stay here')
      await jump('drumroll', 'golden')
      await tab.page.waitForTimeout(DRAW_MS)
      await jump('reveal', 'golden')
      await cheers()
      await holds(7000)
      await cheers()
      await tab.page.waitForTimeout(DRAW_MS)
      await take('night-reveal', tab)
      await tab.close()
    },
  ],
]
for (const [name, picture] of pictures) if (only.length === 0 || only.includes(name)) await picture()
desk.leaves()
await Promise.all(crowd.map((one) => one.leaves()))
await closeBrowser()
await hall.stop()
