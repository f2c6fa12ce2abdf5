import { FileMeta } from '../../shared/files/files.ts'
import type { Database } from './open-database.ts'
import type { FileStore, StoredFile } from './storage.ts'
import type { Row } from './tables.ts'

export function createFileStore(db: Database): FileStore {
  return {
    add: (file, most) =>
      db.transaction().execute(async (tx) => {
        const { booth, bytes } = file
        await tx
          .insertInto('file_use')
          .values({ booth, bytes: 0, count: 0 })
          .onConflict((conflict) => conflict.column('booth').doNothing())
          .execute()
        // Before anything is decided: the row's lock makes parallel uploads to one booth wait for each other.
        const use = await tx
          .updateTable('file_use')
          .set(({ eb }) => ({ bytes: eb('bytes', '+', bytes), count: eb('count', '+', 1) }))
          .where('booth', '=', booth)
          .returning(['bytes', 'count'])
          .executeTakeFirstOrThrow()
        const undo = async () => {
          await tx
            .updateTable('file_use')
            .set(({ eb }) => ({ bytes: eb('bytes', '-', bytes), count: eb('count', '-', 1) }))
            .where('booth', '=', booth)
            .execute()
        }
        const known = await tx
          .selectFrom('files')
          .select('hash')
          .where('booth', '=', booth)
          .where('hash', '=', file.hash)
          .executeTakeFirst()
        if (known) {
          await undo()
          return { ok: true }
        }
        const over = use.bytes > most.bytes ? 'quota-bytes' : use.count > most.count ? 'quota-count' : undefined
        if (over) {
          await undo()
          return { ok: false, reason: over }
        }
        const { uploadedBy, meta, ...rest } = file
        await tx
          .insertInto('files')
          .values({ ...rest, uploaded_by: uploadedBy, meta: JSON.stringify(meta) })
          .execute()
        return { ok: true }
      }),
    remove: (booth, hash) =>
      db.transaction().execute(async (tx) => {
        const gone = await tx
          .deleteFrom('files')
          .where('booth', '=', booth)
          .where('hash', '=', hash)
          .returning('bytes')
          .executeTakeFirst()
        if (gone)
          await tx
            .updateTable('file_use')
            .set(({ eb }) => ({ bytes: eb('bytes', '-', gone.bytes), count: eb('count', '-', 1) }))
            .where('booth', '=', booth)
            .execute()
        return gone !== undefined
      }),
    async find(hash) {
      const row = await db.selectFrom('files').selectAll().where('hash', '=', hash).orderBy('at').executeTakeFirst()
      return row && fileOf(row)
    },
    async ofBooth(booth) {
      const rows = await db
        .selectFrom('files')
        .selectAll()
        .where('booth', '=', booth)
        .orderBy('at', 'desc')
        .orderBy('hash')
        .execute()
      return rows.map(fileOf)
    },
    async used(booth) {
      const use = await db
        .selectFrom('file_use')
        .select(['bytes', 'count'])
        .where('booth', '=', booth)
        .executeTakeFirst()
      return use ?? { bytes: 0, count: 0 }
    },
  }
}

const fileOf = ({ uploaded_by, meta, kind, ...row }: Row<'files'>): StoredFile => {
  const read = FileMeta.parse(JSON.parse(meta))
  return { ...row, kind: read.kind, uploadedBy: uploaded_by, meta: read }
}
