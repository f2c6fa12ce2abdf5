import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the audience votes: polls, one ballot a voter, and the invites and codes that give the right to vote. */
export const votes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('vote_polls')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('award', 'text', (column) => column.notNull())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('nominees', 'text', (column) => column.notNull())
      .addColumn('ballot', 'text', (column) => column.notNull())
      .addColumn('voters', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('closed_at', 'bigint')
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('vote_polls_key', ['ceremony', 'run', 'award'])
      .execute()
    await db.schema
      .createTable('vote_ballots')
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('award', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('choice', 'text', (column) => column.notNull())
      .addColumn('cast_at', 'bigint', (column) => column.notNull())
      .addColumn('chosen_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('changes', 'integer', (column) => column.notNull())
      // What makes a vote one vote, whatever a browser, a network or a second process does.
      .addPrimaryKeyConstraint('vote_ballots_key', ['ceremony', 'run', 'award', 'voter'])
      .execute()
    await db.schema
      .createTable('vote_rights')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('ceremony', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      // Of the printed code; an invite has its own id here.
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('meant_for', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .addUniqueConstraint('vote_rights_once', ['ceremony', 'hash'])
      .execute()
    await db.schema
      .createTable('vote_holders')
      .addColumn('right_id', 'text', (column) => column.notNull().references('vote_rights.id'))
      // A code is used anew in every rehearsal; an invite is opened for all runs, which is the empty one.
      .addColumn('run', 'text', (column) => column.notNull())
      // A code has one holder, in slot 0; an invite some.
      .addColumn('slot', 'integer', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('vote_holders_key', ['right_id', 'run', 'slot'])
      .addUniqueConstraint('vote_holders_once', ['right_id', 'run', 'visitor'])
      .execute()
    await db.schema.createIndex('vote_holders_of_visitor').on('vote_holders').column('visitor').execute()
  },
}
