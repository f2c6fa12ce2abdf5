import { RefusedFile } from '../refused-file.ts'

const LAST_PAGE = 65_536

/**
 * Codec and length of an Ogg file: the first page names it, the last one counts its samples.
 * @throws RefusedFile when the pages do not go to the end.
 */
export function readOgg(data: Buffer): { codec: string; seconds: number } {
  const packet = 27 + (data[26] ?? 0)
  const starts = (text: string) => data.toString('latin1', packet, packet + text.length) === text
  const codec = starts('OpusHead') ? 'opus' : starts('\x01vorbis') ? 'vorbis' : starts('\x7fFLAC') ? 'FLAC' : 'Ogg'
  const last = data.lastIndexOf('OggS', undefined, 'latin1')
  if (last <= 0 || data.length - last > LAST_PAGE || last + 27 > data.length) throw new RefusedFile('broken')
  const lengths = data.subarray(last + 27, last + 27 + (data[last + 26] ?? 0))
  const end = last + 27 + lengths.length + lengths.reduce((sum, length) => sum + length, 0)
  if (end > data.length) throw new RefusedFile('broken')
  const samples = Number(data.readBigInt64LE(last + 6))
  if (codec === 'opus') return { codec, seconds: Math.max(0, samples - data.readUInt16LE(packet + 10)) / 48_000 }
  const rate = codec === 'vorbis' ? data.readUInt32LE(packet + 12) : 0
  return { codec, seconds: rate > 0 ? Math.max(0, samples) / rate : 0 }
}
