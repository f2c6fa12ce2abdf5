import type { Migration } from 'kysely/migration'
import { foundation } from './0001-foundation.ts'

/** Numbered, run in this order at start, each once. Add at the end; never change one that was released. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
}
