import { type Problem, problem } from './problem.ts'

/** The platform's decoder, handed in: it throws on bytes that are not valid in the encoding. */
export type Decode = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030', bytes: Uint8Array) => string

export type Decoded = { ok: true; text: string; encoding: string } | { ok: false; problem: Problem }

/** How much of a file the guesses look at. */
const SAMPLE_BYTES = 65536

/**
 * Finds the encoding of a text file and reads it: a byte order mark, else NUL bytes (UTF-16), else UTF-8 when it is valid,
 * else GB18030 when what comes out looks like Chinese that people write. Anything else is refused instead of guessed.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded {
  const read = (encoding: Parameters<Decode>[0], name: string, skip = 0): Decoded | undefined => {
    try {
      return { ok: true, text: decode(encoding, bytes.subarray(skip)).replace(/^\uFEFF/, ''), encoding: name }
    } catch {
      return undefined // not in this encoding; the next guess has its turn
    }
  }
  const refused: Decoded = { ok: false, problem: problem('unknown-encoding') }
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return read('utf-8', 'UTF-8', 3) ?? refused
  if (a === 0xff && b === 0xfe) return read('utf-16le', 'UTF-16', 2) ?? refused
  if (a === 0xfe && b === 0xff) return read('utf-16be', 'UTF-16', 2) ?? refused

  const order = utf16Order(bytes)
  if (order === 'binary') return refused
  if (order) return (bytes.length % 2 === 0 ? read(order, 'UTF-16') : undefined) ?? refused

  return read('utf-8', 'UTF-8') ?? (looksLikeGb(bytes) ? read('gb18030', 'GB18030') : undefined) ?? refused
}

/** No text but UTF-16 holds NUL bytes, and there every ASCII character has one, on the same side. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  const zeros = [0, 0]
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return undefined
  if (odd > even * 10) return 'utf-16le'
  if (even > odd * 10) return 'utf-16be'
  return 'binary'
}

/**
 * GB18030 accepts nearly any bytes, so Latin text with accents would come out as rare characters. Real Chinese is mostly
 * of the first plane of GB 2312 (lead bytes B0 to D7) and its punctuation (A1 to A3).
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    if (trail >= 0x30 && trail <= 0x39) {
      i += 3 // a four-byte character
      continue
    }
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
    i++
  }
  return pairs > 0 && common / pairs >= 0.75
}
