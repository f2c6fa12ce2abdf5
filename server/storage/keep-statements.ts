import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Lists of ids make a text for each length: so many statements are kept, and the longest unused goes first. */
const KEPT = 400

/**
 * Prepares each SQL text once: Kysely asks for it with every query, and that takes longer than most queries do. A statement
 * that is read row by row is busy until its end, so the same text must not be streamed twice at once.
 */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare: (sql) => {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.delete(sql) // what is used last stands last
      kept.set(sql, statement)
      const [longestUnused = ''] = kept.keys()
      if (kept.size > KEPT) kept.delete(longestUnused)
      return statement
    },
    close: () => void database.close(),
  }
}
