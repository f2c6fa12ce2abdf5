type Found = (code: number, glyph: number) => void

/** Reads a font's `cmap` table: which glyph each of its characters has. Formats 4 and 12, which every face of ours has. */
export const readCmap = (cmap: Buffer, found: Found): void => {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12) readGroups(cmap, at, found)
    if (format === 4) readSegments(cmap, at, found)
  }
}

/** Format 12: runs of characters with consecutive glyphs. */
const readGroups = (cmap: Buffer, at: number, found: Found): void => {
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [from, to, glyph] = [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4), cmap.readUInt32BE(group + 8)]
    for (let code = from; code <= to; code++) found(code, glyph + code - from)
  }
}

/** Format 4: segments of the basic plane, by difference or by a list of glyphs. */
const readSegments = (cmap: Buffer, at: number, found: Found): void => {
  const size = cmap.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    const to = cmap.readUInt16BE(at + 14 + i)
    const from = cmap.readUInt16BE(at + 16 + size + i)
    const delta = cmap.readUInt16BE(at + 16 + 2 * size + i)
    const listAt = at + 16 + 3 * size + i
    const list = cmap.readUInt16BE(listAt)
    for (let code = from; code <= to && code < 0xffff; code++) {
      const raw = list === 0 ? code : cmap.readUInt16BE(listAt + list + 2 * (code - from))
      const glyph = list !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) found(code, glyph)
    }
  }
}
