import { LANGUAGES } from '../../shared/exhibition/say.ts'
import { LEAD_FIELDS, LEAD_PURPOSES, LEAD_STATES, WITHDRAWAL_REASONS } from '../../shared/leads/lead-words.ts'
import type { LeadCounts, Withdrawal } from '../../shared/leads/leads.ts'
import type { Database } from './open-database.ts'
import type { LeadStore, StoredLead } from './storage.ts'
import type { Row } from './tables.ts'

/** What picks cards: one column and its value. */
type By = { column: 'id' | 'visitor' | 'booth'; value: string }

export function createLeadStore(db: Database): LeadStore {
  /** Newest first. */
  const read = async ({ column, value }: By, from: Database = db): Promise<StoredLead[]> => {
    const rows = await from
      .selectFrom('leads')
      .selectAll()
      .where(column, '=', value)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute()
    const fields = await from
      .selectFrom('lead_fields')
      .selectAll()
      .where('lead', 'in', (leads) => leads.selectFrom('leads').select('id').where(column, '=', value))
      .execute()
    const byLead = new Map<string, Row<'lead_fields'>[]>()
    for (const field of fields) {
      const of = byLead.get(field.lead)
      if (of) of.push(field)
      else byLead.set(field.lead, [field])
    }
    return rows.map((row) => leadOf(row, byLead.get(row.id) ?? []))
  }
  const one = async (id: string, from: Database = db) => (await read({ column: 'id', value: id }, from))[0]

  return {
    add: (lead, most) =>
      db.transaction().execute(async (tx) => {
        const { fields, ...card } = lead
        const added = await tx
          .insertInto('leads')
          .values({
            ...card,
            state: 'new',
            starred: 0,
            staff_note: '',
            exported_at: null,
            withdrawn_at: null,
            withdrawn_reason: '',
          })
          .onConflict((conflict) => conflict.columns(['visitor', 'key']).doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!added) {
          const { id } = await tx
            .selectFrom('leads')
            .select('id')
            .where('visitor', '=', lead.visitor)
            .where('key', '=', lead.key)
            .executeTakeFirstOrThrow()
          return { ok: true, fresh: false, lead: await required(one(id, tx)) }
        }
        const { standing } = await tx
          .selectFrom('leads')
          .select(({ fn }) => fn.countAll<number>().as('standing'))
          .where('visitor', '=', lead.visitor)
          .where('booth', '=', lead.booth)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirstOrThrow()
        if (Number(standing) > most) {
          await tx.deleteFrom('leads').where('id', '=', lead.id).execute()
          return { ok: false, reason: 'too-many' }
        }
        await tx
          .insertInto('lead_fields')
          .values(
            LEAD_FIELDS.flatMap((field) => {
              const value = fields[field]
              return value ? [{ lead: lead.id, field, value, withdrawn_at: null, withdrawn_reason: '' }] : []
            }),
          )
          .execute()
        return { ok: true, fresh: true, lead: await required(one(lead.id, tx)) }
      }),
    ofVisitor: (visitor) => read({ column: 'visitor', value: visitor }),
    ofBooth: (booth) => read({ column: 'booth', value: booth }),
    async mark(booth, id, { state, starred, staffNote }) {
      const changes = {
        ...(state === undefined ? {} : { state }),
        ...(starred === undefined ? {} : { starred: starred ? 1 : 0 }),
        ...(staffNote === undefined ? {} : { staff_note: staffNote }),
      }
      if (Object.keys(changes).length > 0) {
        const changed = await db
          .updateTable('leads')
          .set(changes)
          .where('id', '=', id)
          .where('booth', '=', booth)
          .where('withdrawn_at', 'is', null) // a note to it would be about somebody who took everything back
          .returning('id')
          .executeTakeFirst()
        if (!changed) return undefined
      }
      const lead = await one(id)
      return lead?.booth === booth ? lead : undefined
    },
    withdraw: (visitor, id, fields, reason, now) =>
      db.transaction().execute(async (tx) => {
        // Before anything is decided: the row's lock makes two withdrawals of one card's last fields wait for each other.
        const own = await tx
          .updateTable('leads')
          .set(({ ref }) => ({ at: ref('at') }))
          .where('id', '=', id)
          .where('visitor', '=', visitor)
          .returning('id')
          .executeTakeFirst()
        if (!own) return undefined
        await tx
          .updateTable('lead_fields')
          .set({ value: '', withdrawn_at: now, withdrawn_reason: reason })
          .where('lead', '=', id)
          .where('withdrawn_at', 'is', null)
          .where('field', 'in', fields === 'all' ? LEAD_FIELDS : fields)
          .execute()
        const left = await tx
          .selectFrom('lead_fields')
          .select('field')
          .where('lead', '=', id)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst()
        if (!left)
          await tx
            .updateTable('leads')
            .set({ withdrawn_at: now, withdrawn_reason: reason, staff_note: '', starred: 0 })
            .where('id', '=', id)
            .where('withdrawn_at', 'is', null)
            .execute()
        return one(id, tx)
      }),
    async noteExport(booth, now) {
      await db
        .updateTable('leads')
        .set({ exported_at: now })
        .where('booth', '=', booth)
        .where('at', '<=', now)
        .where('withdrawn_at', 'is', null)
        .execute()
    },
    async counts(exhibition) {
      const rows = await db
        .selectFrom('leads')
        .select(['booth', 'state', 'withdrawn_at'])
        .where('exhibition', '=', exhibition)
        .execute()
      const counts = new Map<string, LeadCounts>()
      for (const { booth, state, withdrawn_at } of rows) {
        const of = counts.get(booth) ?? { standing: 0, fresh: 0, withdrawn: 0 }
        if (withdrawn_at !== null) of.withdrawn++
        else {
          of.standing++
          if (state === 'new') of.fresh++
        }
        counts.set(booth, of)
      }
      return counts
    },
    async setLink(visitor, secretHash, until, now) {
      await db
        .insertInto('visit_links')
        .values({ visitor, secret_hash: secretHash, until, made_at: now })
        .onConflict((conflict) =>
          conflict.column('visitor').doUpdateSet({ secret_hash: secretHash, until, made_at: now }),
        )
        .execute()
    },
    async endLink(visitor) {
      await db.deleteFrom('visit_links').where('visitor', '=', visitor).execute()
    },
    async linkUntil(visitor, now) {
      const link = await db
        .selectFrom('visit_links')
        .select('until')
        .where('visitor', '=', visitor)
        .where('until', '>', now)
        .executeTakeFirst()
      return link?.until ?? null
    },
    async visitorOfLink(secretHash, now) {
      const link = await db
        .selectFrom('visit_links')
        .select('visitor')
        .where('secret_hash', '=', secretHash)
        .where('until', '>', now)
        .executeTakeFirst()
      return link?.visitor
    },
  }
}

