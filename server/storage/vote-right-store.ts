import type { Database } from './open-database.ts'
import type { Row } from './tables.ts'
import type { PollKey, VoteRight, VoteRightStore } from './vote-port.ts'

/** SQLite takes some thousand values in one statement. */
const ROWS_AT_ONCE = 500

export function createVoteRightStore(db: Database): VoteRightStore {
  const find = async (id: string, from: Database = db) => {
    const row = await from.selectFrom('vote_rights').selectAll().where('id', '=', id).executeTakeFirst()
    return row && rightOf(row)
  }
  return {
    async add(rights, most) {
      const [first] = rights
      if (!first) return true
      return db.transaction().execute(async (tx) => {
        const { count } = await tx
          .selectFrom('vote_rights')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('ceremony', '=', first.ceremony)
          .where('kind', '=', first.kind)
          .executeTakeFirstOrThrow()
        if (Number(count) + rights.length > most) return false
        for (let from = 0; from < rights.length; from += ROWS_AT_ONCE)
          await tx
            .insertInto('vote_rights')
            .values(rights.slice(from, from + ROWS_AT_ONCE).map(rowOf))
            .execute()
        return true
      })
    },
    find: (id) => find(id),
    async invites(ceremony) {
      const rows = await db
        .selectFrom('vote_rights')
        .selectAll()
        .select((of) =>
          of
            .selectFrom('vote_holders')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('vote_holders.right_id', '=', 'vote_rights.id')
            .as('browsers'),
        )
        .where('ceremony', '=', ceremony)
        .where('kind', '=', 'invite')
        .orderBy('made_at')
        .orderBy('batch')
        .orderBy('meant_for')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ ...rightOf(row), browsers: Number(row.browsers ?? 0) }))
    },
    async batches(ceremony) {
      const rows = await db
        .selectFrom('vote_rights')
        .select(({ fn }) => [
          'batch',
          fn.countAll<number>().as('count'),
          fn.count<number>('withdrawn_at').as('withdrawn'),
          fn.min('made_at').as('made_at'),
        ])
        .where('ceremony', '=', ceremony)
        .where('kind', '=', 'code')
        .groupBy('batch')
        .execute()
      return rows
        .map(({ batch, count, withdrawn, made_at }) => ({
          batch,
          count: Number(count),
          madeAt: Number(made_at),
          withdrawn: Number(withdrawn) === Number(count),
        }))
        .sort((a, b) => a.madeAt - b.madeAt)
    },
    async withdraw(ceremony, which, now) {
      let standing = db
        .updateTable('vote_rights')
        .set({ withdrawn_at: now })
        .where('ceremony', '=', ceremony)
        .where('withdrawn_at', 'is', null)
      standing =
        'id' in which
          ? standing.where('id', '=', which.id).where('kind', '=', 'invite')
          : standing.where('batch', '=', which.batch).where('kind', '=', 'code')
      const { numUpdatedRows } = await standing.executeTakeFirst()
      return numUpdatedRows > 0n
    },
    open: (invite, visitor, now, most) =>
      db.transaction().execute(async (tx) => {
        const right = await find(invite, tx)
        if (right?.kind !== 'invite') return 'unknown'
        if (right.withdrawnAt !== null) return 'withdrawn'
        for (let slot = 0; slot < most; slot++) if (await hold(tx, invite, '', slot, visitor, now)) return 'opened'
        return 'too-many'
      }),
  }
}

/** The visitor has this right, in this slot or, from earlier, in another one. */
async function hold(tx: Database, right: string, run: string, slot: number, visitor: string, at: number) {
  await tx
    .insertInto('vote_holders')
    .values({ right_id: right, run, slot, visitor, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('vote_holders')
    .set({ at })
    .where('right_id', '=', right)
    .where('run', '=', run)
    .where('visitor', '=', visitor)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The invite or code that this visitor used last and that stands. */
export async function heldRight(
  from: Database,
  { ceremony, run }: PollKey,
  kind: VoteRight['kind'],
  visitor: string,
): Promise<string | undefined> {
  const row = await from
    .selectFrom('vote_holders')
    .innerJoin('vote_rights', 'vote_rights.id', 'vote_holders.right_id')
    .select('vote_rights.id')
    .where('vote_holders.visitor', '=', visitor)
    .where('vote_holders.run', '=', kind === 'code' ? run : '')
    .where('vote_rights.ceremony', '=', ceremony)
    .where('vote_rights.kind', '=', kind)
    .where('vote_rights.withdrawn_at', 'is', null)
    .orderBy('vote_holders.at', 'desc')
    .orderBy('vote_rights.id')
    .executeTakeFirst()
  return row?.id
}

/** Takes a code for a visitor, once and for good; undefined when there is none like it that stands. */
export async function takeCode(
  tx: Database,
  { ceremony, run }: PollKey,
  hash: string,
  visitor: string,
  now: number,
): Promise<string | 'code-used' | undefined> {
  const right = await tx
    .selectFrom('vote_rights')
    .select('id')
    .where('ceremony', '=', ceremony)
    .where('hash', '=', hash)
    .where('kind', '=', 'code')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!right) return undefined
  return (await hold(tx, right.id, run, 0, visitor, now)) ? right.id : 'code-used'
}

const rowOf = (right: VoteRight) => ({
  id: right.id,
  ceremony: right.ceremony,
  kind: right.kind,
  hash: right.hash,
  batch: right.batch,
  meant_for: right.meantFor,
  made_at: right.madeAt,
  made_by: right.madeBy,
  withdrawn_at: right.withdrawnAt,
})

const rightOf = (row: Row<'vote_rights'>): VoteRight => ({
  id: row.id,
  ceremony: row.ceremony,
  kind: row.kind === 'code' ? 'code' : 'invite',
  hash: row.hash,
  batch: row.batch,
  meantFor: row.meant_for,
  madeAt: row.made_at,
  madeBy: row.made_by,
  withdrawnAt: row.withdrawn_at,
})
