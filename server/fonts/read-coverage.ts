import { inflateSync } from 'node:zlib'
import { readCmap } from './read-cmap.ts'

/** The characters that a WOFF file has, after https://www.w3.org/TR/WOFF/: each of its tables is packed by itself. */
export const readCoverage = (woff: Buffer): Set<number> => {
  const chars = new Set<number>()
  for (let i = 0, at = 44; i < woff.readUInt16BE(12); i++, at += 20) {
    if (woff.toString('latin1', at, at + 4) !== 'cmap') continue
    const [from, packed, whole] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const table = woff.subarray(from, from + packed)
    readCmap(packed < whole ? inflateSync(table) : table, (code) => chars.add(code))
  }
  if (chars.size === 0) throw new Error('This font has no characters; it is no WOFF file.')
  return chars
}
