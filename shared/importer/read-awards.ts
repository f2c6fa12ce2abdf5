import type { Bilingual, Language } from '../exhibition/text.ts'
import { isChinese } from './normalise.ts'
import { splitBilingual, textIn } from './read-texts.ts'

const AWARD_WORDS =
  /奖|冠军|亚军|季军|名$|提名|入围|推荐|荣誉|award|prize|medal|winner|place|mention|grand|gold|silver|bronze|first|second|third|\d(?:st|nd|rd|th)\b|nominee|finalist|shortlist|honou?r/iu

/** The cells of one column for awards: "一等奖、最佳创意奖" is two, "First prize / 一等奖" is one in two languages. */
export function splitAwards(cell: string, language: Language): Bilingual[] {
  if (cell === '') return []
  return cell
    .split(/[;；\n]+/u)
    .flatMap((piece) => (splitBilingual(piece.trim()) ? [piece] : splitSoftly(piece)))
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => placed(textIn(piece, language)))
}

/** Marks that also stand inside of names divide awards only when every piece reads like an award. */
function splitSoftly(piece: string): string[] {
  for (const mark of [/、/u, /[/|+＋]/u, /[,，]/u]) {
    const pieces = piece.split(mark).filter((one) => one.trim() !== '')
    if (pieces.length > 1 && pieces.every((one) => AWARD_WORDS.test(one))) return pieces.flatMap(splitSoftly)
  }
  return [piece]
}

/** A bare number is a place. */
export function placed(name: Bilingual): Bilingual {
  const number = /^(?:no\.?\s*)?(\d{1,3})$/i.exec(name.en || name.zh)?.[1]
  return number ? { en: `No. ${number}`, zh: `第${number}名` } : name
}

/** The awards of several columns: the n-th of an English column and the n-th of its Chinese one are the same award. */
export function pairAwards(english: readonly Bilingual[], chinese: readonly Bilingual[]): Bilingual[] {
  if (english.length === 0 || chinese.length === 0) return [...english, ...chinese]
  return Array.from({ length: Math.max(english.length, chinese.length) }, (_, i) => ({
    en: english[i]?.en ?? '',
    zh: chinese[i]?.zh || english[i]?.zh || '',
  }))
}

/** "最佳创意奖" with the grade "一等奖" in a column of its own: the grade goes to the name in its own language. */
export function withRank({ en, zh }: Bilingual, rank: string): Bilingual {
  const add = (text: string) => (text.toLowerCase().includes(rank.toLowerCase()) ? text : `${text} · ${rank}`)
  if (isChinese(rank) ? zh !== '' : en === '') return { en, zh: add(zh) }
  return { en: add(en), zh }
}
