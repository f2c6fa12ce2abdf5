import { createBreaker, piecesOf } from './break-lines.ts'
import type { Advance, Style } from './faces.ts'
import { widthOf, widthsOf } from './runs.ts'

export interface Fitted {
  size: number
  lines: string[]
}

export interface Room {
  style: Style
  width: number
  /** Type sizes to try, from the wanted to the smallest that may be. */
  largest: number
  smallest: number
  lines: number
}

/** The largest setting of a text that fits its room; at the smallest size what is left over ends in an ellipsis. */
export const fitText = (text: string, room: Room, advance: Advance): Fitted => {
  const breaker = createBreaker(text, (chars) => widthsOf(chars, room.style, advance))
  const widest = Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd(), room.style, 1, advance)))
  for (let size = room.largest; size > room.smallest; size -= 2) {
    if (widest * size > room.width) continue // no word is cut while a smaller size keeps it whole
    const lines = breaker(room.width / size)
    if (lines.length <= room.lines) return { size, lines }
  }
  const size = room.smallest
  const lines = breaker(room.width / size)
  if (lines.length <= room.lines) return { size, lines }
  const kept = lines.slice(0, room.lines)
  let last = [...(kept.at(-1) ?? '')]
  while (last.length > 1 && widthOf(`${last.join('')}…`, room.style, size, advance) > room.width)
    last = last.slice(0, -1)
  kept[kept.length - 1] = `${last.join('').trimEnd()}…`
  return { size, lines: kept }
}
