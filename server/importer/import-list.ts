import { createHash } from 'node:crypto'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { ImportOutcome, ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { giveIds } from '../../shared/importer/merge.ts'
import { planImport, slugFor } from '../../shared/importer/plan-import.ts'
import { emptyExhibition } from '../exhibition/create-exhibitions.ts'
import type { Services } from '../services.ts'
import { readList } from './read-list.ts'

/** Reads a list and, unless it is a dry run, stores it in one transaction and tells the halls. */
export async function importList(
  services: Pick<Services, 'storage' | 'exhibitions' | 'id'>,
  file: Uint8Array,
  options: ImportOptions,
): Promise<ImportReport> {
  const read = await readList(file)
  if (!read.ok) return read
  const slug = slugFor(options)
  // The first exhibition of a server is the one at "/".
  const featured = options.featured || (await services.storage.exhibitions.list()).length === 0
  const stored = (await services.storage.exhibitions.load(slug)) ?? emptyExhibition(slug)
  let planned = planImport(read.table, stored, { ...options, featured })
  const report = (outcome: ImportOutcome): ImportReport => ({
    ok: true,
    outcome,
    preview: planned.preview,
    agreement: agreementOf(planned.next),
  })
  const wait = (): ImportOutcome | undefined => {
    if (options.dryRun) return 'shown'
    if (!planned.preview.ready)
      return planned.preview.blocked || planned.preview.projects === 0 ? 'mistakes' : 'questions'
    if (options.agreed !== null && options.agreed !== agreementOf(planned.next)) return 'changed'
    return planned.preview.same ? 'same' : undefined
  }
  const first = wait()
  if (first) return report(first)
  let later: ImportOutcome | undefined
  await services.exhibitions.change(slug, (now) => {
    // Somebody may have changed it since: what is stored is planned anew on what is there.
    planned = planImport(read.table, now, { ...options, featured })
    later = wait()
    return later ? undefined : giveIds(planned.next, services.id)
  })
  return report(later ?? 'stored')
}

const agreementOf = (next: StoredExhibition): string =>
  createHash('sha256').update(JSON.stringify(next)).digest('base64url')
