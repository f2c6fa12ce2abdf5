import { readCmap } from './read-cmap.ts'

/** Reads what setting text needs from a TrueType file: which characters it has, and how wide each is, in em. */
export const readAdvances = (font: Buffer): Map<number, number> => {
  const tables = new Map<string, number>()
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16)
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`This font has no ${tag} table; it is no TrueType file.`)
    return at
  }
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const widthOf = (glyph: number): number => font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm

  const widths = new Map<number, number>()
  readCmap(font.subarray(table('cmap')), (code, glyph) => widths.set(code, widthOf(glyph)))
  return widths
}