async function required(lead: Promise<StoredLead | undefined>): Promise<StoredLead> {
  const found = await lead
  if (!found) throw new Error('A card that was just written is not there.')
  return found
}

/** One of a closed list; a value that only a later version knows is taken for the first. */
const among = <Value extends string>(list: readonly [Value, ...Value[]], text: string): Value =>
  list.find((value) => value === text) ?? list[0]

const withdrawalOf = (at: number | null, reason: string): Withdrawal | null =>
  at === null ? null : { at, reason: among(WITHDRAWAL_REASONS, reason) }

function leadOf(row: Row<'leads'>, fields: readonly Row<'lead_fields'>[]): StoredLead {
  return {
    id: row.id,
    key: row.key,
    visitor: row.visitor,
    exhibition: row.exhibition,
    booth: row.booth,
    purpose: among(LEAD_PURPOSES, row.purpose),
    language: among(LANGUAGES, row.language),
    consent: row.consent,
    at: row.at,
    state: among(LEAD_STATES, row.state),
    starred: row.starred === 1,
    staffNote: row.staff_note,
    exportedAt: row.exported_at,
    withdrawn: withdrawalOf(row.withdrawn_at, row.withdrawn_reason),
    fields: LEAD_FIELDS.flatMap((field) => {
      const of = fields.find((one) => one.field === field)
      return of ? [{ field, value: of.value, withdrawn: withdrawalOf(of.withdrawn_at, of.withdrawn_reason) }] : []
    }),
  }
}
