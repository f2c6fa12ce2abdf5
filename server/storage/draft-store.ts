import type { Database } from './open-database.ts'
import type { DraftStore } from './storage.ts'

/** Published versions that are kept of a booth. */
const VERSIONS_KEPT = 20

export function createDraftStore(db: Database): DraftStore {
  return {
    async load(booth) {
      const row = await db.selectFrom('booth_drafts').selectAll().where('booth', '=', booth).executeTakeFirst()
      return row && { booth, body: row.body, revision: row.revision, by: row.edited_by, at: row.edited_at }
    },
    async save({ booth, body, by, at }, expectedRevision) {
      const row = { booth, body, revision: expectedRevision + 1, edited_by: by, edited_at: at }
      if (expectedRevision === 0) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('booth_drafts')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n
      }
      // The revision in the condition decides between two who write at once.
      const { numUpdatedRows } = await db
        .updateTable('booth_drafts')
        .set(row)
        .where('booth', '=', booth)
        .where('revision', '=', expectedRevision)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    addVersion: ({ booth, body, by, at }) =>
      db.transaction().execute(async (trx) => {
        const { last } = await trx
          .selectFrom('booth_versions')
          .select(({ fn }) => fn.max('version').as('last'))
          .where('booth', '=', booth)
          .executeTakeFirstOrThrow()
        const version = Number(last ?? 0) + 1
        await trx
          .insertInto('booth_versions')
          .values({ booth, version, body, published_by: by, published_at: at })
          .execute()
        await trx
          .deleteFrom('booth_versions')
          .where('booth', '=', booth)
          .where('version', '<=', version - VERSIONS_KEPT)
          .execute()
        return version
      }),
    async versions(booth) {
      const rows = await db
        .selectFrom('booth_versions')
        .select(['version', 'published_by', 'published_at'])
        .where('booth', '=', booth)
        .orderBy('version', 'desc')
        .execute()
      return rows.map(({ version, published_by, published_at }) => ({ version, by: published_by, at: published_at }))
    },
    async version(booth, version) {
      const row = await db
        .selectFrom('booth_versions')
        .select('body')
        .where('booth', '=', booth)
        .where('version', '=', version)
        .executeTakeFirst()
      return row?.body
    },
    async versionNames(booth, words) {
      const row = await db
        .selectFrom('booth_versions')
        .select('version')
        .where('booth', '=', booth)
        .where('body', 'like', `%${words}%`)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
