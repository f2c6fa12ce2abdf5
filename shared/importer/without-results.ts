import type { Column, Field, Mapping } from './fields.ts'
import { fieldsOfHeader, readHeader } from './header-words.ts'
import type { Table } from './table.ts'

/** Fields that visitors read and that a booth can be without. */
const SHOWN: ReadonlySet<Field> = new Set(['summary', 'website', 'picture', 'fact'])

/** What a jury gave or said tells who wins as well as the award does. */
const RESULTS =
  /\b(?:awards?|prizes?|jury|jurors?|judges?|citations?|winn(?:ers?|ing)|won|laureates?|honou?rs?|scores?|points|votes?|marks|ratings?|total)\b|[奖评颁获]|[得总打]分|分数|票数|成绩/i

/** Columns without a field of ours that say what an entry is, whoever wins; what any other says nobody knows before. */
const HARMLESS: ReadonlySet<string> = new Set(
  `city, country, region, province, location, place, nationality, founded, founder, founders, ceo, industry, technology,
technologies, material, materials, medium, language, languages, platform, keywords, tags, team size, members, team members,
mentor, mentors, instructor, instructors, supervisor, patents, 城市, 国家, 地区, 省份, 所在地, 国籍, 成立于, 成立时间, 创始人, 首席执行官,
行业, 技术, 材料, 语言, 平台, 关键词, 标签, 团队规模, 成员, 团队成员, 导师, 指导老师, 指导教师, 专利`.split(/,\s+/),
)

/**
 * `mapping` for a list without its results: without every column that may tell who wins. Not those of `confirmed`: somebody
 * said that visitors may read them.
 */
export function withoutResults(table: Table, mapping: Mapping, confirmed: ReadonlySet<number>): Column[] {
  const inStep = stepOfAwards(table, mapping)
  const tells = ({ index, header, field }: Column) => {
    if (!SHOWN.has(field) || confirmed.has(index)) return false
    const head = readHeader(header)
    const known = field !== 'fact' || head.keys.some((key) => HARMLESS.has(key))
    // A column that is one of addresses by its cells alone.
    const linked = field === 'website' && !fieldsOfHeader(head).some((wish) => wish.field === 'website')
    return RESULTS.test(head.label) || !known || inStep(index) || (linked && isShared(table, index))
  }
  return mapping.map((column) =>
    tells(column) ? { ...column, field: 'leave-out', because: 'result', meant: column.field } : column,
  )
}

/** Whether entries share an address: then it is no page of theirs, and those who share it may be the winners. */
function isShared({ rows }: Table, index: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[index] || [])
  return new Set(filled).size < filled.length
}

/**
 * Whether a column is filled for winners only, or for the others only. Where all rows have an award, as when it says
 * "nominee" in the others, the winners are those that have not the most usual one.
 */
function stepOfAwards({ rows }: Table, mapping: Mapping): (index: number) => boolean {
  const results = mapping.filter(({ field }) => field === 'award' || field === 'rank')
  const awards = rows.map(({ cells }) => results.map(({ index }) => cells[index] ?? '').join(''))
  const times = new Map<string, number>()
  for (const award of awards) times.set(award, (times.get(award) ?? 0) + 1)
  const [usual = '', often = 0] = [...times].sort((a, b) => b[1] - a[1])[0] ?? []
  const none = times.has('') ? '' : often > 1 ? usual : undefined
  const wins = awards.map((award) => award !== none)
  if (none === undefined || !wins.includes(true)) return () => false
  return (index) => {
    const filled = rows.map(({ cells }) => (cells[index] ?? '') !== '')
    const sides = new Set(wins.filter((_, at) => filled[at]))
    return sides.size === 1
  }
}
