import type { Language } from '../exhibition/text.ts'
import { CHINESE_WORDS, ENGLISH_WORDS, type Field } from './fields.ts'
import { isChinese } from './normalise.ts'

/** A header taken apart: what it names, and the language that it says its column is in. */
export interface HeaderWords {
  /** The readings to look up, English ones as words with single spaces, Chinese ones without any. */
  keys: readonly string[]
  /** Without language, numbers and case: two columns with the same base are the two languages of one thing. */
  base: string
  language: Language | null
  /** The header as a person would show it, without the language's mark. */
  label: string
}

const ENGLISH_MARK =
  /(?:[\s_\-.:]*[([【]?\b(?:en|eng|english|en[-_](?:us|gb))\b[)\]】]?\s*$)|^(?:english|en)[\s_\-:]+|[（(【[]\s*(?:英文|英语|英)\s*[）)】\]]|英文|英语/iu
const CHINESE_MARK =
  /(?:[\s_\-.:]*[([【]?\b(?:zh|cn|chs|chinese|zh[-_](?:cn|hans))\b[)\]】]?\s*$)|^(?:chinese|zh|cn)[\s_\-:]+|[（(【[]\s*(?:中文|汉语|中)\s*[）)】\]]|中文|汉语/iu

export function readHeader(header: string): HeaderWords {
  let text = header
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let language: Language | null = null
  if (ENGLISH_MARK.test(text)) [language, text] = ['en', text.replace(ENGLISH_MARK, ' ')]
  else if (CHINESE_MARK.test(text)) [language, text] = ['zh', text.replace(CHINESE_MARK, ' ')]
  // A mark alone, as in "English": then the header is about nothing else.
  const label =
    text
      .replace(/\s+/g, ' ')
      .replace(/^[\s:：*]+|[\s:：*]+$/g, '')
      .trim() || header.trim()
  // Brackets hold a remark, or the header's other language: "项目名称 (Project)".
  const keys = new Set<string>()
  for (const part of [
    label,
    label.replace(/[([（【].*?[)\]）】]/g, ' '),
    ...label.split(/[/|、,，\n()（）【】[\]]+/),
  ]) {
    const english = englishKey(part)
    const chinese = chineseKey(part)
    if (english) keys.add(english)
    if (chinese) keys.add(chinese)
  }
  return { keys: [...keys], base: label.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, ''), language, label }
}

/** "Name of the Project 2" -> "project name"; empty when there is no Latin word in it. */
function englishKey(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/\p{Script=Han}+/gu, ' ')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .replace(/\s+\d+$/, '')
    .trim()
  const of = /^(\w+(?: \w+)?) of (?:the |an? )?(.+)$/.exec(words)
  return of ? `${of[2]} ${of[1]}` : words.replace(/^(?:the|your) /, '')
}

/** "参赛项目名称2" -> "参赛项目"; empty when there is no Chinese in it. */
const chineseKey = (text: string): string =>
  text.replace(/[^\p{Script=Han}]+/gu, '').replace(/(?<=.)(?:的?名称|的?全称)$/u, '')

/** What may stand before a Chinese field's word without changing it. */
const CHINESE_LEAD = /^(?:参赛|获奖|入围|所属|申报|推荐|提交|所在|主要|本届|相关|项目|作品|企业|公司)+/u

/** Fields that a header may mean, best first, each with 0 to 100. From 60 on the header may speak for itself. */
export function fieldsOfHeader({ keys }: HeaderWords): { field: Field; score: number }[] {
  const best = new Map<Field, number>()
  for (const key of keys)
    for (const [field, words] of Object.entries(isChinese(key) ? CHINESE_WORDS : ENGLISH_WORDS) as [
      Field,
      readonly string[],
    ][])
      for (const word of words) {
        const score = isChinese(key) ? chineseScore(key, word) : englishScore(key, word)
        if (score > (best.get(field) ?? 0)) best.set(field, score)
      }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score)
}

/** Whole header, else its last words: English puts what a thing is at the end ("team size" is no team). */
function englishScore(key: string, word: string): number {
  if (key === word) return word === 'name' ? 75 : 100
  if (word.length > 2 && key.endsWith(` ${word}`)) return 50 + Math.round((45 * word.length) / key.length)
  if (word.length > 2 && key.startsWith(`${word} `)) return Math.round((45 * word.length) / key.length)
  return 0
}

function chineseScore(key: string, word: string): number {
  if (key === word) return word === '名称' || word === '名' ? 75 : 100
  // "获奖作品" is a 作品, but "获奖" alone before nothing is the award.
  const bare = key.replace(CHINESE_LEAD, '')
  if (bare === word && word.length > 1) return 95
  if (word.length > 1 && key.endsWith(word)) return 55 + Math.round((40 * word.length) / key.length)
  if (word.length > 1 && key.startsWith(word)) return Math.round((45 * word.length) / key.length)
  return 0
}
