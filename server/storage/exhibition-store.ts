import * as z from 'zod'
import type { StoredExhibition, StoredProject } from '../../shared/exhibition/stored.ts'
import { TIERS } from '../../shared/plan/types.ts'
import { awardsToldBy } from '../../shared/seals/sealed-awards.ts'
import type { Database } from './open-database.ts'
import { rememberShown, shownIn, waitingIn } from './shown-awards.ts'
import type { ExhibitionStore } from './storage.ts'
import type { NewRow, Row } from './tables.ts'

type About = Pick<
  StoredExhibition,
  'title' | 'text' | 'opens' | 'closes' | 'accent' | 'picture' | 'figures' | 'allowedHosts' | 'awardNames'
>

const bilingual = z.object({ en: z.string(), zh: z.string() })
const About = z.object({
  title: bilingual,
  text: bilingual,
  opens: z.string(),
  closes: z.string(),
  accent: z.string(),
  picture: z.string(),
  figures: z.object({ entries: z.number(), winners: z.number() }),
  allowedHosts: z.array(z.string()).optional(),
  awardNames: z.array(z.object({ name: bilingual, tier: z.enum(TIERS) })).optional(),
})

export function createExhibitionStore(db: Database): ExhibitionStore {
  return {
    async list() {
      const rows = await db.selectFrom('exhibitions').selectAll().orderBy('slug').execute()
      return rows.map(({ id, slug, featured, open, revision }) => ({
        id,
        slug,
        featured: !!featured,
        open: !!open,
        revision,
      }))
    },

    async load(slug) {
      const row = await db.selectFrom('exhibitions').selectAll().where('slug', '=', slug).executeTakeFirst()
      if (!row) return undefined
      const categories = await db
        .selectFrom('categories')
        .selectAll()
        .where('exhibition', '=', row.id)
        .orderBy('position')
        .execute()
      const booths = await boothsOf(db, row.id)
      return {
        id: row.id,
        slug: row.slug,
        featured: !!row.featured,
        open: !!row.open,
        revision: row.revision,
        ...About.parse(JSON.parse(row.about)),
        categories: categories.map(({ id, name }) => ({ id, name: bilingual.parse(JSON.parse(name)) })),
        projects: booths.map(readBooth),
      }
    },

    async findBooth(booth) {
      const row = await db
        .selectFrom('booths')
        .innerJoin('exhibitions', 'exhibitions.id', 'booths.exhibition')
        .select(['exhibitions.slug', 'booths.removed'])
        .where('booths.id', '=', booth)
        .executeTakeFirst()
      return row && { slug: row.slug, removed: !!row.removed }
    },

    async save(exhibition, expectedRevision) {
      try {
        return await db.transaction().execute(async (trx) => {
          const stored = await trx
            .selectFrom('exhibitions')
            .select(['id', 'revision'])
            .where('slug', '=', exhibition.slug)
            .executeTakeFirst()
          if (stored && stored.id !== exhibition.id) return { ok: false, reason: 'slug-taken' } as const
          if ((stored?.revision ?? 0) !== expectedRevision) return { ok: false, reason: 'changed-meanwhile' } as const
          const revision = expectedRevision + 1
          const row: NewRow<'exhibitions'> = {
            id: exhibition.id,
            slug: exhibition.slug,
            featured: exhibition.featured ? 1 : 0,
            open: exhibition.open ? 1 : 0,
            revision,
            about: JSON.stringify(aboutOf(exhibition)),
          }
          if (exhibition.featured)
            await trx.updateTable('exhibitions').set({ featured: 0 }).where('id', '!=', exhibition.id).execute()
          if (stored) {
            // The revision in the condition closes the race between two writers that read the same one.
            const { numUpdatedRows } = await trx
              .updateTable('exhibitions')
              .set(row)
              .where('id', '=', exhibition.id)
              .where('revision', '=', expectedRevision)
              .executeTakeFirst()
            if (numUpdatedRows !== 1n) return { ok: false, reason: 'changed-meanwhile' } as const
          } else {
            const { numInsertedOrUpdatedRows } = await trx
              .insertInto('exhibitions')
              .values(row)
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirst()
            if (numInsertedOrUpdatedRows !== 1n) return { ok: false, reason: 'changed-meanwhile' } as const
          }
          // Behind the exhibition's own row, so that a result that is sealed at the same time is seen here, or sees this.
          const sealed = await waitingIn(trx, exhibition.slug)
          if (sealed.length > 0) {
            // What was shown once, or read out, is public, also where another envelope waits for an award of that name.
            const shown = (await shownIn(trx, exhibition.slug)).map(({ booth, name, edition }) => ({
              id: booth,
              awards: [{ name, edition }],
            }))
            if (awardsToldBy(shown, exhibition.projects, sealed).length > 0) throw new AwardIsSealed()
          }
          await rememberShown(trx, exhibition.slug, exhibition.projects)
          await trx.deleteFrom('categories').where('exhibition', '=', exhibition.id).execute()
          const categories = exhibition.categories.map(({ id, name }, position) => ({
            exhibition: exhibition.id,
            id,
            position,
            name: JSON.stringify(name),
          }))
          if (categories.length) await trx.insertInto('categories').values(categories).execute()
          await trx.updateTable('booths').set({ removed: 1 }).where('exhibition', '=', exhibition.id).execute()
          for (const [position, project] of exhibition.projects.entries())
            await trx
              .insertInto('booths')
              .values(boothRow(exhibition.id, project, position))
              .onConflict(
                (conflict) =>
                  conflict
                    .column('id')
                    .doUpdateSet(({ ref }) => ({
                      category: ref('excluded.category'),
                      position: ref('excluded.position'),
                      external_id: ref('excluded.external_id'),
                      body: ref('excluded.body'),
                      removed: ref('excluded.removed'),
                    }))
                    .where('booths.exhibition', '=', exhibition.id), // a booth never moves to another exhibition
              )
              .execute()
          return { ok: true, revision } as const
        })
      } catch (error) {
        if (error instanceof AwardIsSealed) return { ok: false, reason: 'sealed-award' }
        throw error
      }
    },
  }
}

/** Ends the transaction, and with it the change that it began. */
class AwardIsSealed extends Error {}

const boothsOf = (db: Database, exhibition: string) =>
  db
    .selectFrom('booths')
    .selectAll()
    .where('exhibition', '=', exhibition)
    .where('removed', '=', 0)
    .orderBy('position')
    .execute()

const aboutOf = ({
  title,
  text,
  opens,
  closes,
  accent,
  picture,
  figures,
  allowedHosts,
  awardNames,
}: StoredExhibition): About => ({
  title,
  text,
  opens,
  closes,
  accent,
  picture,
  figures,
  allowedHosts,
  awardNames,
})

function boothRow(exhibition: string, project: StoredProject, position: number): NewRow<'booths'> {
  const { id, category, externalId, ...body } = project
  return { id, exhibition, category, position, external_id: externalId, body: JSON.stringify(body), removed: 0 }
}

function readBooth(row: Row<'booths'>): StoredProject {
  // Written by boothRow from a typed value; a body of an older shape is brought up by a migration.
  const body = JSON.parse(row.body) as Omit<StoredProject, 'id' | 'category' | 'externalId'>
  return { id: row.id, category: row.category, externalId: row.external_id, ...body }
}
