import { whatWasShown } from '../../shared/seals/was-shown.ts'
import type { Database } from './open-database.ts'
import { PHRASE_SHOWN_MS, type Sealing, type SealStore, type StoredEnvelope, type StoredSealKey } from './seal-port.ts'
import { shownIn, takeTurn, waitingIn } from './shown-awards.ts'
import type { Row } from './tables.ts'

/** There is one key. */
const KEY = 'key'

export function createSealStore(db: Database): SealStore {
  const key = async () => {
    const row = await db.selectFrom('seal_keys').selectAll().where('id', '=', KEY).executeTakeFirst()
    return row && keyOf(row)
  }
  const envelopes = () => db.selectFrom('envelopes').select(WITHOUT_BOX).orderBy('sealed_at').orderBy('id')
  return {
    async ofCeremony(ceremony) {
      return (await envelopes().where('ceremony', '=', ceremony).execute()).map(envelopeOf)
    },
    async ofExhibition(exhibition) {
      return (await envelopes().where('exhibition', '=', exhibition).execute()).map(envelopeOf)
    },
    async box(id) {
      return (await db.selectFrom('envelopes').select('box').where('id', '=', id).executeTakeFirst())?.box
    },
    async add(sealings) {
      try {
        return await db.transaction().execute(async (tx) => {
          for (const sealing of sealings) await addOne(tx, sealing)
          return { ok: true } as const
        })
      } catch (error) {
        if (error instanceof Refused) return { ok: false, reason: error.reason }
        throw error
      }
    },
    waiting: (exhibition) => waitingIn(db, exhibition),
    shown: (exhibition) => shownIn(db, exhibition),
    key,
    async keepKey(fingerprint, now) {
      await db
        .insertInto('seal_keys')
        .values({ id: KEY, fingerprint, made_at: now, shown_to: '', shown_at: 0, kept_at: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      const stands = await key()
      if (!stands) throw new Error('A key that was kept is not there.')
      return stands
    },
    async showPhrase(visitor, now) {
      const first = await db
        .updateTable('seal_keys')
        .set({ shown_to: visitor, shown_at: now })
        .where('id', '=', KEY)
        .where('shown_to', '=', '')
        .executeTakeFirst()
      if (first.numUpdatedRows === 1n) return true
      const stands = await key()
      return stands?.shownTo === visitor && stands.keptAt === null && now - stands.shownAt <= PHRASE_SHOWN_MS
    },
    async phraseKept(visitor, now) {
      await db
        .updateTable('seal_keys')
        .set({ kept_at: now })
        .where('id', '=', KEY)
        .where('shown_to', '=', visitor)
        .where('kept_at', 'is', null)
        .execute()
    },
  }
}

/** Ends the transaction, and with it everything that was stored in it. */
class Refused extends Error {
  readonly reason: 'changed-meanwhile' | 'was-public'
  constructor(reason: Refused['reason']) {
    super(reason)
    this.reason = reason
  }
}

async function addOne(tx: Database, { envelope, replaces, reason, winners }: Sealing): Promise<void> {
  await takeTurn(tx, envelope.exhibition)
  // All are read and compared here: a question that names the winners would stand in the log of a database that keeps one.
  if (whatWasShown(await shownIn(tx))(envelope)(winners)) throw new Refused('was-public')
  if (replaces !== null) {
    const replaced = await tx
      .updateTable('envelopes')
      .set({ replaced_at: envelope.sealedAt, reason })
      .where('id', '=', replaces)
      .where('award', '=', envelope.award)
      .where('replaced_at', 'is', null)
      .where('opened_at', 'is', null)
      .executeTakeFirst()
    if (replaced.numUpdatedRows !== 1n) throw new Refused('changed-meanwhile')
  }
  const { sealedAt, sealedBy, name, ...row } = envelope
  const added = await tx
    .insertInto('envelopes')
    .values({
      ...row,
      name: JSON.stringify(name),
      sealed_at: sealedAt,
      sealed_by: sealedBy,
      replaced_at: null,
      reason: '',
      opened_at: null,
      opened: '',
    })
    .onConflict((conflict) => conflict.doNothing()) // an award has one standing envelope
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows ?? 0) !== 1) throw new Refused('changed-meanwhile')
}

const WITHOUT_BOX = [
  'id',
  'exhibition',
  'ceremony',
  'award',
  'name',
  'edition',
  'sha256',
  'sealed_at',
  'sealed_by',
  'replaced_at',
  'reason',
  'opened_at',
  'opened',
] as const

const envelopeOf = (row: Omit<Row<'envelopes'>, 'box'>): StoredEnvelope => ({
  id: row.id,
  exhibition: row.exhibition,
  ceremony: row.ceremony,
  award: row.award,
  name: JSON.parse(row.name) as StoredEnvelope['name'],
  edition: row.edition,
  sha256: row.sha256,
  sealedAt: row.sealed_at,
  sealedBy: row.sealed_by,
  replaced: row.replaced_at === null ? null : { at: row.replaced_at, reason: row.reason },
  opened:
    row.opened_at === null
      ? null
      : {
          at: row.opened_at,
          envelope: JSON.parse(row.opened) as NonNullable<StoredEnvelope['opened']>['envelope'],
        },
})

const keyOf = (row: Row<'seal_keys'>): StoredSealKey => ({
  fingerprint: row.fingerprint,
  madeAt: row.made_at,
  shownTo: row.shown_to,
  shownAt: row.shown_at,
  keptAt: row.kept_at,
})
