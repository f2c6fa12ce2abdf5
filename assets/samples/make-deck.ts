import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { createFontWork } from '../../server/fonts/font-work.ts'
import { createPosterFonts } from '../../server/posters/poster-fonts.ts'
import type { Advance } from '../../shared/posters/faces.ts'
import { DECK, type Draw, drawPage } from './deck-pages.ts'

/** The slides of the Unhurried Cup's booth, drawn by code. Run `node assets/samples/make-deck.ts`. */
const OUT = join(import.meta.dirname, '../exhibitions/cultural-creative-shanghai-2023/demos/unhurried-cup')

const folder = mkdtempSync(join(tmpdir(), 'laurel-deck-'))
const work = createFontWork()
const fonts = createPosterFonts(folder, work)
mkdirSync(join(OUT, 'pages'), { recursive: true })
const render = async (page: Draw, name: string) => {
  const words: string[] = []
  drawPage(page, (char) => {
    words.push(char)
    return 0.6
  })
  const { files, advance } = await fonts.ready(`${words.join('')}${DECK.words}`)
  const svg = drawPage(page, advance satisfies Advance)
  const image = await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles: files } })
  const raw = { width: image.width, height: image.height, channels: 4 as const }
  await sharp(image.pixels, { raw })
    .removeAlpha()
    .webp({ quality: 84, effort: 6 })
    .toFile(join(OUT, 'pages', `${name}.webp`))
}
for (const [index, page] of DECK.pages.entries()) await render(page, `page-${index + 1}`)
rmSync(folder, { recursive: true, force: true })
await work.stop()
