import { expect, it } from 'vitest'
import { csvOf } from '../../../server/leads/write-csv.ts'
import { resultsJson, resultsRows } from '../../../server/press/results.ts'
import type { Certificate } from '../../../shared/certificates/certificates.ts'

const nothing = { en: '', zh: '' }
const certificate = (title: string): Certificate => ({
  code: 'c-abcdefghjkmn',
  exhibition: { slug: 'show', title: nothing, revision: 1 },
  ceremony: { id: 'c', title: nothing, zone: 'UTC' },
  award: { id: 'grand', name: { en: 'Grand', zh: '特等奖' }, tier: 'grand', edition: '2026', category: nothing },
  winner: { booth: 'booth1', title: { en: title, zh: title }, team: nothing },
  person: '',
  citation: nothing,
  openCount: false,
  opened: {
    award: 'grand',
    at: Date.UTC(2026, 10, 27),
    sealedAt: Date.UTC(2026, 10, 26),
    sha256: 'ab'.repeat(32),
    envelope: {
      v: 1,
      exhibition: 'show',
      ceremony: 'c',
      award: 'grand',
      name: nothing,
      winners: [],
      citation: nothing,
      person: '',
      salt: 'secret-until-now',
    },
  },
})

it('no cell begins what a spreadsheet would compute', () => {
  for (const title of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1']) {
    const csv = csvOf(resultsRows([certificate(title)], 'en'))
    expect(csv).toContain(`"'${title.replaceAll('"', '""')}"`)
    expect(csv).not.toMatch(/(^|,)"[\s]*[=+\-@＝]/m)
  }
})

it('has as many cells in every line as in its heading, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const { heading, rows } = resultsRows([certificate('Cloud')], language)
    expect(rows.map((row) => row.length)).toEqual([heading.length])
  }
})

it('tells what was read out, when, and the commitment', () => {
  expect(resultsJson([certificate('Cloud')])).toMatchObject({
    exhibition: 'show',
    results: [
      {
        award: { zh: '特等奖' },
        project: { en: 'Cloud' },
        readOut: '2026-11-27T00:00:00.000Z',
        sealed: '2026-11-26T00:00:00.000Z',
        counted: '',
        commitment: 'ab'.repeat(32),
      },
    ],
  })
})

it('calls no result sealed of which everybody saw how it stood', () => {
  const { results } = resultsJson([{ ...certificate('Cloud'), openCount: true }])
  expect(results).toMatchObject([{ sealed: '', counted: '2026-11-26T00:00:00.000Z' }])
})
