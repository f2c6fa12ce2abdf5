import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import type { Database } from './open-database.ts'
import type { Row } from './tables.ts'
import type { CastRefusal, PollKey, StoredPoll, StoredVote, VoteStore } from './vote-port.ts'
import { heldRight, takeCode } from './vote-right-store.ts'

export function createVoteStore(db: Database): VoteStore {
  const pollRow = async (key: PollKey, from: Database = db) => {
    const row = await from
      .selectFrom('vote_polls')
      .selectAll()
      .where('ceremony', '=', key.ceremony)
      .where('run', '=', key.run)
      .where('award', '=', key.award)
      .executeTakeFirst()
    return row && pollOf(row)
  }
  const voteRow = async ({ ceremony, run, award }: PollKey, voter: string, from: Database = db) => {
    const row = await from
      .selectFrom('vote_ballots')
      .selectAll()
      .where('ceremony', '=', ceremony)
      .where('run', '=', run)
      .where('award', '=', award)
      .where('voter', '=', voter)
      .executeTakeFirst()
    return row && voteOf(row)
  }

  return {
    open: (poll) =>
      db.transaction().execute(async (tx) => {
        const { ceremony, run, award } = poll
        const rules = {
          nominees: JSON.stringify(poll.nominees),
          ballot: JSON.stringify(poll.ballot),
          voters: poll.ballot.voters,
        }
        await tx
          .insertInto('vote_polls')
          .values({
            ceremony,
            run,
            award,
            exhibition: poll.exhibition,
            ...rules,
            salt: poll.salt,
            opened_at: poll.openedAt,
            closed_at: null,
            turn: 0,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['ceremony', 'run', 'award'])
              .doUpdateSet(rules)
              .where('vote_polls.turn', '=', 0)
              .where('vote_polls.closed_at', 'is', null),
          )
          .execute()
        const stands = await pollRow(poll, tx)
        if (!stands) throw new Error('A poll that was just opened is not there.')
        return stands
      }),
    poll: (key) => pollRow(key),
    cast: (key, { visitor, codeHash, seal, chosenAt }, now) =>
      db.transaction().execute(async (tx) => {
        const refuse = (reason: CastRefusal) => ({ ok: false, reason }) as const
        const { ceremony, run, award } = key
        // The row is this transaction's until it ends: a poll that closes meanwhile waits for this vote.
        const poll = await tx
          .updateTable('vote_polls')
          .set((of) => ({ turn: of('turn', '+', 1) }))
          .where('ceremony', '=', ceremony)
          .where('run', '=', run)
          .where('award', '=', award)
          .where('closed_at', 'is', null)
          .returning(['turn', 'voters'])
          .executeTakeFirst()
        if (!poll) return refuse('not-open')
        let voter: string | undefined = visitor
        if (poll.voters === 'invite') {
          voter = await heldRight(tx, key, 'invite', visitor)
          if (voter === undefined) return refuse('no-invite')
        } else if (poll.voters === 'code') {
          const taken = codeHash === undefined ? undefined : await takeCode(tx, key, codeHash, visitor, now)
          if (taken === 'code-used') return refuse(taken)
          voter = taken ?? (codeHash === undefined ? await heldRight(tx, key, 'code', visitor) : undefined)
          if (voter === undefined) return refuse('no-such-code')
        }
        const choice = seal(voter)
        await tx
          .insertInto('vote_ballots')
          .values({
            ceremony,
            run,
            award,
            voter,
            place: poll.turn,
            choice,
            cast_at: now,
            chosen_at: chosenAt,
            changed_at: now,
            changes: 0,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['ceremony', 'run', 'award', 'voter'])
              .doUpdateSet((of) => {
                const other = of('vote_ballots.choice', '!=', of.ref('excluded.choice'))
                return {
                  choice,
                  chosen_at: chosenAt,
                  changed_at: of.case().when(other).then(now).else(of.ref('vote_ballots.changed_at')).end(),
                  changes: of
                    .case()
                    .when(other)
                    .then(of('vote_ballots.changes', '+', 1))
                    .else(of.ref('vote_ballots.changes'))
                    .end(),
                }
              })
              .where('vote_ballots.chosen_at', '<=', chosenAt),
          )
          .execute()
        const vote = await voteRow(key, voter, tx)
        if (!vote) throw new Error('A vote that was just cast is not there.')
        return { ok: true, vote } as const
      }),
    async close({ ceremony, run, award }, now) {
      const { numUpdatedRows } = await db
        .updateTable('vote_polls')
        .set({ closed_at: now })
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .where('award', '=', award)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async votes({ ceremony, run, award }) {
      const rows = await db
        .selectFrom('vote_ballots')
        .selectAll()
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .where('award', '=', award)
        .orderBy('place')
        .execute()
      return rows.map(voteOf)
    },
    async own(key, visitor) {
      const poll = await pollRow(key)
      if (!poll) return { vote: undefined, holds: false }
      const { voters } = poll.ballot
      const voter = voters === 'device' ? visitor : await heldRight(db, key, voters, visitor)
      return { vote: voter === undefined ? undefined : await voteRow(key, voter), holds: voter !== undefined }
    },
  }
}

const pollOf = (row: Row<'vote_polls'>): StoredPoll => ({
  ceremony: row.ceremony,
  run: row.run,
  award: row.award,
  exhibition: row.exhibition,
  nominees: JSON.parse(row.nominees) as string[],
  ballot: JSON.parse(row.ballot) as Ballot,
  salt: row.salt,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
})

const voteOf = (row: Row<'vote_ballots'>): StoredVote => ({
  voter: row.voter,
  choice: row.choice,
  castAt: row.cast_at,
  changedAt: row.changed_at,
  changes: row.changes,
})
