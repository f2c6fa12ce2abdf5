/** Rows that a stone may have, in the order in which they are tried: the fewer, the larger the names. */
const ROWS = [15, 19, 24, 30] as const
const MOST_ROWS = 38
/** Rows that the heading of a category takes. */
export const HEADING_ROWS = 2
/** So many names at least stand under a heading before the rest goes on, on the next stone. */
const TOGETHER = 4

/** Some of a category's winners on one stone: those from `from` on, `count` of them. */
export interface WallPart {
  /** Index into the sizes. */
  category: number
  from: number
  count: number
  /** So many more have no place on the wall: 0 but on the last part of a category. */
  more: number
}

const rowsOf = ({ count, more }: WallPart): number => HEADING_ROWS + count + (more > 0 ? 1 : 0)

/** Rows that are taken on the fullest of the stones. */
export const fullestStone = (stones: readonly (readonly WallPart[])[]): number =>
  Math.max(0, ...stones.map((parts) => parts.reduce((sum, part) => sum + rowsOf(part), 0)))

/**
 * Fills stones of so many rows, at most `most` names of a category. `close`: a category begins where the one before ended;
 * else it has stones of its own, about equally full, unless it fits whole beside the one before.
 */
const fill = (
  sizes: readonly number[],
  rows: number,
  close: boolean,
  most = Number.POSITIVE_INFINITY,
): WallPart[][] => {
  const stones: WallPart[][] = []
  let free = 0
  sizes.forEach((size, category) => {
    const shown = Math.min(size, most)
    const line = shown < size ? 1 : 0
    const own = rows - HEADING_ROWS
    const each = close ? own : Math.ceil((shown + line) / Math.ceil((shown + line) / own))
    for (let from = 0; from < shown; ) {
      const left = shown - from
      const needs = HEADING_ROWS + Math.min(left, close ? TOGETHER : left) + line
      if (needs > free || (!close && from > 0)) {
        stones.push([])
        free = rows
      }
      const count = Math.min(left, each, free - HEADING_ROWS - line)
      const part = { category, from, count, more: from + count === shown ? size - shown : 0 }
      stones.at(-1)?.push(part)
      free -= rowsOf(part)
      from += count
    }
  })
  return stones
}

/**
 * Which names stand on which of `stones` stones, for so many winners in each category. Names get smaller and stones fuller
 * before any is left out; only then the longest categories end in "and so many more". Pure.
 */
export const packWall = (sizes: readonly number[], stones: number): WallPart[][] => {
  for (const rows of ROWS) {
    const filled = fill(sizes, rows, false)
    if (filled.length <= stones) return filled
  }
  for (const rows of [30, MOST_ROWS]) {
    const filled = fill(sizes, rows, true)
    if (filled.length <= stones) return filled
  }
  for (let most = Math.max(...sizes) - 1; most > 1; most--) {
    const filled = fill(sizes, MOST_ROWS, true, most)
    if (filled.length <= stones) return filled
  }
  return fill(sizes, MOST_ROWS, true, 1).slice(0, stones)
}
