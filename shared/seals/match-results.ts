import { CEREMONY_LIMITS } from '../ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../ceremony/run-of-show.ts'
import type { Booth } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { normalise } from '../importer/normalise.ts'
import { splitBilingual } from '../importer/read-texts.ts'
import type { ResultRow } from './result-rows.ts'
import type { Result } from './seal-messages.ts'
import type { ResultProblem, ResultProblemCode } from './seal-words.ts'

export type MatchedResult = Result & { award: string; row: number }
type Given = Pick<Booth, 'id' | 'title'> & { place: Pick<Booth['place'], 'label'> }

/** Finds the awards and projects that rows of a file name. Rows of one award share it, in their order. Pure. */
export function matchResults(
  rows: readonly ResultRow[],
  awards: readonly CeremonyAward[],
  booths: readonly Given[],
): { results: MatchedResult[]; problems: ResultProblem[] } {
  const problems: ResultProblem[] = []
  const results = new Map<string, MatchedResult>()
  for (const row of rows) {
    const wrong = (code: ResultProblemCode, found = '') => void problems.push({ code, row: row.row, found })
    const award = awardOf(row.award, awards)
    if (typeof award === 'string') {
      wrong(award, row.award)
      continue
    }
    if (award.ballot) {
      wrong('by-vote', row.award)
      continue
    }
    if (row.winners.length === 0) wrong('no-winner')
    const result = results.get(award.id) ?? {
      award: award.id,
      row: row.row,
      winners: [],
      citation: { en: '', zh: '' },
      person: '',
    }
    results.set(award.id, result)
    for (const name of row.winners) {
      const booth = boothOf(name, award, booths)
      if (typeof booth === 'string') wrong(booth, name)
      else if (result.winners.includes(booth.id)) wrong('twice', name)
      else if (result.winners.length === CEREMONY_LIMITS.winners) wrong('too-many-winners', row.award)
      else result.winners.push(booth.id)
    }
    for (const language of ['en', 'zh'] as const) {
      const text = row.citation[language]
      if (text.length > CEREMONY_LIMITS.citation) wrong('too-long', text.slice(0, 40))
      else if (result.citation[language] !== '' && text !== '' && result.citation[language] !== text)
        wrong('differs', text.slice(0, 40))
      else result.citation[language] ||= text
    }
    if (row.person.length > CEREMONY_LIMITS.name) wrong('too-long', row.person.slice(0, 40))
    else if (result.person !== '' && row.person !== '' && result.person !== row.person) wrong('differs', row.person)
    else result.person ||= row.person
  }
  return { results: [...results.values()], problems }
}

function awardOf(text: string, awards: readonly CeremonyAward[]): CeremonyAward | ResultProblemCode {
  if (text === '') return 'no-award'
  const known = awards.find(({ id }) => id === text)
  if (known) return known
  const named = awards.filter(({ name }) => says(name, text))
  return named.length > 1 ? 'two-awards' : (named[0] ?? 'no-such-award')
}

function boothOf(text: string, award: CeremonyAward, booths: readonly Given[]): Given | ResultProblemCode {
  const word = normalise(text)
  const found = booths.filter(
    ({ id, title, place }) => id === text || normalise(place.label) === word || says(title, text),
  )
  const nominated = found.filter(({ id }) => award.nominees.includes(id))
  if (nominated.length > 1) return 'two-projects'
  return nominated[0] ?? (found.length > 0 ? 'not-nominated' : 'no-such-project')
}

/** Whether a text is this name in either language, or in both with a mark between them. */
function says({ en, zh }: Bilingual, text: string): boolean {
  const both = splitBilingual(text)
  const words = (both ? [both.en, both.zh] : [text]).map(normalise)
  return [en, zh].some((name) => name !== '' && words.includes(normalise(name)))
}
