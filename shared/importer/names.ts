import type { Bilingual } from '../exhibition/text.ts'
import { normalise } from './normalise.ts'

/** A name as names are compared: normalise once what is compared often. */
export const normalName = ({ en, zh }: Bilingual): Bilingual => ({ en: normalise(en), zh: normalise(zh) })

/** Whether two normal names agree in a language that both have, or are the same word where they share no language. */
export function sameNormalName(a: Bilingual, b: Bilingual): boolean {
  if ((a.en && b.en) || (a.zh && b.zh)) return (a.en !== '' && a.en === b.en) || (a.zh !== '' && a.zh === b.zh)
  return (a.en || a.zh) === (b.en || b.zh)
}

export const sameName = (a: Bilingual, b: Bilingual): boolean => sameNormalName(normalName(a), normalName(b))

/** Whether two texts say different things in a language that both have. */
export function contradicts(a: Bilingual, b: Bilingual): boolean {
  const [one, other] = [normalName(a), normalName(b)]
  return (
    (one.en !== '' && other.en !== '' && one.en !== other.en) ||
    (one.zh !== '' && other.zh !== '' && one.zh !== other.zh)
  )
}

/** A name as a key: its English, else its Chinese, without what people write differently each time. */
export const keyOf = (text: Bilingual): string => normalise(text.en || text.zh)
