/** Marks that must not begin a line, and marks that must not end one. */
const NOT_FIRST = /^[、，。！？：；）》〉」』】〕”’…—·,.!?:;)\]}%\-–]/u
const NOT_LAST = /[（《〈「『【〔“‘([{]$/u
const LATIN_END = /[\x21-\u2e7f]$/u
const LATIN_START = /^[\x21-\u2e7f]/u
/** A figure stays with what it counts. */
const FIGURE_END = /\p{N}$/u
const HAN_START = /^\p{Script=Han}/u

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** The pieces of a text between which a line may end: words, and Chinese words with their punctuation. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    const last = pieces.at(-1)
    const glued =
      last !== undefined &&
      (NOT_FIRST.test(segment) || // also after a space: a mark that somebody set off still must not begin a line
        (!last.endsWith(' ') &&
          (NOT_LAST.test(last) ||
            (FIGURE_END.test(last) && HAN_START.test(segment)) ||
            (LATIN_END.test(last) && LATIN_START.test(segment)))))
    if (last !== undefined && (glued || segment === ' ')) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

interface Piece {
  chars: string[]
  widths: number[]
  /** Without and with the space at its end. */
  bare: number
  full: number
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** Fills lines up to `width`, from the front; a piece wider than a line is cut between characters. */
const fillLines = (pieces: readonly Piece[], width: number): string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = (): void => {
    if (line.trim()) lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const piece of pieces) {
    if (used + piece.bare > width) end()
    if (piece.bare <= width) {
      line += piece.chars.join('')
      used += piece.full
      continue
    }
    for (const [i, char] of piece.chars.entries()) {
      const wide = piece.widths[i] ?? 0
      if (used + wide > width && char !== ' ') {
        // A closing mark takes the character before it along to the next line, and the marks and spaces between them.
        let from = i - 1
        while (from > 0 && (piece.chars[from] === ' ' || NOT_FIRST.test(piece.chars[from] ?? ''))) from--
        const before = piece.chars.slice(Math.max(0, from), i).join('')
        const along = NOT_FIRST.test(char) && from > 0 && line.length > before.length ? before : ''
        line = line.slice(0, line.length - along.length)
        end()
        line = along
        used = along ? sum(piece.widths.slice(from, i)) : 0
      }
      line += char
      used += wide
    }
  }
  end()
  return lines
}

/** Gives, for a width, the lines of a text: as few as can be, then evened out, so that no word is left alone. */
export type Breaker = (width: number) => string[]

/** Prepares a text for breaking; `measure` gives the width of each of its characters, in the unit of the widths asked. */
export const createBreaker = (text: string, measure: (chars: readonly string[]) => readonly number[]): Breaker => {
  const parts = piecesOf(text).map((part) => [...part])
  const all = measure(parts.flat())
  let at = 0
  const pieces = parts.map((chars): Piece => {
    const widths = all.slice(at, at + chars.length)
    at += chars.length
    const full = sum(widths)
    return { chars, widths, full, bare: chars.at(-1) === ' ' ? full - (widths.at(-1) ?? 0) : full }
  })
  const widest = Math.max(0, ...pieces.map(({ bare }) => bare))
  return (width) => {
    let best = fillLines(pieces, width)
    if (best.length < 2) return best
    for (let narrower = width * 0.98; narrower > width * 0.4 && narrower >= widest; narrower -= width * 0.02) {
      const lines = fillLines(pieces, narrower)
      if (lines.length > best.length) break
      best = lines
    }
    return best
  }
}
