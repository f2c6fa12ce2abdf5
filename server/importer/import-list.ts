import { createHash } from 'node:crypto'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { ImportOutcome, ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { giveIds } from '../../shared/importer/merge.ts'
import { type Preview, slugFor } from '../../shared/importer/plan-import.ts'
import { emptyExhibition } from '../exhibition/create-exhibitions.ts'
import { AwardIsSealed } from '../exhibition/exhibitions.ts'
import type { Services } from '../services.ts'
import { planList } from './plan-list.ts'

/** How often a list is laid over an exhibition that somebody else changes at the same time. */
const TRIES = 3

/** Reads a list and, unless it is a dry run, stores it in one transaction and tells the halls. */
export async function importList(
  services: Pick<Services, 'storage' | 'exhibitions' | 'id'>,
  file: Uint8Array,
  asked: ImportOptions,
): Promise<ImportReport> {
  const slug = slugFor(asked)
  // The first exhibition of a server is the one at "/".
  const featured = asked.featured || (await services.storage.exhibitions.list()).length === 0
  const options = { ...asked, featured }
  for (let attempt = 1; ; attempt++) {
    const stored = (await services.storage.exhibitions.load(slug)) ?? emptyExhibition(slug)
    const sealed = await services.storage.seals.waiting(slug)
    const planned = await planList({ bytes: file, stored, options, sealed })
    if (!planned.ok) return planned
    const { preview, next } = planned
    const agreement = agreementOf(next)
    const report = (outcome: ImportOutcome): ImportReport => ({ ok: true, outcome, preview, agreement })
    const reason = reasonNotToStore(preview, options, agreement)
    if (reason) return report(reason)
    let stale = false
    await services.exhibitions
      .change(slug, (now) => {
        stale = now.revision !== stored.revision
        return stale ? undefined : giveIds(next, services.id)
      })
      .catch((error: unknown) => {
        if (!(error instanceof AwardIsSealed)) throw error
        stale = true // a result was sealed while the list was read: the next look says so
      })
    if (!stale) return report('stored')
    if (attempt >= TRIES) return report('changed')
  }
}

function reasonNotToStore(preview: Preview, options: ImportOptions, agreement: string): ImportOutcome | undefined {
  if (options.dryRun) return 'shown'
  if (!preview.ready) return preview.blocked || preview.projects === 0 ? 'mistakes' : 'questions'
  if (options.agreed !== null && options.agreed !== agreement) return 'changed'
  return preview.same ? 'same' : undefined
}

/** Stands for exactly this exhibition after exactly this change. */
const agreementOf = (next: StoredExhibition): string =>
  createHash('sha256').update(JSON.stringify(next)).digest('base64url')
