import type { Database } from './open-database.ts'
import type { StoredVisitor, VisitorStore } from './storage.ts'
import type { Row } from './tables.ts'

const visitorOf = (row: Row<'visitors'>): StoredVisitor => ({
  id: row.id,
  name: row.name,
  look: row.look,
  language: row.language,
  createdAt: row.created_at,
})

export function createVisitorStore(db: Database): VisitorStore {
  const byToken = async (database: Database, tokenHash: string) => {
    const row = await database
      .selectFrom('visitor_tokens')
      .innerJoin('visitors', 'visitors.id', 'visitor_tokens.visitor')
      .selectAll('visitors')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    return row && visitorOf(row)
  }
  return {
    create: (visitor, tokenHash) =>
      db.transaction().execute(async (trx) => {
        const { createdAt, ...row } = visitor
        await trx
          .insertInto('visitors')
          .values({ ...row, created_at: createdAt })
          .execute()
        // One statement decides who was first, whatever runs beside it.
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('visitor_tokens')
          .values({ token_hash: tokenHash, visitor: row.id, created_at: createdAt })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 1n) return visitor
        await trx.deleteFrom('visitors').where('id', '=', row.id).execute()
        const first = await byToken(trx, tokenHash)
        if (!first) throw new Error('A credential that is taken has no visitor.')
        return first
      }),
    findByToken: (tokenHash) => byToken(db, tokenHash),
    async find(id) {
      const row = await db.selectFrom('visitors').selectAll().where('id', '=', id).executeTakeFirst()
      return row && visitorOf(row)
    },
    async update(id, profile) {
      await db.updateTable('visitors').set(profile).where('id', '=', id).execute()
    },
    async addToken(id, tokenHash, now) {
      await db.insertInto('visitor_tokens').values({ token_hash: tokenHash, visitor: id, created_at: now }).execute()
    },
  }
}
