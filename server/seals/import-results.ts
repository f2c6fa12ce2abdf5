import { decodeText } from '../../shared/importer/decode-text.ts'
import { matchResults } from '../../shared/seals/match-results.ts'
import { readResultRows } from '../../shared/seals/result-rows.ts'
import type { ImportedResults } from '../../shared/seals/seal-messages.ts'
import type { ResultProblem } from '../../shared/seals/seal-words.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { SealInput, SealsAnswer } from './seals.ts'

/** Refusals that are about a row and not about how it is asked for. */
const OF_ROWS = ['was-public', 'opened', 'by-vote'] as const

/**
 * Reads a file of results and, with `store`, seals all of them or none. What is in the file is in the answer to who sent it
 * and in the envelopes, and nowhere else.
 */
export async function importResults(
  { seals, exhibitions }: Pick<Services, 'seals' | 'exhibitions'>,
  { id, exhibition, show }: StoredCeremony,
  { bytes, store, reason, by }: { bytes: Uint8Array; store: boolean; reason: string; by: string },
): Promise<ImportedResults | Extract<SealsAnswer, { ok: false }>> {
  const wrong = (problems: ResultProblem[]): ImportedResults => ({ ok: true, stored: false, results: [], problems })
  const decoded = decodeText(bytes, (encoding, raw) => new TextDecoder(encoding, { fatal: true }).decode(raw))
  if (!decoded.ok) return wrong([{ code: 'unreadable', row: null, found: '' }])
  const read = readResultRows(decoded.text)
  if (!read.ok) return wrong([read.problem])

  const booths = (await exhibitions.get(exhibition))?.exhibition.booths ?? []
  const { results, problems } = matchResults(read.rows, show.awards, booths)
  const input = ({ award, winners, citation, person }: (typeof results)[number]): SealInput => ({
    exhibition,
    ceremony: id,
    award,
    winners,
    citation,
    person,
    by,
    reason,
  })
  const inputs = results.filter(({ winners }) => winners.length > 0).map(input)
  const refused = await seals.check(inputs)
  for (const { award, row } of results) {
    const code = OF_ROWS.find((one) => one === refused.get(award))
    if (code) problems.push({ code, row, found: '' })
  }
  const sealed = await seals.sealed(id)
  if (store && problems.length === 0) {
    const answer = await seals.sealAll(inputs)
    if (!answer.ok) return answer
  }
  return {
    ok: true,
    stored: store && problems.length === 0,
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    results: results.map(({ row: _, ...result }) => ({
      ...result,
      name: show.awards.find((award) => award.id === result.award)?.name ?? { en: '', zh: '' },
      titles: result.winners.map((booth) => booths.find((one) => one.id === booth)?.title ?? { en: '', zh: '' }),
      replaces: sealed.has(result.award),
    })),
  }
}
