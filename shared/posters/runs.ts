import type { Advance, Face, Style } from './faces.ts'

/** A stretch of text in one face. */
export interface Run {
  text: string
  face: Face
}

const WIDE_PUNCTUATION = /[‘’“”…—·]/u

const isChinese = (char: string, amongChinese: boolean): boolean =>
  (char.codePointAt(0) ?? 0) >= 0x2e80 || (amongChinese && WIDE_PUNCTUATION.test(char))

/** Cuts a text where its script changes; quotation marks and dashes go with the script of most of the text. */
export const runsOf = (text: string, style: Style): Run[] => {
  const letters = [...text].filter((char) => char.trim())
  const amongChinese = letters.filter((char) => isChinese(char, false)).length * 2 >= letters.length
  const runs: Run[] = []
  for (const char of text) {
    const last = runs.at(-1)
    const face: Face = `${style}-${isChinese(char, amongChinese) ? 'chinese' : 'latin'}`
    if (last && (last.face === face || char === ' ')) last.text += char
    else runs.push({ text: char, face })
  }
  return runs
}

/** The width of a text set at `size`, in the unit of `size`. */
export const widthOf = (text: string, style: Style, size: number, advance: Advance): number => {
  let em = 0
  for (const run of runsOf(text, style)) for (const char of run.text) em += advance(char, run.face)
  return em * size
}
