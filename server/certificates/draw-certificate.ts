import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FACES, type Face } from '../../shared/posters/faces.ts'
import { runsOf, widthsOf } from '../../shared/posters/runs.ts'
import type { FontWork } from '../fonts/font-work.ts'
import { createPosterFonts } from '../posters/poster-fonts.ts'
import { createQueue } from '../queue.ts'
import type { CertificateWords, PageWords } from './certificate-words.ts'
import { type LaidLine, LOGO, layOutPage, PAGE, QR } from './lay-out-page.ts'
import { drawFrame, drawMedal, drawQr, INK, INK_SOFT, type Page } from './page-art.ts'
import { readPicture } from './read-picture.ts'

export interface Certificates {
  /** A certificate as a PDF of two pages, one in each language, with its fonts in it. */
  certificate: (words: CertificateWords) => Promise<Buffer>
}

const MISSING = '〓'

type Fonts = Awaited<ReturnType<ReturnType<typeof createPosterFonts>['ready']>>

/** Draws certificates; lives in the drawing process, for a PDF with Chinese fonts takes a hundred megabytes for a moment. */
export function createCertificates({ dataDir, work }: { dataDir: string; work: FontWork }): Certificates {
  const fonts = createPosterFonts(join(dataDir, 'cache/fonts'), work)
  const queue = createQueue(1)
  const files = new Map<string, Promise<Buffer>>()
  const read = (path: string) => {
    const known = files.get(path) ?? readFile(path)
    files.set(path, known)
    return known
  }

  return {
    certificate: (words) =>
      queue(async () => {
        const ready = await fonts.ready(textsOf(words))
        const { default: PDFDocument } = await import('pdfkit')
        const doc = new PDFDocument({
          autoFirstPage: false,
          pdfVersion: '1.7',
          lang: words.pages[0]?.language === 'zh' ? 'zh-CN' : 'en',
          displayTitle: true,
          info: {
            Title: words.title,
            Author: words.pages[0]?.exhibition ?? '',
            Creator: 'Laurel',
            CreationDate: new Date(words.at),
          },
        })
        for (const path of ready.files) doc.registerFont(path, await read(path))
        const logo = await readPicture(dataDir, words.logo)
        for (const page of words.pages) {
          doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
          drawFrame(doc)
          drawMedal(doc, words.tier)
          const laid = layOutPage(printable(page, ready), ready.advance)
          for (const line of laid.lines) drawLine(doc, line, ready)
          for (const { picture: path, x, y, width, height } of laid.signatures) {
            const signed = await readPicture(dataDir, path)
            if (signed)
              doc.image(signed, x + 8, y, { fit: [width - 16, height - 4], align: 'center', valign: 'bottom' })
            doc
              .moveTo(x, y + height)
              .lineTo(x + width, y + height)
              .lineWidth(0.6)
              .stroke(INK_SOFT)
          }
          if (logo)
            doc.image(logo, LOGO.x, LOGO.y, { fit: [LOGO.width, LOGO.height], align: 'center', valign: 'center' })
          drawQr(doc, words.url)
          doc.link(QR.x, QR.y, QR.side, QR.side, words.url)
        }
        doc.end()
        const chunks: Buffer[] = []
        for await (const chunk of doc) chunks.push(chunk as Buffer)
        return Buffer.concat(chunks)
      }),
  }
}

const textsOf = ({ pages }: CertificateWords): string =>
  pages
    .flatMap(({ signatures, ...page }) => [
      ...Object.values(page),
      ...signatures.flatMap(({ name, title }) => [name, title]),
    ])
    .concat(`…’‘“”·${MISSING}`)
    .join('')

/**
 * The words without what no font of ours has, such as pictures of faces: nobody's certificate shows an empty box. For a rare
 * character of a name printers' mark for a missing one stands, so that it is seen and not silently another name.
 */
function printable(page: PageWords, fonts: Fonts): PageWords {
  const has = (char: string) => fontFor(fonts, char, 'text-latin') !== undefined
  const keep = (text: string) =>
    [...text]
      .map((char) => (/\s/.test(char) || has(char) ? char : /\p{Script=Han}/u.test(char) ? MISSING : ''))
      .join('')
  const { signatures, language, ...words } = page
  const kept = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, keep(text)])) as typeof words
  return {
    ...kept,
    language,
    signatures: signatures.map(({ name, title, picture }) => ({ name: keep(name), title: keep(title), picture })),
  }
}

/** The font of a character: that of its face, else any of ours that has it. */
const fontFor = ({ fileOf }: Fonts, char: string, face: Face): string | undefined =>
  [face, ...FACES].map((one) => fileOf(char, one)).find((file) => file !== undefined)

/** A line, each stretch of it in the font that has its characters. */
function drawLine(doc: Page, line: LaidLine, fonts: Fonts): void {
  const widths = widthsOf([...line.text], line.style, fonts.advance)
  let { x } = line
  let at = 0
  for (const run of runsOf(line.text, line.style)) {
    let begun = x
    let part = ''
    let font: string | undefined
    const flush = () => {
      if (font !== undefined && part.trim() !== '')
        doc
          .font(font)
          .fontSize(line.size)
          .fill(line.soft ? INK_SOFT : INK)
          .text(part, begun, line.y, { lineBreak: false, baseline: 'alphabetic' })
      part = ''
    }
    for (const char of run.text) {
      const file = char === ' ' ? font : fontFor(fonts, char, run.face)
      if (file !== font) {
        flush()
        begun = x
        font = file
      }
      part += char
      x += (widths[at++] ?? 0) * line.size
    }
    flush()
  }
}
