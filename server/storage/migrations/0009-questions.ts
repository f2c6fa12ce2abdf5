import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Questions that were asked while a demo ran, and the votes for them. */
export const questions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('questions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('booth', 'text', (column) => column.notNull())
      .addColumn('demo', 'text', (column) => column.notNull())
      .addColumn('run', 'bigint', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('answer_how', 'text', (column) => column.notNull())
      .addColumn('answer_text', 'text', (column) => column.notNull())
      .addColumn('answered_by', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'bigint')
      .addColumn('hidden', 'integer', (column) => column.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .addUniqueConstraint('questions_once', ['visitor', 'key'])
      .execute()
    await db.schema.createIndex('questions_of_run').on('questions').columns(['booth', 'run']).execute()
    await db.schema
      .createTable('question_votes')
      .addColumn('question', 'text', (column) => column.notNull().references('questions.id'))
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('question_votes_key', ['question', 'visitor'])
      .execute()
  },
}
