import { breakLines } from './break-lines.ts'
import type { Advance, Style } from './faces.ts'
import { widthOf } from './runs.ts'

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
  const at = (size: number): string[] =>
    breakLines(text, room.width, (part) => widthOf(part, room.style, size, advance))
  for (let size = room.largest; size > room.smallest; size -= 2) {
    const lines = at(size)
    const whole = text
      .split(/\s+/)
      .every((word) => /[\u2e80-\uffff]/u.test(word) || lines.some((line) => line.includes(word)))
    if (lines.length <= room.lines && whole) return { size, lines }
  }
  const size = room.smallest
  const lines = at(size)
  if (lines.length <= room.lines) return { size, lines }
  const kept = lines.slice(0, room.lines)
  let last = [...(kept.at(-1) ?? '')]
  while (last.length > 1 && widthOf(`${last.join('')}…`, room.style, size, advance) > room.width)
    last = last.slice(0, -1)
  kept[kept.length - 1] = `${last.join('').trimEnd()}…`
  return { size, lines: kept }
}
