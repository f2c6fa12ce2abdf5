import { isChinese } from '../../fonts/is-chinese.ts'

/** How long a text is, about, in Latin letters: a Chinese one is as wide as two. */
export const letters = (text: string): number => [...text].reduce((sum, char) => sum + (isChinese(char) ? 2 : 1), 0)

/** Where a line may end: behind a space, or between two Chinese signs of which none is a mark that stays with the other. */
const mayBreak = (before: string, after: string): boolean =>
  before === ' ' ||
  (isChinese(before) && !/[，。、；：！？）》”’·\s]/u.test(after) && !/[（《“‘]/u.test(before) && after !== '')

/** A text of more than `longest` letters in two lines of about the same length, where it can be broken. */
export const halves = (text: string, longest = 20): string[] => {
  const whole = letters(text)
  if (whole <= longest) return [text]
  const signs = [...text]
  let best = [text]
  let least = whole
  for (let i = 1; i < signs.length; i++) {
    if (!mayBreak(signs[i - 1] ?? '', signs[i] ?? '')) continue
    const lines = [signs.slice(0, i).join('').trim(), signs.slice(i).join('').trim()]
    const length = Math.max(...lines.map(letters))
    if (length < least) [best, least] = [lines, length]
  }
  return best
}
