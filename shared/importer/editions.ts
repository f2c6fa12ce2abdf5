import type { Bilingual } from '../exhibition/text.ts'
import type { ReadRow } from './read-row.ts'

/** An edition as the name of a category. */
export const editionName = (year: string): Bilingual =>
  /\p{Script=Han}/u.test(year) ? { en: '', zh: year } : { en: year, zh: /^\d{4}$/.test(year) ? `${year}年` : year }

/** The year of its column, else, where every award's name has one, the year in the name. */
export function editionReader(rows: readonly ReadRow[]): (row: ReadRow, award: Bilingual | undefined) => string {
  const inName = (award: Bilingual | undefined) =>
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(award?.en || award?.zh || '')?.[0] ?? ''
  const everywhere =
    rows.every(({ year }) => year === '') &&
    rows.every(({ awards }) => awards.length > 0 && awards.every((one) => inName(one) !== ''))
  return (row, award) => (everywhere ? inName(award) : row.year)
}
