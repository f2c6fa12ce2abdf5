import type { SaidPoll } from './vote-desk-view.ts'

const HEAD = ['row', 'award', 'vote', 'booth', 'project', 'cast_at', 'changed', 'voter', 'votes', 'wins']

/**
 * Every vote as a line, and below them the totals, which anybody can add up again. `voter` is a hash that differs from poll to
 * poll; who voted finds their own line by it. Times are UTC.
 */
export function voteExport(said: readonly SaidPoll[], titles: ReadonlyMap<string, string>): string[][] {
  const votes = said.flatMap(({ award, ledger }) =>
    ledger.votes.map(({ booth, castAt, changes, receipt }, index) => [
      'vote',
      award.id,
      String(index + 1),
      booth,
      titles.get(booth) ?? '',
      new Date(castAt).toISOString(),
      String(changes),
      receipt,
      '',
      '',
    ]),
  )
  const totals = said.flatMap(({ award, ledger: { count } }) =>
    Object.entries(count.counts).map(([booth, n]) => [
      'total',
      award.id,
      '',
      booth,
      titles.get(booth) ?? '',
      '',
      '',
      '',
      String(n),
      count.winners.includes(booth) ? 'yes' : '',
    ]),
  )
  return [HEAD, ...votes, ...totals]
}
