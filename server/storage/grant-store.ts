import { NIGHT_ROLES, type NightRole } from '../../shared/ceremony/night-words.ts'
import type { Grant, GrantRole, Scope } from '../../shared/grants/grants.ts'
import type { Database } from './open-database.ts'
import type { BoothLink, GrantStore, NightLink } from './storage.ts'
import type { Row } from './tables.ts'

const scopeColumns = (scope: Scope) => ({
  scope_kind: scope.kind,
  exhibition: scope.kind === 'server' ? '' : scope.exhibition,
  booth: scope.kind === 'booth' ? scope.booth : '',
})

function scopeOf(row: { scope_kind: string; exhibition: string; booth: string }): Scope {
  if (row.scope_kind === 'server') return { kind: 'server' }
  if (row.scope_kind === 'exhibition') return { kind: 'exhibition', exhibition: row.exhibition }
  return { kind: 'booth', exhibition: row.exhibition, booth: row.booth }
}

const grantOf = (row: Row<'grants'>): Grant => ({
  id: row.id,
  visitor: row.visitor,
  role: row.role as GrantRole,
  scope: scopeOf(row),
  until: row.until,
  withdrawn: row.withdrawn,
})

const grantRow = ({ id, visitor, role, scope, until, withdrawn }: Grant, by: string, now: number) => ({
  id,
  visitor,
  role,
  ...scopeColumns(scope),
  until,
  withdrawn,
  withdrawn_by: '',
  given_by: by,
  created_at: now,
})

const boothLinkOf = (row: Row<'grant_links'>): BoothLink => ({
  id: row.id,
  exhibition: row.exhibition,
  booth: row.booth,
  meantFor: row.meant_for,
  until: row.until ?? 0,
  createdAt: row.created_at,
  claimedBy: row.claimed_by,
  withdrawn: row.withdrawn,
})

const nights = (db: Database) =>
  db
    .selectFrom('grant_links')
    .selectAll()
    .where('role', 'in', [...NIGHT_ROLES])
    .where('scope_kind', '!=', 'server')

const nightLinkOf = (row: Row<'grant_links'>): NightLink => ({ ...boothLinkOf(row), role: row.role as NightRole })

export function createGrantStore(db: Database): GrantStore {
  return {
    async ofVisitor(visitor) {
      return (await db.selectFrom('grants').selectAll().where('visitor', '=', visitor).execute()).map(grantOf)
    },
    async ofScope(exhibition) {
      return (await db.selectFrom('grants').selectAll().where('exhibition', 'in', [exhibition, '']).execute()).map(
        grantOf,
      )
    },
    async add(grant, by, now) {
      await db
        .insertInto('grants')
        .values(grantRow(grant, by, now))
        .execute()
    },
    async withdraw(id, by, now) {
      const { numUpdatedRows } = await db
        .updateTable('grants')
        .set({ withdrawn: now, withdrawn_by: by })
        .where('id', '=', id)
        .where('withdrawn', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    withdrawOrganizer: (id, by, now) =>
      db.transaction().execute(async (trx) => {
        const standing = () => trx.updateTable('grants').where('role', '=', 'organizer').where('withdrawn', 'is', null)
        // Takes all of them, so that of two who withdraw each other's the second sees what the first did.
        const { numUpdatedRows } = await standing()
          .set(({ ref }) => ({ withdrawn_by: ref('withdrawn_by') }))
          .executeTakeFirst()
        const one = await trx.selectFrom('grants').select('withdrawn').where('id', '=', id).executeTakeFirst()
        if (one?.withdrawn !== null) return 'not-standing'
        if (numUpdatedRows <= 1n) return 'last'
        await standing().set({ withdrawn: now, withdrawn_by: by }).where('id', '=', id).execute()
        return true
      }),
    async addLink({ id, secretHash, role, scope, by, until, reusable, meantFor = '' }, now) {
      await db
        .insertInto('grant_links')
        .values({
          id,
          secret_hash: secretHash,
          role,
          ...scopeColumns(scope),
          until,
          reusable: reusable ? 1 : 0,
          made_by: by,
          created_at: now,
          claimed_by: null,
          claimed_at: null,
          meant_for: meantFor,
          withdrawn: null,
        })
        .execute()
    },
    claimLink: (secretHash, visitor, grantId, now) =>
      db.transaction().execute(async (trx) => {
        const link = await trx
          .selectFrom('grant_links')
          .selectAll()
          .where('secret_hash', '=', secretHash)
          .executeTakeFirst()
        if (!link) return { ok: false, reason: 'unknown' } as const
        if (link.withdrawn !== null) return { ok: false, reason: 'withdrawn' } as const
        if (link.until !== null && link.until < now) return { ok: false, reason: 'expired' } as const
        if (!link.reusable) {
          // One statement decides who was first, whatever runs beside it.
          const { numUpdatedRows } = await trx
            .updateTable('grant_links')
            .set({ claimed_by: visitor, claimed_at: now })
            .where('id', '=', link.id)
            .where('claimed_by', 'is', null)
            .where('withdrawn', 'is', null)
            .executeTakeFirst()
          if (numUpdatedRows !== 1n) return { ok: false, reason: 'used' } as const
        }
        const grant: Grant = {
          id: grantId,
          visitor,
          role: link.role as GrantRole,
          scope: scopeOf(link),
          until: null,
          withdrawn: null,
        }
        await trx
          .insertInto('grants')
          .values(grantRow(grant, link.made_by, now))
          .execute()
        return { ok: true, grant } as const
      }),
    async peekLink(secretHash, now) {
      const link = await db
        .selectFrom('grant_links')
        .selectAll()
        .where('secret_hash', '=', secretHash)
        .executeTakeFirst()
      if (!link) return 'unknown'
      if (link.withdrawn !== null) return 'withdrawn'
      if (link.until !== null && link.until < now) return 'expired'
      return link.claimed_by !== null && !link.reusable ? 'used' : 'open'
    },
    async boothLinks(exhibition, booth) {
      let found = db
        .selectFrom('grant_links')
        .selectAll()
        .where('scope_kind', '=', 'booth')
        .where('role', '=', 'exhibitor')
        .where('exhibition', '=', exhibition)
      if (booth !== undefined) found = found.where('booth', '=', booth)
      return (await found.orderBy('created_at', 'desc').orderBy('id').execute()).map(boothLinkOf)
    },
    async findLink(id) {
      const row = await db
        .selectFrom('grant_links')
        .selectAll()
        .where('id', '=', id)
        .where('scope_kind', '=', 'booth')
        .where('role', '=', 'exhibitor')
        .executeTakeFirst()
      return row && boothLinkOf(row)
    },
    async nightLinks(exhibition) {
      const rows = await nights(db)
        .where('exhibition', '=', exhibition)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(nightLinkOf)
    },
    async findNightLink(id) {
      const row = await nights(db).where('id', '=', id).executeTakeFirst()
      return row && nightLinkOf(row)
    },
    async withdrawLink(id, now) {
      const { numUpdatedRows } = await db
        .updateTable('grant_links')
        .set({ withdrawn: now })
        .where('id', '=', id)
        .where('claimed_by', 'is', null)
        .where('withdrawn', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async count(role) {
      const { count } = await db
        .selectFrom('grants')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('role', '=', role)
        .where('withdrawn', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}
