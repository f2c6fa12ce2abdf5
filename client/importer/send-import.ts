import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { packImport } from '../../shared/importer/pack-import.ts'

export type Trouble = 'unreachable' | 'not-allowed' | 'too-fast' | 'broken'

/** Sends a list with its options to an exhibition. Never rejects; an abort is 'unreachable'. */
export async function sendImport(
  slug: string,
  file: Uint8Array,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<{ ok: true; report: ImportReport } | { ok: false; trouble: Trouble }> {
  try {
    const answer = await fetch(`/api/exhibitions/${encodeURIComponent(slug)}/import`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: packImport(options, file),
      signal,
    })
    // Our own server, which this page was built with: the body's type is its word.
    if (answer.ok) return { ok: true, report: (await answer.json()) as ImportReport }
    const trouble = answer.status === 403 ? 'not-allowed' : answer.status === 429 ? 'too-fast' : 'broken'
    return { ok: false, trouble }
  } catch {
    return { ok: false, trouble: 'unreachable' } // no network, or aborted for a newer question
  }
}
