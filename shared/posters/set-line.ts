import { type Advance, FAMILIES, type Style, WEIGHTS } from './faces.ts'
import { runsOf, widthsOf } from './runs.ts'
import { px } from './svg.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in an SVG document; characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (char) => ESCAPES[char] ?? '')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** Typewriter apostrophes and quotation marks as a printer would set them. */
export const printed = (text: string): string =>
  text
    .replace(/(^|[\s([{])'/gu, '$1‘')
    .replace(/'/gu, '’')
    .replace(/(^|[\s([{])"/gu, '$1“')
    .replace(/"/gu, '”')

export interface Line {
  text: string
  x: number
  y: number
  size: number
  style: Style
  fill: string
  anchor?: 'start' | 'end'
}

/** Marks that fill only the right half of their square: at the left margin they hang, so that the line begins there. */
const HANGS = /^[（《〈「『【〔“‘](?=[\u2e80-\uffff])/u

/** One line of text on its baseline, each run in its own face. */
export const setLine = (line: Line, advance: Advance): string => {
  const widths = widthsOf([...line.text], line.style, advance)
  const wide = widths.reduce((sum, width) => sum + width, 0) * line.size
  let x = line.anchor === 'end' ? line.x - wide : line.x - (HANGS.test(line.text) ? line.size * 0.46 : 0)
  let next = 0
  return runsOf(line.text, line.style)
    .map((run) => {
      const at = x
      for (const _ of run.text) x += (widths[next++] ?? 0) * line.size
      return `<text x="${px(at)}" y="${px(line.y)}" font-family="${FAMILIES[run.face]}" font-weight="${WEIGHTS[run.face]}" font-size="${px(line.size)}" fill="${line.fill}">${escapeXml(run.text.trimEnd())}</text>`
    })
    .join('')
}
