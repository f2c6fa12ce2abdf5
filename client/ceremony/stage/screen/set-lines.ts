/** A line as it is asked for; lengths are shares of the screen's height. */
export interface AskedLine {
  /** As large as this, if there is room. */
  size: number
  /** Room before it, as a share of its size. */
  before: number
  /** Not smaller than this for its breadth: then it is cut. */
  smallest: number
  /** Lines that say the same here are of one size: the halves of a name, the names of a list. */
  like?: string | undefined
}

/** Where lines may stand, and where they have their middle if they are few. */
export interface Standing {
  top: number
  height: number
  width: number
  middle?: number | undefined
}

/** How broad a line may be that stands between two heights. */
export type Room = (top: number, foot: number) => number

/** A line as it is set: its size, its baseline, and the breadth that it has at most. */
export type SetLine<Line> = Line & { base: number; width: number }

/** What of a size stands over the baseline and under it. */
export const OVER = 0.78
export const UNDER = 0.24

/**
 * Sets lines under each other, as large as they ask and as fit. A line that is too broad becomes a little smaller, which
 * moves all of them: until nothing is too broad, or as small as it may be. `widthOf` measures a line at a size.
 */
export function setLines<Line extends AskedLine>(
  lines: readonly Line[],
  { top, height, width, middle = top + height / 2 }: Standing,
  room: Room | undefined,
  widthOf: (line: Line, size: number) => number,
): SetLine<Line>[] {
  const set = lines.map((line) => ({ ...line, base: 0, width }))
  for (let again = true; again; ) {
    again = false
    let y = 0
    set.forEach((one, i) => {
      y += one.size * (0.98 + (i === 0 ? 0 : one.before))
      one.base = y - one.size * 0.2
    })
    const squeeze = height / y
    if (squeeze < 0.999) {
      for (const one of set) {
        one.size *= squeeze
        one.smallest = Math.min(one.smallest, one.size)
      }
      again = true
      continue
    }
    const first = Math.max(top, Math.min(top + height - y, middle - y / 2))
    for (const one of set) {
      one.base += first
      const free = room?.(one.base - one.size * OVER, one.base + one.size * UNDER) ?? width
      one.width = Math.min(width, free)
      if (one.size <= one.smallest || widthOf(one, one.size) <= one.width) continue
      const size = Math.max(one.smallest, one.size * 0.95)
      for (const other of set) if (other === one || (one.like && other.like === one.like)) other.size = size
      again = true
    }
  }
  return set
}
