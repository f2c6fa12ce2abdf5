import type { Opened } from '../../shared/seals/envelope.ts'
import type { NamedAward } from '../../shared/seals/sealed-awards.ts'
import type { CeremonyStore, StoredCeremony, StoredCeremonyEvent } from './ceremony-port.ts'
import type { Database } from './open-database.ts'
import { rememberShown, takeTurn } from './shown-awards.ts'
import type { Row } from './tables.ts'

export function createCeremonyStore(db: Database): CeremonyStore {
  return {
    async ofExhibition(exhibition) {
      const rows = await db
        .selectFrom('ceremonies')
        .selectAll()
        .where('exhibition', '=', exhibition)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return rows.map(ceremonyOf)
    },
    async announced() {
      const rows = await db.selectFrom('ceremonies').selectAll().where('announced', '=', 1).orderBy('made_at').execute()
      return rows.map(ceremonyOf)
    },
    async load(id) {
      const row = await db.selectFrom('ceremonies').selectAll().where('id', '=', id).executeTakeFirst()
      return row && ceremonyOf(row)
    },
    async save(ceremony, expectedRevision) {
      const row = {
        exhibition: ceremony.exhibition,
        show: JSON.stringify(ceremony.show),
        announced: Number(ceremony.announced),
        told_seconds: ceremony.toldSeconds,
        revision: expectedRevision + 1,
        changed_at: ceremony.changedAt,
        changed_by: ceremony.changedBy,
      }
      if (expectedRevision === 0) {
        const made = await db
          .insertInto('ceremonies')
          .values({ ...row, id: ceremony.id, made_at: ceremony.madeAt })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst()
        return Number(made.numInsertedOrUpdatedRows ?? 0) === 1
      }
      const changed = await db
        .updateTable('ceremonies')
        .set(row)
        .where('id', '=', ceremony.id)
        .where('revision', '=', expectedRevision)
        .executeTakeFirst()
      return Number(changed.numUpdatedRows) === 1
    },
    async withdraw(id) {
      await db
        .updateTable('ceremonies')
        .set((of) => ({ announced: 0, told_seconds: null, revision: of('revision', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    remove: (id) => db.transaction().execute((tx) => removeAll(tx, id)),
    removeDraft: (id, night) =>
      db.transaction().execute(async (tx) => {
        const of = await tx.selectFrom('ceremonies').select('exhibition').where('id', '=', id).executeTakeFirst()
        // Behind the exhibition's own row, as sealing is: what is sealed at the same time is seen here.
        if (of) await takeTurn(tx, of.exhibition)
        const one = await tx.selectFrom('ceremonies').select('announced').where('id', '=', id).executeTakeFirst()
        const events = tx.selectFrom('ceremony_events').select('seq').where('ceremony', '=', id)
        const held = await events.where('run', '=', night).limit(1).executeTakeFirst()
        if (held || one?.announced === 1) return 'held'
        const sealed = tx.selectFrom('envelopes').select('id').where('ceremony', '=', id).limit(1)
        if (await sealed.executeTakeFirst()) return 'sealed'
        await removeAll(tx, id)
        return 'removed'
      }),
    append: (entry, opened) =>
      db.transaction().execute(async (tx) => {
        const { ceremony, run, seq, at, by } = entry
        const written = await tx
          .insertInto('ceremony_events')
          .values({
            ceremony,
            run,
            seq,
            at,
            by,
            event: JSON.stringify(entry.event),
            state: JSON.stringify(entry.state),
            cue: JSON.stringify(entry.cue),
          })
          .onConflict((conflict) => conflict.columns(['ceremony', 'run', 'seq']).doNothing())
          .executeTakeFirst()
        if (Number(written.numInsertedOrUpdatedRows ?? 0) === 0) return false
        for (const one of opened) await open(tx, ceremony, at, one)
        return true
      }),
    async events(ceremony, run) {
      const rows = await db
        .selectFrom('ceremony_events')
        .selectAll()
        .where('ceremony', '=', ceremony)
        .where('run', '=', run)
        .orderBy('seq')
        .execute()
      return rows.map((row) => ({
        ...row,
        event: JSON.parse(row.event) as StoredCeremonyEvent['event'],
        state: JSON.parse(row.state) as StoredCeremonyEvent['state'],
        cue: JSON.parse(row.cue) as StoredCeremonyEvent['cue'],
      }))
    },
    async runs(ceremony) {
      const rows = await db
        .selectFrom('ceremony_events')
        .select((of) => ['run', of.fn.min('at').as('at'), of.fn.countAll<number>().as('events')])
        .where('ceremony', '=', ceremony)
        .groupBy('run')
        .execute()
      return rows
        .map(({ run, at, events }) => ({ run, at: Number(at), events: Number(events) }))
        .sort((a, b) => a.at - b.at)
    },
  }
}

async function removeAll(tx: Database, id: string): Promise<void> {
  await tx.deleteFrom('ceremony_events').where('ceremony', '=', id).execute()
  await tx.deleteFrom('ceremony_tracks').where('ceremony', '=', id).execute()
  await tx.deleteFrom('ceremony_people').where('ceremony', '=', id).execute()
  await tx.deleteFrom('envelopes').where('ceremony', '=', id).execute()
  await tx.deleteFrom('vote_ballots').where('ceremony', '=', id).execute()
  await tx.deleteFrom('vote_polls').where('ceremony', '=', id).execute()
  const rights = tx.selectFrom('vote_rights').select('id').where('ceremony', '=', id)
  await tx.deleteFrom('vote_holders').where('right_id', 'in', rights).execute()
  await tx.deleteFrom('vote_rights').where('ceremony', '=', id).execute()
  await tx.deleteFrom('ceremonies').where('id', '=', id).execute()
}

/**
 * What is in an envelope is from now on in the open, and so is that its booths have the award.
 * @throws when another envelope took its place at this moment: then it is not read out, and the reveal is said anew.
 */
async function open(tx: Database, ceremony: string, at: number, { award, envelope, sha256 }: Opened): Promise<void> {
  const standing = tx
    .updateTable('envelopes')
    .set({ opened_at: at, opened: JSON.stringify(envelope) })
    .where('ceremony', '=', ceremony)
    .where('award', '=', award)
    .where('sha256', '=', sha256)
    .where('replaced_at', 'is', null)
    .where('opened_at', 'is', null)
  const row = await standing.returning(['exhibition', 'name', 'edition']).executeTakeFirst()
  if (!row) throw new Error(`The envelope of ${award} was replaced at the moment of its reveal.`)
  const awards = [{ name: JSON.parse(row.name) as NamedAward['name'], edition: row.edition }]
  const booths = envelope.winners.map(({ booth: id, title, team }) => ({ id, title, team, awards }))
  await rememberShown(tx, row.exhibition, booths)
}

const ceremonyOf = (row: Row<'ceremonies'>): StoredCeremony => ({
  id: row.id,
  exhibition: row.exhibition,
  show: JSON.parse(row.show) as StoredCeremony['show'],
  announced: row.announced === 1,
  toldSeconds: row.told_seconds,
  revision: row.revision,
  madeAt: row.made_at,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
