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
  const cmap = table('cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    const format = font.readUInt16BE(at)
    if (format === 12) readGroups(font, at, (code, glyph) => widths.set(code, widthOf(glyph)))
    if (format === 4) readSegments(font, at, (code, glyph) => widths.set(code, widthOf(glyph)))
  }
  return widths
}

type Found = (code: number, glyph: number) => void

/** cmap format 12: runs of characters with consecutive glyphs. */
const readGroups = (font: Buffer, at: number, found: Found): void => {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [from, to, glyph] = [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)]
    for (let code = from; code <= to; code++) found(code, glyph + code - from)
  }
}

/** cmap format 4: segments of the basic plane, by difference or by a list of glyphs. */
const readSegments = (font: Buffer, at: number, found: Found): void => {
  const size = font.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    const to = font.readUInt16BE(at + 14 + i)
    const from = font.readUInt16BE(at + 16 + size + i)
    const delta = font.readUInt16BE(at + 16 + 2 * size + i)
    const listAt = at + 16 + 3 * size + i
    const list = font.readUInt16BE(listAt)
    for (let code = from; code <= to && code < 0xffff; code++) {
      const raw = list === 0 ? code : font.readUInt16BE(listAt + list + 2 * (code - from))
      const glyph = list !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) found(code, glyph)
    }
  }
}
