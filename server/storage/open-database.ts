import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteAdapter, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { keepStatements } from './keep-statements.ts'
import { migrations } from './migrations/all.ts'
import type { Tables } from './tables.ts'

/** The data cannot be opened; its message is one sentence for the person who started the server. */
export class DataError extends Error {}

export type Database = Kysely<Tables>

/** ':memory:' or a folder: the embedded SQLite. One process owns the file; a second one is refused. */
export type DatabaseTarget = { kind: 'sqlite'; dir: string } | { kind: 'postgres'; url: string }

/**
 * Opens the database and brings it to this version's tables.
 * @throws DataError when another process has the folder, it cannot be written, or the tables are a later version's.
 */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: target.kind === 'sqlite' ? sqlite(target.dir) : await postgres(target.url) })
  try {
    await migrate(db)
    return db
  } catch (cause) {
    await db.destroy()
    throw cause
  }
}

function sqlite(dir: string): SqliteDialect {
  const memory = dir === ':memory:'
  try {
    if (!memory) mkdirSync(dir, { recursive: true, mode: 0o700 })
    const database = new SqliteDatabase(memory ? dir : join(dir, 'laurel.sqlite'), { timeout: 250 })
    // EXCLUSIVE before WAL: the lock is the kernel's, so it goes with the process however that ends.
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL') // acknowledged means on disk
    database.pragma('foreign_keys = ON')
    database.pragma('secure_delete = ON') // what a visitor takes back is overwritten, not only unlinked
    database.exec('BEGIN IMMEDIATE; COMMIT') // takes the lock now and not at the first write
    return new EmbeddedDialect({ database: keepStatements(database) })
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new DataError(`The data folder ${dir} is in use by another Laurel; stop that one first or set DATA_DIR.`, {
        cause,
      })
    throw new DataError(`The data folder ${dir} cannot be opened: ${(cause as Error).message}.`, { cause })
  }
}

/** Laurel's migrations do what SQLite can take back, so all that are due are one transaction: whole, or as it was. */
class EmbeddedDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdl()
  }
}

class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

async function postgres(url: string): Promise<PostgresDialect> {
  const { default: pg } = await import('pg') // the embedded database needs none of it
  pg.types.setTypeParser(pg.types.builtins.INT8, Number) // times in ms are far below 2^53
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection that nobody uses was cut, as a Postgres that restarts does: the next question takes another one. Unheard,
  // the pool's error would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  const cause = error as Error
  if (/missing|corrupted/i.test(cause.message))
    throw new DataError('The data was written by a later version of Laurel; start that version instead.', { cause })
  throw new DataError(`The data cannot be opened: ${cause.message}.`, { cause })
}
