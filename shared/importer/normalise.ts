/** A name without what people write differently each time: case, width, spaces, punctuation. */
export function normalise(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  return folded.replace(/[\p{P}\p{S}\s\p{Cf}]+/gu, '') || folded.trim()
}

/** Whether a text is written in Chinese, by its script. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Cells that say in words that they are empty. */
const NOTHING = new Set(['-', '--', '—', '——', '/', 'n/a', 'na', 'none', 'null', 'nil', '无', '暂无', '没有', '（无）'])

/** A cell's text: no stray spaces or marks, and empty when it only says that there is nothing. */
export function cleanCell(text: string): string {
  const trimmed = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    // A cell could otherwise command the terminal that shows it, or turn the reading direction of a page.
    .replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  return NOTHING.has(trimmed.toLowerCase()) ? '' : trimmed
}

/** A cell's text as it is shown: a leading apostrophe is how spreadsheets mark a text that looks like a formula. */
export const unmarked = (cell: string): string => cell.replace(/^'(?=[=+\-@\d])/, '')
