import type { Advance, Face, Style } from './faces.ts'

/** A stretch of text in one face. */
export interface Run {
  text: string
  face: Face
}

/** Marks that both scripts have: they go with the script of what stands before them, at the beginning with what follows. */
const SHARED_MARK = /[‘’“”…—·\s]/u
const isChinese = (char: string): boolean => (char.codePointAt(0) ?? 0) >= 0x2e80

/** The face of each character of a text. */
export const facesOf = (chars: readonly string[], style: Style): Face[] => {
  const first = chars.find((char) => !SHARED_MARK.test(char))
  let chinese = first !== undefined && isChinese(first)
  return chars.map((char): Face => {
    if (!SHARED_MARK.test(char)) chinese = isChinese(char)
    return `${style}-${chinese && char !== ' ' ? 'chinese' : 'latin'}`
  })
}

const LATIN_WORD = /[\p{Script=Latin}\p{N}]/u
const HAN = /\p{Script=Han}/u
/** Between a Chinese character and a Latin word or a figure, in em: too narrow for a space, too wide for nothing. */
const SCRIPT_GAP = 0.12

const gapAfter = (char: string, next: string | undefined): number =>
  next !== undefined && ((HAN.test(char) && LATIN_WORD.test(next)) || (LATIN_WORD.test(char) && HAN.test(next)))
    ? SCRIPT_GAP
    : 0

/** The width of each character of a text, in em, the gap to the next script included. */
export const widthsOf = (chars: readonly string[], style: Style, advance: Advance): number[] => {
  const faces = facesOf(chars, style)
  return chars.map((char, i) => advance(char, faces[i] ?? `${style}-latin`) + gapAfter(char, chars[i + 1]))
}

/** The width of a text set at `size`, in the unit of `size`. */
export const widthOf = (text: string, style: Style, size: number, advance: Advance): number =>
  widthsOf([...text], style, advance).reduce((sum, width) => sum + width, 0) * size

/** Cuts a text where its script changes; spaces stay with what stands before them. */
export const runsOf = (text: string, style: Style): Run[] => {
  const chars = [...text]
  const faces = facesOf(chars, style)
  const runs: Run[] = []
  for (const [i, char] of chars.entries()) {
    const last = runs.at(-1)
    const face = faces[i] ?? `${style}-latin`
    if (last && (last.face === face || char === ' ')) last.text += char
    else runs.push({ text: char, face })
  }
  return runs
}
