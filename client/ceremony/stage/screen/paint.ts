import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY, isChinese, type Style, TEXT } from '../../../hall/signs/fonts.ts'
import { leafPath } from '../../../hall/signs/laurel-mark.ts'
import { fitLine, measure, writeLine } from '../../../hall/signs/write.ts'

export const PLASTER = '#F6F1E7'
export const BRASS = '#EBCB8B'

/**
 * The smallest size of a text on the main screen, as a share of its height. The screen is 4.25 m high and 34 m away from
 * the last view of it; a capital is to be a ninetieth of that, and is 0.72 of the size: 0.38 m / 4.25 m / 0.72 would be
 * 0.124. What is smaller is for the rings (at most 22 m away): 0.25 m / 4.25 m / 0.72.
 */
export const FOR_THE_RINGS = 0.082
export const FOR_ALL = 0.124

export interface Line {
  text: string
  style: Style
  /** Share of the screen's height. */
  size: number
  colour: string
  /** Room before it, as a share of its size. */
  before: number
  /** Smaller than the last row can read, rather than cut off: where the same is said large elsewhere. */
  smallest?: number
}

/** A long text in two lines of about the same length; Chinese stays in one. */
export function halves(text: string, longest = 22): string[] {
  const words = text.split(' ')
  if (text.length <= longest || words.length < 3) return [text]
  let best = [text]
  let least = text.length
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')]
    const length = Math.max(...lines.map((line) => line.length))
    if (length < least) [best, least] = [lines, length]
  }
  return best
}

/** A text in both languages: the second smaller, and left out when it is the same. */
export function both({ en, zh }: Bilingual, size: number, colour = PLASTER, style: Style = DISPLAY): Line[] {
  const lines: Line[] = (en ? halves(en) : []).map((text, i) => ({
    text,
    style,
    size: size * (i > 0 || en.length > 22 ? 0.86 : 1),
    colour,
    before: 0.18,
  }))
  if (zh && zh !== en) lines.push({ text: zh, style, size: size * (en ? 0.72 : 1), colour, before: 0.28 })
  return lines
}

/** Both languages in one line, small: what stands over a name. */
export const label = ({ en, zh }: Bilingual, size = 0.1, colour = BRASS): Line => ({
  text: zh && zh !== en ? (en ? `${en}  ${zh}` : zh) : en,
  style: TEXT,
  size,
  colour,
  before: 0.4,
})

export interface Box {
  x: number
  y: number
  width: number
  height: number
  align?: 'left' | 'centre'
}

/** Sets lines under each other in a box (pixels), as large as they ask and as fit, in its middle. */
export function stack(context: CanvasRenderingContext2D, lines: readonly Line[], box: Box, screen: number): void {
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const set = lines
    .filter(({ text }) => text)
    .map((line) => {
      const room = {
        width: box.width,
        largest: line.size * screen,
        smallest: (line.smallest ?? Math.min(line.size, FOR_THE_RINGS)) * screen,
        chinese: isChinese(line.text) && /[a-z]/i.test(line.text) ? 0.9 : 1,
      }
      return { ...line, fit: fitLine(context, line.text, line.style, room) }
    })
  const heightOf = (one: (typeof set)[number], first: boolean) => one.fit.size * (0.98 + (first ? 0 : one.before))
  const whole = set.reduce((sum, one, i) => sum + heightOf(one, i === 0), 0)
  const squeeze = Math.min(1, box.height / whole)
  let y = box.y + (box.height - whole * squeeze) / 2
  set.forEach((one, i) => {
    y += heightOf(one, i === 0) * squeeze
    const size = one.fit.size * squeeze
    const line = squeeze < 1 ? measure(context, one.text, one.style, size, 1) : one.fit
    const text = line.width > box.width ? one.fit : line
    context.fillStyle = one.colour
    const x = box.align === 'left' ? box.x : box.x + (box.width - text.width) / 2
    writeLine(context, text, x, y - size * 0.2)
  })
}

/** Breaks a sentence into lines of a width, at most so many; Chinese anywhere, the rest between words. */
export function wrap(
  context: CanvasRenderingContext2D,
  text: string,
  style: Style,
  size: number,
  width: number,
  most: number,
): string[] {
  const parts =
    text.match(/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+\s*/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line && measure(context, (line + part).trimEnd(), style, size).width > width) {
      // no line begins with a mark that closes
      if (/^[，。、；：！？）》”]/.test(part)) {
        line += part
        continue
      }
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  if (line.trim()) lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = `${(kept[most - 1] ?? '').replace(/[\s,;，、。.]+\S{0,3}$/u, '')}…`
  return kept
}

/** The laurel of the screen: `shown` of its `leaves`, which grow up both branches by turns. */
export function wreath(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  leaves: number,
  shown = leaves,
): void {
  const pairs = Math.ceil(leaves / 4)
  for (let i = 0; i < Math.min(shown, leaves); i++) {
    const hand = i % 2 ? -1 : 1
    const nth = i >> 1
    const t = ((nth >> 1) + 0.7) / pairs
    const a = Math.PI / 2 - hand * (0.16 + t * 2.35)
    const px = x + Math.cos(a) * radiusX
    const py = y + Math.sin(a) * radiusY
    const along = Math.atan2(-Math.cos(a) * radiusY * hand, Math.sin(a) * radiusX * hand)
    const length = radiusY * (leaves > 36 ? 0.36 : 0.44) * (1 - 0.3 * t)
    const side = nth % 2 ? -0.55 : 0.55
    leafPath(context, px, py, along + side * hand, length, length * 0.26)
  }
}
