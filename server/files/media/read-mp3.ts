/** kbit/s of layer III, by the four bits of its header: MPEG 1, then 2 and 2.5. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const SAMPLES = [44100, 48000, 32000] as const

/**
 * Walks the frames of an MP3. `share` is how much of the file they are: what is not MP3 has few of them, whatever it
 * starts with.
 */
export function readMp3(data: Buffer): { seconds: number; share: number } {
  let at = data.toString('latin1', 0, 3) === 'ID3' ? tagLength(data) : 0
  const tag = at
  let seconds = 0
  let sound = 0
  while (at + 4 <= data.length) {
    const frame = frameAt(data, at)
    if (frame && at + frame.length <= data.length) {
      seconds += frame.seconds
      sound += frame.length
      at += frame.length
    } else at++
  }
  const tail = data.length >= 128 && data.toString('latin1', data.length - 128, data.length - 125) === 'TAG' ? 128 : 0
  return { seconds, share: sound / Math.max(1, data.length - tag - tail) }
}

/** Ten bytes and a length of four times seven bits. */
const tagLength = (data: Buffer): number =>
  10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((data[at] ?? 0) & 0x7f), 0)

function frameAt(data: Buffer, at: number): { length: number; seconds: number } | undefined {
  const [sync, kind, rates] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return undefined
  const version = (kind >> 3) & 3 // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const rate = RATES[version === 3 ? 0 : 1]?.[rates >> 4]
  const base = SAMPLES[(rates >> 2) & 3]
  if (version === 1 || !rate || !base) return undefined
  const samples = version === 3 ? base : version === 2 ? base / 2 : base / 4
  const perFrame = version === 3 ? 1152 : 576
  return {
    length: Math.floor((perFrame / 8) * ((rate * 1000) / samples)) + ((rates >> 1) & 1),
    seconds: perFrame / samples,
  }
}
