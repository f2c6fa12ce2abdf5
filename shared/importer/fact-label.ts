import type { Bilingual } from '../exhibition/text.ts'
import { isChinese } from './normalise.ts'

/** Columns that lists often have and Laurel has no field for, so that a list in one language reads well in both. */
const USUAL: readonly (readonly [string, string])[] = [
  ['City', '城市'],
  ['Country', '国家'],
  ['Region', '地区'],
  ['Province', '省份'],
  ['Location', '所在地'],
  ['Founded', '成立于'],
  ['Founder', '创始人'],
  ['CEO', '首席执行官'],
  ['Industry', '行业'],
  ['Stage', '阶段'],
  ['Team size', '团队规模'],
  ['Members', '成员'],
  ['Team members', '团队成员'],
  ['Mentor', '导师'],
  ['Instructor', '指导老师'],
  ['Jury comment', '评委评语'],
  ['Technology', '技术'],
  ['Materials', '材料'],
  ['Funding', '融资'],
  ['Patents', '专利'],
  ['Language', '语言'],
  ['Date', '日期'],
  ['Notes', '备注'],
]
const byEnglish = new Map(USUAL.map(([en, zh]) => [en.toLowerCase(), zh]))
const byChinese = new Map(USUAL.map(([en, zh]) => [zh, en]))

/** A header as the label of a fact: both languages when it has both, or when it is a usual one. */
export function factLabel(header: string): Bilingual {
  const chinese = header.match(/[\p{Script=Han}][\p{Script=Han}\p{N}、·]*/gu)?.join(' ') ?? ''
  const english = header
    .replace(/[\p{Script=Han}（）()【】[\]/|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (chinese && /\p{L}{2}/u.test(english)) return { en: english, zh: chinese }
  return isChinese(header)
    ? { en: byChinese.get(header) ?? '', zh: header }
    : { en: header, zh: byEnglish.get(header.toLowerCase()) ?? '' }
}
