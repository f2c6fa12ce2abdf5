import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import sharp from 'sharp'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT } from '../../server/root.ts'
import type { Refused, Uploaded } from '../../shared/files/files.ts'
import { closeTabs, type Device, openTab, seriousFaults, type Tab } from '../support/browser.ts'
import { glb, mp4, packedPdf, pdf, zip } from '../support/make-files.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

interface Made {
  page: number
  of: number
  type: string
  width: number
  text: string
}
declare global {
  interface Window {
    __uploaded?: Uploaded[]
    __files?: {
      uploadFile(booth: string, file: File, options?: object): Promise<Uploaded | Refused>
      uploadDocument(booth: string, file: File): Promise<object>
      pdfPages(file: Blob): AsyncIterable<{ page: number; of: number; picture: Blob; text: string }>
    }
  }
}

const booth = boothIdOf(SMALL, 1)
let hall: Hall
let hanna: TestVisitor
let tab: Tab

/** The drop zone of client/dev, built as it would be in the studio and shown below the real server's address and rules. */
const PAGE = '/uploads-page/'
let built: string

const open = async (device: Device = {}): Promise<Tab> => {
  const opened = await openTab(hall.url, device)
  const [name = '', value = ''] = hanna.cookie.split('=')
  await opened.context.addCookies([{ name, value, url: hall.url }])
  const policy = (await fetch(hall.url)).headers.get('content-security-policy') ?? ''
  await opened.context.route(`**${PAGE}**`, (route) =>
    route.fulfill({
      path: join(built, new URL(route.request().url()).pathname.slice(PAGE.length)),
      headers: { 'content-security-policy': policy },
    }),
  )
  await opened.page.goto(`${PAGE}dev/files.html?booth=${booth}`)
  await opened.page.getByText('Poster').waitFor()
  return opened
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'laurel-uploads-'))
  await build({
    root: join(ROOT, 'client'),
    base: PAGE,
    publicDir: false,
    configFile: false,
    plugins: [react()],
    logLevel: 'silent',
    build: { outDir: built, target: 'es2023', rolldownOptions: { input: join(ROOT, 'client/dev/files.html') } },
  })
  hall = await startHall()
  hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  // Browsers say every refusal and every broken connection in the console too.
  tab = await open({ expected: /status of 4\d\d|ERR_FAILED/ })
})
afterAll(async () => {
  expect(tab.errors).toEqual([])
  await closeTabs()
  await hall.stop()
  rmSync(built, { recursive: true, force: true })
})

const picture = () =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#17807E' } })
    .png()
    .toBuffer()

it('a file that is chosen is sent, looked at, and served', async () => {
  const input = tab.page.getByRole('group', { name: 'Poster' }).locator('input')
  await input.setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: await picture() })
  await tab.page.getByText('is here').waitFor()
  const [uploaded] = await tab.page.evaluate(() => window.__uploaded ?? [])
  expect(uploaded).toMatchObject({ kind: 'picture', meta: { width: 900, height: 1200 } })
  expect((await tab.page.request.get(uploaded?.url ?? '')).status()).toBe(200)
})

it('what is not wanted is refused in words, beside what is taken', async () => {
  const input = tab.page.getByRole('group', { name: 'Demo' }).locator('input')
  await input.setInputFiles([
    { name: 'model.glb', mimeType: 'model/gltf-binary', buffer: glb() },
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: mp4({ video: 'hvc1' }) },
    { name: 'app.zip', mimeType: 'application/zip', buffer: zip([{ name: 'a.js' }]) },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') },
  ])
  await tab.page.getByText('Not every browser plays HEVC (H.265).').waitFor()
  await tab.page.getByText('There is no index.html').waitFor()
  await tab.page.getByText('none of the kinds of file').waitFor()
  await tab.page.getByRole('listitem').filter({ hasText: 'model.glb' }).getByText('is here').waitFor()
  expect(await seriousFaults(tab.page)).toEqual([])
  if (process.env.SHOTS) await tab.page.screenshot({ path: join(process.env.SHOTS, 'uploads-en.png') })
  await tab.page.getByRole('button', { name: 'Put away the note about film.mp4' }).press('Enter')
  await expect.poll(() => tab.page.getByText('film.mp4').count()).toBe(0)
})

it('a large file goes on where it was after the connection broke, and can be stopped', async () => {
  const { page } = tab
  let broken = 0
  await page.route('**/uploads/*', (route) => {
    const far = Number(route.request().headers()['upload-offset']) >= 4_000_000
    if (!far || broken === 2) return route.continue()
    broken++
    return route.abort()
  })
  const answer = await page.evaluate(
    async ({ booth: at, head }) => {
      const sent: number[] = []
      const bytes = new Uint8Array(9_000_000)
      bytes.set(head)
      new DataView(bytes.buffer).setUint32(head.length - 10_008, bytes.length - head.length + 10_008) // its content goes on to the end
      const file = new File([bytes], 'film.mp4')
      const onProgress = (progress: { sent: number }) => sent.push(progress.sent)
      return { result: await window.__files?.uploadFile(at, file, { onProgress }), sent }
    },
    { booth, head: [...mp4()] },
  )
  expect(answer.result).toMatchObject({ ok: true, kind: 'video' })
  expect(broken).toBe(2)
  expect(answer.sent.at(-1)).toBe(9_000_000)
  const stopped = await page.evaluate(async (at) => {
    const stop = new AbortController()
    const file = new File([new Uint8Array(9_000_000)], 'other.mp4')
    setTimeout(() => stop.abort(), 0)
    return window.__files?.uploadFile(at, file, { signal: stop.signal })
  }, booth)
  expect(stopped).toEqual({ ok: false, reason: 'cancelled' })
})

it('a document’s pages are drawn in the browser, with their text', async () => {
  const drawn = (bytes: Buffer) =>
    tab.page.evaluate(
      async (content) => {
        const pages: Made[] = []
        const file = new Blob([new Uint8Array(content)])
        try {
          for await (const { page, of, picture: made, text } of window.__files?.pdfPages(file) ?? []) {
            const { width } = await createImageBitmap(made)
            pages.push({ page, of, type: made.type, width, text })
          }
        } catch (cause) {
          return (cause as { reason?: string }).reason
        }
        return pages
      },
      [...bytes],
    )
  expect(await drawn(pdf(2))).toEqual([
    { page: 1, of: 2, type: 'image/webp', width: 1920, text: 'Page 1 of Laurel' },
    { page: 2, of: 2, type: 'image/webp', width: 1920, text: 'Page 2 of Laurel' },
  ])
  expect(await drawn(Buffer.from('%PDF-1.4 and nothing'))).toBe('broken')
  expect(await drawn(pdf(81))).toBe('document-pages')
  const whole = await tab.page.evaluate(
    ({ booth: at, content }) => window.__files?.uploadDocument(at, new File([new Uint8Array(content)], 'deck.pdf')),
    { booth, content: [...packedPdf('<< /S /GoTo >>')] },
  )
  expect(whole).toMatchObject({ ok: true, pages: [{ text: 'Page 1 of Laurel' }] })
})

it('all of it is said in Chinese too', async () => {
  const own = await open({ language: 'zh', phone: true, expected: /status of 4\d\d/ })
  const input = own.page.getByRole('group', { name: 'Poster' }).locator('input')
  await input.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await own.page.getByText('SVG 图形可以运行程序').waitFor()
  if (process.env.SHOTS) await own.page.screenshot({ path: join(process.env.SHOTS, 'uploads-zh.png') })
  expect(own.errors).toEqual([])
  await own.close()
})
