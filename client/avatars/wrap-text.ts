/**
 * Breaks text into lines no wider than `most`: between words, after Chinese characters, and inside a word only when it
 * is wider than a line. What does not fit into `lines` ends with an ellipsis. `measure` gives a width.
 */
export function wrapText(text: string, most: number, lines: number, measure: (text: string) => number): string[] {
  const out: string[] = []
  let line = ''
  const pieces =
    text
      .trim()
      .match(
        /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][，。！？、；：）】」』]*|\S+?(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])|\S+|\s+/gu,
      ) ?? []
  for (const piece of pieces) {
    if (measure(line + piece.trimEnd()) <= most) {
      line += line === '' ? piece.trimStart() : piece
      continue
    }
    if (line.trim() !== '') out.push(line.trimEnd())
    line = ''
    for (const letter of piece.trim()) {
      if (measure(line + letter) > most && line !== '') {
        out.push(line)
        line = ''
      }
      line += letter
    }
    if (out.length > lines) break
  }
  if (line.trim() !== '') out.push(line.trimEnd())
  if (out.length <= lines) return out
  const last = [...(out[lines - 1] ?? '')]
  while (last.length > 0 && measure(`${last.join('')}…`) > most) last.pop()
  return [...out.slice(0, lines - 1), `${last.join('').trimEnd()}…`]
}
