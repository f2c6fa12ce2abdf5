/** Whole numbers in as few bytes as they need: seven bits each, the lowest first. */

export interface Sink {
  push(byte: number): unknown
}

/** `value`: 0 or more, below 2^31. */
export function pushVarint(into: Sink, value: number): void {
  let rest = value
  while (rest > 127) {
    into.push((rest & 127) | 128)
    rest >>>= 7
  }
  into.push(rest)
}

/** Moves the cursor on. Negative for what is cut off or longer than `most` bytes (four at most). */
export function readVarint(bytes: Uint8Array, cursor: { at: number }, most = 3): number {
  let value = 0
  for (let shift = 0; shift < most * 7; shift += 7) {
    const byte = bytes[cursor.at++]
    if (byte === undefined) return -1
    value |= (byte & 127) << shift
    if (byte < 128) return value
  }
  return -1
}

/** Small numbers of either sign as small numbers without one. */
export const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2)
export const unzigzag = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2)
