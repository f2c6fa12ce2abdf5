/** Marks that must not begin a line, and marks that must not end one. */
const NOT_FIRST = /^[、，。！？：；）》〉」』】〕”’…—·,.!?:;)\]}%\-–]/u
const NOT_LAST = /[（《〈「『【〔“‘([{]$/u

/** The pieces of a text between which a line may end: words, and Chinese words with their punctuation. */
export const piecesOf = (text: string): string[] => {
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  const pieces: string[] = []
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    const last = pieces.at(-1)
    const glued =
      last !== undefined &&
      segment !== ' ' &&
      !last.endsWith(' ') &&
      (NOT_FIRST.test(segment) ||
        NOT_LAST.test(last) ||
        (/[\x21-\u2e7f]$/u.test(last) && /^[\x21-\u2e7f]/u.test(segment)))
    if (last !== undefined && (glued || segment === ' ')) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** Fills lines up to `width`, from the front; a piece wider than a line is cut between characters. */
export const fillLines = (pieces: readonly string[], width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const piece of pieces) {
    if (measure((current + piece).trimEnd()) <= width) {
      current += piece
      continue
    }
    if (current.trim()) lines.push(current.trimEnd())
    current = piece
    while (measure(current.trimEnd()) > width && [...current].length > 1) {
      let cut = [...current]
      while (cut.length > 1 && measure(cut.join('')) > width) cut = cut.slice(0, -1)
      lines.push(cut.join(''))
      current = current.slice(cut.join('').length)
    }
  }
  if (current.trim()) lines.push(current.trimEnd())
  return lines
}

/** Breaks a text into as few lines as `width` allows, then evens them out, so that no word is left alone. */
export const breakLines = (text: string, width: number, measure: (text: string) => number): string[] => {
  const pieces = piecesOf(text)
  let best = fillLines(pieces, width, measure)
  if (best.length < 2) return best
  for (let narrower = width * 0.98; narrower > width * 0.4; narrower -= width * 0.02) {
    if (pieces.some((piece) => measure(piece.trimEnd()) > narrower)) break
    const lines = fillLines(pieces, narrower, measure)
    if (lines.length > best.length) break
    best = lines
  }
  return best
}
