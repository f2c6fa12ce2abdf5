import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { keepStatements } from '../../../server/storage/keep-statements.ts'

it('an SQL text is prepared once, and of very many the longest unused are let go', () => {
  const database = keepStatements(new SqliteDatabase(':memory:'))
  const used = database.prepare('select 0')
  const unused = database.prepare('select 1')
  for (let n = 2; n < 600; n++) {
    database.prepare(`select ${n}`)
    expect(database.prepare('select 0')).toBe(used)
  }
  expect(database.prepare('select 1')).not.toBe(unused)
  expect(database.prepare('select 1').all([])).toEqual([{ 1: 1 }])
  database.close()
})
