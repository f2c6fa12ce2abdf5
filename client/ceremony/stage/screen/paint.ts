import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY, type Style, TEXT } from '../../../hall/signs/fonts.ts'
import { halves, isChinese, letters } from '../../../hall/signs/halves.ts'
import { fitLine, measure, writeLine } from '../../../hall/signs/write.ts'

export const PLASTER = '#F6F1E7'
export const BRASS = '#E6BE70'

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
  /** Lines that say the same here are of one size: the halves of a name, the names of a list. */
  like?: string
}

/** A text in both languages: the second smaller, and left out when it is the same. */
export function both({ en, zh }: Bilingual, size: number, colour = PLASTER, style: Style = DISPLAY): Line[] {
  const lines = (text: string, large: number, before: number): Line[] =>
    halves(text, ONE_LINE).map((part, i) => ({
      text: part,
      style,
      size: large * (letters(text) > ONE_LINE ? 0.86 : 1),
      colour,
      before: i === 0 ? before : 0.14,
      like: text,
    }))
  return [...(en ? lines(en, size, 0.18) : []), ...(zh && zh !== en ? lines(zh, size * (en ? 0.72 : 1), 0.28) : [])]
}

/** A name longer than this, in Latin letters, is set in two lines. */
const ONE_LINE = 22
/** A label longer than this has a line for each language, and two where one of them is longer still. */
const LABEL = 36

/** Whose it is: both languages in a line, or as many lines as they need. */
export const owner = ({ en, zh }: Bilingual, size: number, colour = BRASS): Line[] => {
  const whole = label({ en, zh }, size, colour)
  if (letters(whole.text) <= LABEL) return [{ ...whole, before: 0.55 }]
  const lines = [en, zh === en ? '' : zh].filter((text) => text !== '').flatMap((text) => halves(text, LABEL + 8))
  return lines.map((text, i) => ({ ...whole, text, before: i === 0 ? 0.55 : 0.2, smallest: 0.066, like: whole.text }))
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
  /** Where the lines have their middle if they are few; without it that of the box. */
  middle?: number
}

/** How broad a line may be that stands between two heights; all of it shares of the screen's height. */
export type Room = (top: number, foot: number) => number

/** What of a size stands over the baseline and under it. */
const OVER = 0.78
const UNDER = 0.24

/**
 * Sets lines under each other in a box (pixels), as large as they ask and as fit, in its middle. `room`: what else stands
 * there, so that a line between leaves is smaller than one in the open.
 */
export function stack(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  box: Box,
  screen: number,
  room?: Room,
): void {
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const set = lines
    .filter(({ text }) => text)
    .map((line) => ({
      ...line,
      size: line.size * screen,
      smallest: (line.smallest ?? Math.min(line.size, FOR_THE_RINGS)) * screen,
      chinese: isChinese(line.text) && /[a-z]/i.test(line.text) ? 0.9 : 1,
      base: 0,
      width: box.width,
    }))
  // Each line that is too broad becomes a little smaller, which moves all of them: until nothing is too broad or too small.
  for (let again = true; again; ) {
    again = false
    let y = 0
    set.forEach((one, i) => {
      y += one.size * (0.98 + (i === 0 ? 0 : one.before))
      one.base = y - one.size * 0.2
    })
    const squeeze = Math.min(1, box.height / y)
    if (squeeze < 0.999) {
      for (const one of set) {
        one.size *= squeeze
        one.smallest = Math.min(one.smallest, one.size)
      }
      again = true
      continue
    }
    const middle = box.middle ?? box.y + box.height / 2
    const top = Math.max(box.y, Math.min(box.y + box.height - y, middle - y / 2))
    for (const one of set) {
      one.base += top
      const [from, to] = [one.base - one.size * OVER, one.base + one.size * UNDER]
      one.width = Math.min(box.width, room ? room(from / screen, to / screen) * screen : box.width)
      if (one.size <= one.smallest) continue
      if (measure(context, one.text, one.style, one.size, one.chinese).width <= one.width) continue
      const size = Math.max(one.smallest, one.size * 0.95)
      for (const other of set) if (other === one || (one.like && other.like === one.like)) other.size = size
      again = true
    }
  }
  for (const one of set) {
    const { width, size, chinese } = one
    const line = fitLine(context, one.text, one.style, { width, largest: size, smallest: size, chinese })
    context.fillStyle = one.colour
    writeLine(context, line, box.align === 'left' ? box.x : box.x + (box.width - line.width) / 2, one.base)
  }
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
