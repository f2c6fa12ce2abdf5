import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { matchResults } from '../../../shared/seals/match-results.ts'
import { readResultRows } from '../../../shared/seals/result-rows.ts'

const award = (id: string, en: string, zh: string, nominees: string[]): CeremonyAward => ({
  id,
  name: { en, zh },
  tier: 'first',
  edition: '2026',
  category: '',
  nominees,
  ballot: null,
})
const booth = (id: string, label: string, en: string, zh: string) => ({ id, title: { en, zh }, place: { label } })
const booths = [
  booth('boothaa', 'A1', 'Tidal Twin', '潮汐孪生'),
  booth('boothbb', 'A2', 'Lamp', '灯'),
  booth('boothcc', 'B1', 'Lamp', '另一盏灯'),
  booth('boothdd', 'B2', 'Elsewhere', ''),
]
const awards = [
  award('grand', 'Grand prize', '大奖', ['boothaa', 'boothbb', 'boothcc']),
  award('first-a', 'First prize', '一等奖', ['boothaa', 'boothbb']),
  award('first-b', 'First prize', '一等奖', ['boothcc']),
]
const read = (text: string) => {
  const rows = readResultRows(text)
  if (!rows.ok) return { refused: rows.problem.code }
  const { results, problems } = matchResults(rows.rows, awards, booths)
  return { results, problems: problems.map(({ row, code }) => `${row} ${code}`) }
}
const result = (id: string, row: number, winners: string[], en = '', zh = '', person = '') => ({
  award: id,
  row,
  winners,
  citation: { en, zh },
  person,
})

describe('a file of results', () => {
  test('names awards and projects as people do', () => {
    const csv = 'Award,Project,Citation,Person\nGRAND PRIZE,Tidal twin,For light,Kun Peng\nfirst-b,B1,以光,\n'
    expect(read(csv)).toEqual({
      problems: [],
      results: [
        result('grand', 2, ['boothaa'], 'For light', '', 'Kun Peng'),
        result('first-b', 3, ['boothcc'], '', '以光'),
      ],
    })
    expect(read('奖项;获奖作品\n大奖 / Grand prize;潮汐孪生\n')).toMatchObject({ results: [{ winners: ['boothaa'] }] })
    expect(read('award\tbooth id\ngrand\tboothbb\n')).toMatchObject({ results: [{ winners: ['boothbb'] }] })
  })

  test('gives an award to several, by rows or within one', () => {
    const both = [result('grand', 2, ['boothcc', 'boothaa'])]
    expect(read('award,project\ngrand,boothcc\ngrand,boothaa\n')).toEqual({ problems: [], results: both })
    expect(read('award,project\ngrand,boothcc; Tidal Twin\n')).toEqual({ problems: [], results: both })
    const json = [{ award: 'grand', projects: ['boothcc', { id: 'boothaa' }], citation: { en: 'A', zh: '乙' } }]
    expect(read(JSON.stringify({ results: json }))).toMatchObject({
      results: [{ winners: ['boothcc', 'boothaa'], citation: { en: 'A', zh: '乙' } }],
    })
  })

  test('says of every mistake where it is', () => {
    const lines = [
      'award,project,citation',
      'First prize,Lamp,', // which of two awards
      'grand,Lamp,', // which of two lamps
      'first-a,Elsewhere,',
      'first-a,Nobody,',
      'grand,,',
      ',Lamp,',
      'first-b,B1,one',
      'first-b,B1,two',
      `first-a,A1,${'x'.repeat(1300)}`,
    ]
    expect(read(lines.join('\n')).problems).toEqual([
      '2 two-awards',
      '3 two-projects',
      '4 not-nominated',
      '5 no-such-project',
      '6 no-winner',
      '7 no-award',
      '9 twice',
      '9 differs',
      '10 too-long',
    ])
  })

  test('that is none is refused as a whole', () => {
    expect(read('name,prize\nLamp,grand\n')).toEqual({ refused: 'no-columns' })
    expect(read('award,project\n')).toEqual({ refused: 'empty' })
    expect(read('{"award":')).toEqual({ refused: 'unreadable' })
    expect(read('[1,2]')).toEqual({ refused: 'unreadable' })
    expect(read('award,project\ngrand,"Lamp\n')).toEqual({ refused: 'unreadable' })
  })

  test('of any content neither throws nor names a winner who is not nominated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.jsonValue(), (text, json) => {
        for (const file of [text, `award,project\n${text}`, JSON.stringify(json), JSON.stringify([json])]) {
          const { results = [] } = read(file)
          for (const one of results)
            for (const winner of one.winners)
              expect(awards.find(({ id }) => id === one.award)?.nominees).toContain(winner)
        }
      }),
    )
  })
})
