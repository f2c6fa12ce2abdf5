/** Every way in which a text may stand in bytes: as it is, as hex, as base64 at its three offsets, as UTF-16. */
export function encodingsOf(text: string): Buffer[] {
  const raw = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), raw]).toString('base64')
    // The ends depend on what stands beside it.
    return shifted.slice(offset === 0 ? 0 : 4, -4)
  })
  const utf16 = Buffer.from(text, 'utf16le')
  const texts = [text, raw.toString('hex'), raw.toString('hex').toUpperCase(), ...base64]
  return [...texts.map((one) => Buffer.from(one, 'utf8')), utf16, Buffer.from(utf16).swap16()]
}

/** Which encodings of the text these bytes hold, by number; none is an empty list. */
export const holds = (bytes: Uint8Array, text: string): number[] => {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return encodingsOf(text).flatMap((needle, at) => (hay.includes(needle) ? [at] : []))
}
