import type { Database } from './open-database.ts'
import type { PassportStore } from './storage.ts'

type Table = 'booth_visits' | 'booth_bookmarks' | 'booth_cheers'

export function createPassportStore(db: Database): PassportStore {
  const boothsOf = async (table: Table, visitor: string, exhibition: string) => {
    const rows = await db
      .selectFrom(table)
      .select('booth')
      .where('visitor', '=', visitor)
      .where('exhibition', '=', exhibition)
      .orderBy('at')
      .execute()
    return rows.map(({ booth }) => booth)
  }
  /** Adds or removes one row; true when that changed something. */
  const set = async (table: Table, visitor: string, exhibition: string, booth: string, on: boolean, now: number) => {
    if (on) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto(table)
        .values({ visitor, exhibition, booth, at: now })
        .onConflict((conflict) => conflict.columns(['visitor', 'booth']).doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    }
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('visitor', '=', visitor)
      .where('booth', '=', booth)
      .executeTakeFirst()
    return numDeletedRows === 1n
  }
  return {
    async of(visitor, exhibition) {
      return {
        visited: await boothsOf('booth_visits', visitor, exhibition),
        bookmarked: await boothsOf('booth_bookmarks', visitor, exhibition),
        cheered: await boothsOf('booth_cheers', visitor, exhibition),
      }
    },
    async visit(visitor, exhibition, booth, now) {
      return { first: await set('booth_visits', visitor, exhibition, booth, true, now) }
    },
    async bookmark(visitor, exhibition, booth, on, now) {
      await set('booth_bookmarks', visitor, exhibition, booth, on, now)
    },
    async cheer(visitor, exhibition, booth, on, now) {
      await set('booth_cheers', visitor, exhibition, booth, on, now)
      const { count } = await db
        .selectFrom('booth_cheers')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('booth', '=', booth)
        .executeTakeFirstOrThrow()
      return { cheers: Number(count) }
    },
    async cheers(exhibition) {
      const rows = await db
        .selectFrom('booth_cheers')
        .select(({ fn }) => ['booth', fn.countAll<number>().as('count')])
        .where('exhibition', '=', exhibition)
        .groupBy('booth')
        .execute()
      return new Map(rows.map(({ booth, count }) => [booth, Number(count)]))
    },
  }
}
