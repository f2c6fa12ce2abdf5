import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type Language, say } from '../../shared/exhibition/say.ts'
import { BOOTH_MEASURES, measureOf } from '../../shared/numbers/measures.ts'
import type { HallNumbersAnswer, Span, Told } from '../../shared/numbers/numbers.ts'
import { defuse, type ExportRows } from '../leads/export-rows.ts'

/** Columns of the lists, in the order in which they stand. */
const WORDS = {
  en: {
    from: 'From (UTC)',
    to: 'To (UTC)',
    quiet: 'Quiet hours of the day together',
    booth: 'Booth',
    title: 'Title',
    hall: 'The hall',
    allBooths: 'All booths',
    yes: 'yes',
    few: 'fewer than 5',
    visits: 'Visits',
    visitors: 'Visitors',
    minutes: 'Minutes spent',
    watched: 'Demos watched',
    toEnd: 'Watched to the end',
    rung: 'Rings',
    answered: 'Rings answered',
    median: 'Answered in (median seconds)',
    cards: 'Cards',
    messages: 'Messages',
  },
  zh: {
    from: '开始（UTC）',
    to: '结束（UTC）',
    quiet: '当日人少时段合计',
    booth: '展位',
    title: '标题',
    hall: '整个展馆',
    allBooths: '全部展位',
    yes: '是',
    few: '少于 5',
    visits: '访问次数',
    visitors: '访客',
    minutes: '停留分钟数',
    watched: '观看演示',
    toEnd: '看到结束',
    rung: '按铃',
    answered: '已应答的按铃',
    median: '应答时间（中位数，秒）',
    cards: '名片',
    messages: '留言',
  },
} as const

const cells = (told: Told, few: string): string[] =>
  BOOTH_MEASURES.map((measure) => {
    const value = measureOf(told, measure)
    return value === null ? few : String(value)
  })

const time = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')

/** A booth's hours, and each day's quiet ones. An hour that is not in the list is one of fewer than five. */
export function boothRows(spans: readonly Span[], language: Language): ExportRows {
  const t = WORDS[language]
  return {
    heading: [t.from, t.to, t.quiet, ...BOOTH_MEASURES.map((one) => t[one])],
    rows: spans.map((span) => [time(span.from), time(span.to), span.quiet ? t.yes : '', ...cells(span, t.few)]),
  }
}

/** The hall's sums, those of every booth, and under them the hall by hour. */
export function hallRows(
  { inside, booths, hours }: Omit<Extract<HallNumbersAnswer, { ok: true }>, 'ok'>,
  exhibition: Exhibition,
  language: Language,
): ExportRows {
  const t = WORDS[language]
  const blank = ['', '', '']
  return {
    heading: [t.booth, t.title, t.from, t.to, t.quiet, ...BOOTH_MEASURES.map((one) => t[one])],
    rows: [
      ['', t.hall, ...blank, ...cells(inside.total, t.few)],
      ...booths.map(({ id, total }) => {
        const booth = exhibition.booths.find((one) => one.id === id)
        return [
          booth?.place.label ?? id,
          defuse(booth ? say(booth.title, language) : ''),
          ...blank,
          ...cells(total, t.few),
        ]
      }),
      ...inside.spans.map((span) => ['', t.hall, ...when(span, t.yes), ...cells(span, t.few)]),
      ...hours.map((span) => ['', t.allBooths, ...when(span, t.yes), ...cells(span, t.few)]),
    ],
  }
}

const when = ({ from, to, quiet }: Span, yes: string): string[] => [time(from), time(to), quiet ? yes : '']
