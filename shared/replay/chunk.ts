/**
 * A piece of a track, as it is stored and sent; pieces lie one after the other.
 *
 * | what                                                      | bytes |
 * |-----------------------------------------------------------|-------|
 * | version                                                   | 1     |
 * | 1 when it needs nothing of what was before it, else 0     | 1     |
 * | server time of its begin, ms, as a double, little endian  | 8     |
 * | ms until its end, and bytes of its body, little endian    | 4 + 4 |
 * | body: hall-track.ts or reactions-track.ts                 |       |
 */
export const CHUNK_VERSION = 1
const HEADER = 18

export interface Chunk {
  from: number
  to: number
  /** A replay can begin here. */
  key: boolean
  body: Uint8Array
}

export function encodeChunk({ from, to, key, body }: Chunk): Uint8Array {
  const bytes = new Uint8Array(HEADER + body.length)
  const view = new DataView(bytes.buffer)
  bytes[0] = CHUNK_VERSION
  bytes[1] = Number(key)
  view.setFloat64(2, from, true)
  view.setUint32(10, to - from, true)
  view.setUint32(14, body.length, true)
  bytes.set(body, HEADER)
  return bytes
}

/** The pieces that lie in `bytes`; undefined for anything else, also for one that is cut off. Never throws. */
export function decodeChunks(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + HEADER > bytes.length || bytes[at] !== CHUNK_VERSION) return undefined
    const from = view.getFloat64(at + 2, true)
    const to = from + view.getUint32(at + 10, true)
    const length = view.getUint32(at + 14, true)
    const key = bytes[at + 1] === 1
    if (!Number.isInteger(from) || from < (chunks.at(-1)?.to ?? 0)) return undefined
    at += HEADER
    if (at + length > bytes.length) return undefined
    chunks.push({ from, to, key, body: bytes.subarray(at, at + length) })
    at += length
  }
  return chunks
}
