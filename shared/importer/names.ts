import type { Bilingual } from '../exhibition/text.ts'
import { normalise } from './normalise.ts'

const alike = (a: string, b: string): boolean => a !== '' && normalise(a) === normalise(b)

/** Whether two names agree in a language that both have, or are the same word where they share no language. */
export function sameName(a: Bilingual, b: Bilingual): boolean {
  if ((a.en && b.en) || (a.zh && b.zh)) return alike(a.en, b.en) || alike(a.zh, b.zh)
  return alike(a.en || a.zh, b.en || b.zh)
}

/** Whether two texts say different things in a language that both have. */
export const contradicts = (a: Bilingual, b: Bilingual): boolean =>
  (a.en !== '' && b.en !== '' && !alike(a.en, b.en)) || (a.zh !== '' && b.zh !== '' && !alike(a.zh, b.zh))

/** A name as a key: its English, else its Chinese, without what people write differently each time. */
export const keyOf = (text: Bilingual): string => normalise(text.en || text.zh)
