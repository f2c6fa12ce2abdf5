import type { Bilingual } from '../exhibition/text.ts'
import { normalise } from './normalise.ts'

/** What companies carry behind their names, which lists write or leave out. */
const LEGAL_FORM =
  /(?:coltd|companylimited|limited|ltd|inc|incorporated|llc|gmbh|corp|corporation|plc|股份有限公司|有限责任公司|有限公司|集团)$/u

/** From here on two names may be the same thing, and a person is asked. */
export const ALIKE = 0.75

/** A name as `likeness` compares it: normalised once, because every name meets all others. */
export const plainName = ({ en, zh }: Bilingual): Bilingual => ({ en: plain(en), zh: plain(zh) })

/** How alike two plain names are, 0 to 1, by the better of their languages. */
export const likeness = (a: Bilingual, b: Bilingual): number =>
  Math.max(likeText(a.en, b.en), likeText(a.zh, b.zh), a.en && a.zh ? 0 : likeText(a.en || a.zh, b.en || b.zh))

/** Edit distance over length; a name that holds the whole of the other is alike, too. */
function likeText(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === '') return 0
  if (short === long) return 1
  const whole = /\p{Script=Han}/u.test(short) ? 2 : 4
  if (short.length >= whole && long.includes(short)) return 0.8
  // The distance is at least the difference of the lengths: most pairs end here.
  if (short.length / long.length < ALIKE) return 0
  return 1 - distance(short, long) / long.length
}

const plain = (text: string): string => {
  const name = normalise(text)
  return name.replace(LEGAL_FORM, '') || name
}

function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}
