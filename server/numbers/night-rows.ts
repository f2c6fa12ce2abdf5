import { type Language, say } from '../../shared/exhibition/text.ts'
import type { NightNumbers } from '../../shared/numbers/night.ts'
import { defuse, type ExportRows } from '../leads/export-rows.ts'

const WORDS = {
  en: {
    minute: 'Minute (UTC)',
    award: 'Award',
    people: 'People',
    reactions: 'Reactions',
    votes: 'Votes',
    few: 'fewer than 5',
    notReadOut: 'not read out yet',
    elsewhere: 'All other cues',
  },
  zh: {
    minute: '分钟（UTC）',
    award: '奖项',
    people: '人数',
    reactions: '互动次数',
    votes: '票数',
    few: '少于 5',
    notReadOut: '尚未宣读',
    elsewhere: '其他环节',
  },
} as const

/** The awards of a night, and under them who was there minute by minute. */
export function nightRows({ minutes, awards, elsewhere }: NightNumbers, language: Language): ExportRows {
  const t = WORDS[language]
  const cell = (value: number | null) => (value === null ? t.few : String(value))
  return {
    heading: [t.minute, t.award, t.people, t.reactions, t.votes],
    rows: [
      ...awards.map((one) => [
        '',
        defuse(say(one.name, language)),
        cell(one.people),
        cell(one.reactions),
        one.polled ? (one.readOut ? cell(one.votes) : t.notReadOut) : '',
      ]),
      ['', t.elsewhere, '', cell(elsewhere), ''],
      ...minutes.map(({ from, people }) => [
        new Date(from).toISOString().slice(0, 16).replace('T', ' '),
        '',
        cell(people),
        '',
        '',
      ]),
    ],
  }
}
