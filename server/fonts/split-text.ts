/** What typed text needs in Latin faces whatever an exhibition says: printable ASCII, Latin-1, and common marks. */
const ALWAYS_LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•·×→←↑↓′″€ŒœŠšŽžŸıˆ˜‚„†‡‰‹›™−`
/** Chinese marks that a sentence may need at any time. */
const ALWAYS_CHINESE = '、。，．：；？！（）《》〈〉「」『』【】〔〕…—·‘’“”～￥％＋－＝／０１２３４５６７８９○〇々'

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
}

const WIDE_MARKS = new Set('…—·‘’“”')

/** A character that is set in a Chinese face, in Chinese text at least. */
export const isChinese = (char: string): boolean => (char.codePointAt(0) ?? 0) >= 0x2e80 || WIDE_MARKS.has(char)

const sorted = (chars: Iterable<string>): string => [...new Set(chars)].sort((a, b) => (a < b ? -1 : 1)).join('')

/** The characters for the Latin and for the Chinese faces of a text, each once, in code order. */
export const splitText = (text: string): { latin: string; chinese: string } => ({
  latin: sorted(
    [...ALWAYS_LATIN].concat([...text].filter((char) => char >= ' ' && !((char.codePointAt(0) ?? 0) >= 0x2e80))),
  ),
  chinese: sorted([...ALWAYS_CHINESE].concat([...text].filter(isChinese))),
})
