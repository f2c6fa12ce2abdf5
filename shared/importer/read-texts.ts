import type { Bilingual, Language } from '../exhibition/text.ts'
import { isChinese } from './normalise.ts'

export const NO_TEXT: Bilingual = { en: '', zh: '' }
export const isEmpty = ({ en, zh }: Bilingual): boolean => en === '' && zh === ''

/** A cell in the language of its column; Chinese in an English column is put where it belongs. */
export function textIn(cell: string, language: Language): Bilingual {
  if (cell === '') return NO_TEXT
  const both = splitBilingual(cell)
  if (both) return both
  return language === 'zh' || isChinese(cell) ? { en: '', zh: cell } : { en: cell, zh: '' }
}

/** "Tidal Twin / 潮汐孪生" and the like: one text in two languages in one cell. */
export function splitBilingual(cell: string): Bilingual | undefined {
  // Every mark alone and the spaces by trim: a pattern with spaces on both sides takes forever on a cell of spaces.
  const parts = cell.split(/\n+|[|｜]|(?<=\s)\/(?=\s)/u).map((part) => part.trim())
  const [first = '', second = ''] = parts
  if (parts.length !== 2 || !first || !second || isChinese(first) === isChinese(second)) return undefined
  return isChinese(first) ? { en: second, zh: first } : { en: first, zh: second }
}

/** The texts of several columns for one thing: the first that says something in a language. */
export const join = (texts: readonly Bilingual[]): Bilingual => ({
  en: texts.find(({ en }) => en !== '')?.en ?? '',
  zh: texts.find(({ zh }) => zh !== '')?.zh ?? '',
})

/** Without the line breaks that spreadsheets put into names. */
export const onOneLine = ({ en, zh }: Bilingual): Bilingual => ({
  en: en.replace(/\s+/g, ' '),
  zh: zh.replace(/\s+/g, ' '),
})
