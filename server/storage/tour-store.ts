import type { Database } from './open-database.ts'
import type { StoredTour, TourStore } from './tour-port.ts'

const GONE = ''

export function createTourStore(db: Database): TourStore {
  const rowOf = ({ id, booth, exhibition, body, by, at }: StoredTour) => ({
    id,
    booth,
    exhibition,
    body,
    recorded_by: by,
    recorded_at: at,
  })
  return {
    async load(booth) {
      const row = await db
        .selectFrom('booth_tours')
        .selectAll()
        .where('booth', '=', booth)
        .where('body', '!=', GONE)
        .executeTakeFirst()
      return (
        row && {
          id: row.id,
          booth,
          exhibition: row.exhibition,
          body: row.body,
          by: row.recorded_by,
          at: Number(row.recorded_at),
        }
      )
    },
    async save(tour) {
      const { booth: _, ...rest } = rowOf(tour)
      await db
        .insertInto('booth_tours')
        .values(rowOf(tour))
        .onConflict((conflict) => conflict.column('booth').doUpdateSet(rest))
        .execute()
    },
    async change(tour, before) {
      const { numUpdatedRows } = await db
        .updateTable('booth_tours')
        .set(rowOf(tour))
        .where('booth', '=', tour.booth)
        .where('id', '=', before)
        .where('body', '!=', GONE)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async remove(booth) {
      const { numUpdatedRows } = await db
        .updateTable('booth_tours')
        .set({ body: GONE, recorded_by: '' })
        .where('booth', '=', booth)
        .where('body', '!=', GONE)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async give(tour) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('booth_tours')
        .values(rowOf(tour))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
