import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY, type Style, TEXT } from '../../../fonts/canvas-faces.ts'
import { isChinese } from '../../../fonts/is-chinese.ts'
import { halves, letters } from '../../../hall/signs/halves.ts'
import { fitLine, measure, writeLine } from '../../../hall/signs/write.ts'
import { type Room, setLines } from './set-lines.ts'

export const PLASTER = '#F6F1E7'
export const BRASS = '#E6BE70'

/**
 * The smallest size of a text on the main screen, as a share of its height. The screen is 4.25 m high and 34 m away from
 * the last view of it; a capital is to be a ninetieth of that, and is 0.72 of the size: 0.38 m / 4.25 m / 0.72 would be
 * 0.124. What is smaller is for who sits: their camera stands up to 31.8 m away (camera/shots.ts), 0.353 m / 4.25 m / 0.72.
 */
export const FOR_SEATS = 0.115
export const FOR_ALL = 0.124
/** A line that is too long for its size becomes as small as this, before it is cut. */
const BEFORE_CUT = 0.082

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
  const asked = lines
    .filter(({ text }) => text)
    .map((line) => ({
      ...line,
      smallest: line.smallest ?? Math.min(line.size, BEFORE_CUT),
      chinese: isChinese(line.text) && /[a-z]/i.test(line.text) ? 0.9 : 1,
    }))
  const standing = {
    top: box.y / screen,
    height: box.height / screen,
    width: box.width / screen,
    middle: box.middle === undefined ? undefined : box.middle / screen,
  }
  const set = setLines(
    asked,
    standing,
    room,
    ({ text, style, chinese }, size) => measure(context, text, style, size * screen, chinese).width / screen,
  )
  for (const { text, style, colour, chinese, ...one } of set) {
    const size = one.size * screen
    const line = fitLine(context, text, style, { width: one.width * screen, largest: size, smallest: size, chinese })
    context.fillStyle = colour
    writeLine(context, line, box.align === 'left' ? box.x : box.x + (box.width - line.width) / 2, one.base * screen)
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

/** How high lines want to stand, as a share of the screen's height. */
export const highOf = (lines: readonly Pick<Line, 'size' | 'before'>[]): number =>
  lines.reduce((sum, { size, before }, i) => sum + size * (0.98 + (i === 0 ? 0 : before)), 0)

/** The first sentence of a text: what fits on a screen that is read from the last seat. */
export const firstSentence = (text: string): string => /^.*?(?:[.!?](?=\s|$)|[。！？])/su.exec(text)?.[0] ?? text
