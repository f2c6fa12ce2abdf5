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
  return {
    create: ({ createdAt, ...visitor }, tokenHash) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('visitors')
          .values({ ...visitor, created_at: createdAt })
          .execute()
        await trx
          .insertInto('visitor_tokens')
          .values({ token_hash: tokenHash, visitor: visitor.id, created_at: createdAt })
          .execute()
      }),
    async findByToken(tokenHash) {
      const row = await db
        .selectFrom('visitor_tokens')
        .innerJoin('visitors', 'visitors.id', 'visitor_tokens.visitor')
        .selectAll('visitors')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row && visitorOf(row)
    },
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
