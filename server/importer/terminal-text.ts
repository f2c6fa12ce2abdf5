/** Columns that a text takes in a terminal: Chinese letters take two. */
export const width = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u

export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** On one line, cut where the columns end. */
export function clip(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (width(line) <= columns) return line
  let out = ''
  for (const letter of line) {
    if (width(out + letter) > columns - 1) break
    out += letter
  }
  return `${out}…`
}
