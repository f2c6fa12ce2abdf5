import { createBreaker, piecesOf } from '../../shared/posters/break-lines.ts'
import type { Advance, Style } from '../../shared/posters/faces.ts'
import { widthOf, widthsOf } from '../../shared/posters/runs.ts'

/** A place for one text, in points from the page's top left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
  style: Style
  /** Type sizes: the wanted one, and the smallest that may be. */
  largest: number
  smallest: number
  /** Where its lines stand in its height. */
  at?: 'top' | 'middle' | 'bottom'
}

/** A line on its baseline. */
export interface SetLine {
  text: string
  x: number
  y: number
  width: number
  size: number
  style: Style
}

/** From one baseline to the next, and from a line's top to its baseline, in em: marks above capitals still fit. */
export const LEADING = 1.36
const ASCENT = 1.02
const STEP = 0.5

/**
 * Sets a text in its box, each line centred: as large as it fits, and at the smallest size with what is left over as an
 * ellipsis. No line is ever wider than the box, and all lines together are never higher.
 */
export function fitBox(text: string, box: Box, advance: Advance): SetLine[] {
  const { style, width, height } = box
  const breaker = createBreaker(text, (chars) => widthsOf(chars, style, advance))
  const wide = (line: string) => widthOf(line, style, 1, advance)
  const widest = Math.max(0, ...piecesOf(text).map((piece) => wide(piece.trimEnd())))
  const fits = (lines: readonly string[], size: number) =>
    lines.length * size * LEADING <= height && lines.every((line) => wide(line) * size <= width)
  let { largest: size } = box
  let lines: string[] = []
  for (; size > box.smallest; size -= STEP) {
    if (widest * size > width) continue // no word is cut while a smaller size keeps it whole
    lines = breaker(width / size)
    if (fits(lines, size)) return placed(lines, size, box, wide)
  }
  size = box.smallest
  lines = breaker(width / size)
  return placed(fits(lines, size) ? lines : cut(lines, size, box, wide), size, box, wide)
}

function cut(lines: readonly string[], size: number, box: Box, wide: (line: string) => number): string[] {
  const room = Math.max(1, Math.floor(box.height / (size * LEADING)))
  const kept = lines.slice(0, room)
  return kept.map((line, index) => {
    const more = index === kept.length - 1 && lines.length > room ? '…' : ''
    let chars = [...line]
    while (chars.length > 0 && wide(chars.join('') + more) * size > box.width) chars = chars.slice(0, -1)
    return chars.join('').trimEnd() + more
  })
}

function placed(lines: readonly string[], size: number, box: Box, wide: (line: string) => number): SetLine[] {
  const free = box.height - lines.length * size * LEADING
  const top = box.y + (box.at === 'middle' ? free / 2 : box.at === 'bottom' ? free : 0)
  return lines.map((text, index) => {
    const width = wide(text) * size
    const y = top + (index * LEADING + ASCENT) * size
    return { text, x: box.x + (box.width - width) / 2, y, width, size, style: box.style }
  })
}
