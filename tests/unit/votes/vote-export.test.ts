import { expect, it } from 'vitest'
import { voteExport } from '../../../server/votes/vote-export.ts'
import { shortShow } from '../../support/short-show.ts'

it('the list of votes has every vote without a voter, and totals that are its sums', () => {
  const award = shortShow('small-hall').awards[1]
  if (!award) throw new Error('The short show has no vote.')
  const vote = (booth: string, castAt: number, receipt: string) => ({ booth, castAt, changes: 1, receipt })
  const votes = [vote('two', 0, 'aa'), vote('one', 1000, 'bb'), vote('two', 2000, 'cc')]
  const ledger = { count: { counts: { one: 1, two: 2, three: 0 }, winners: ['two'] }, votes }
  const rows = voteExport([{ award, ledger }], new Map([['two', 'Second']]))
  const [head, ...lines] = rows
  expect(rows.every(({ length }) => length === head?.length)).toBe(true)
  expect(lines[0]).toEqual(['vote', 'people', '1', 'two', 'Second', '1970-01-01T00:00:00.000Z', '1', 'aa', '', ''])
  const cell = (row: readonly string[], name: string) => row[head?.indexOf(name) ?? -1]
  for (const total of lines.filter((row) => row[0] === 'total')) {
    const same = lines.filter((row) => row[0] === 'vote' && cell(row, 'booth') === cell(total, 'booth'))
    expect(cell(total, 'votes')).toBe(String(same.length))
    expect(cell(total, 'wins')).toBe(cell(total, 'booth') === 'two' ? 'yes' : '')
  }
})
