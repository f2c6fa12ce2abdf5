import type { Bilingual } from '../exhibition/text.ts'
import { isChinese, normalise } from './normalise.ts'

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
  if (long.includes(short) && short.length >= (isChinese(short) ? 2 : 4)) return 0.8
  const most = Math.floor((1 - ALIKE) * long.length)
  const edits = distanceWithin(short, long, most)
  return edits === undefined ? 0 : 1 - edits / long.length
}

const plain = (text: string): string => {
  const name = normalise(text)
  return name.replace(LEGAL_FORM, '') || name
}

/** Edit distance when it is `most` at most. Most pairs of names end at the first letters, which 200 x 200 of them need. */
export function distanceWithin(short: string, long: string, most: number): number | undefined {
  if (long.length - short.length > most) return undefined
  let above = Array.from({ length: short.length + 1 }, (_, i) => i)
  let row = new Array<number>(short.length + 1).fill(0)
  for (let i = 1; i <= long.length; i++) {
    // Only cells within `most` of the diagonal can end at a distance of `most`.
    const from = Math.max(1, i - most)
    const to = Math.min(short.length, i + most)
    row[from - 1] = from === 1 ? i : most + 1
    let least = row[from - 1] ?? 0
    for (let j = from; j <= to; j++) {
      const swap = (above[j - 1] ?? 0) + (long[i - 1] === short[j - 1] ? 0 : 1)
      const drop = j === i + most ? most + 1 : (above[j] ?? 0) + 1
      const edits = Math.min(swap, drop, (row[j - 1] ?? 0) + 1)
      row[j] = edits
      if (edits < least) least = edits
    }
    if (least > most) return undefined
    const last = above
    above = row
    row = last
  }
  const edits = above[short.length] ?? 0
  return edits > most ? undefined : edits
}
