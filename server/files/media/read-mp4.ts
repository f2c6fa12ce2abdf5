import type { ReadAt } from '../read-at.ts'
import { RefusedFile } from '../refused-file.ts'
import type { Tracks } from './tracks.ts'

/** An index larger than this is no index of an hour's video. */
const MOST_INDEX = 32_000_000
const MOST_BOXES = 20_000

interface Box {
  type: string
  /** Of its content. */
  start: number
  end: number
}

/**
 * Tracks of an MP4 or QuickTime file (ISO 14496-12): its index names codecs, sizes and duration.
 * @throws RefusedFile when it is cut off or makes no sense.
 */
export async function readMp4(read: ReadAt, bytes: number): Promise<Tracks> {
  let index: Buffer | undefined
  let content = false
  let streams = false
  for (let at = 0, count = 0; at < bytes; count++) {
    const header = await read(at, 16)
    const box = boxAt(header, 0, bytes - at)
    if (!box || count > MOST_BOXES) throw new RefusedFile('broken')
    if (box.type === 'moov') {
      if (index || box.end - box.start > MOST_INDEX) throw new RefusedFile('broken')
      index = await read(at + box.start, box.end - box.start)
      streams = !content
    }
    if (box.type === 'mdat') content = true
    at += box.end
  }
  if (!(index && content)) throw new RefusedFile('broken')
  return { ...readIndex(index), streams }
}

function readIndex(moov: Buffer): Omit<Tracks, 'streams'> {
  const tracks: Omit<Tracks, 'streams'> = { seconds: 0, video: [], sound: [] }
  for (const box of boxes(moov, 0, moov.length)) {
    if (box.type === 'mvhd') tracks.seconds = secondsOf(moov, box)
    if (box.type === 'trak') readTrack(moov, box, tracks)
  }
  return tracks
}

function secondsOf(moov: Buffer, { start, end }: Box): number {
  const long = moov[start] === 1
  if (end - start < (long ? 32 : 20)) throw new RefusedFile('broken')
  const scale = moov.readUInt32BE(start + (long ? 20 : 12))
  const length = long ? Number(moov.readBigUInt64BE(start + 24)) : moov.readUInt32BE(start + 16)
  const unknown = length === 0xffffffff || scale === 0
  return unknown ? 0 : length / scale
}

function readTrack(moov: Buffer, track: Box, tracks: Omit<Tracks, 'streams'>): void {
  const media = child(moov, track, 'mdia')
  const handler = media && child(moov, media, 'hdlr')
  const table = media && child(moov, media, 'minf')
  const samples = table && child(moov, table, 'stbl')
  const description = samples && child(moov, samples, 'stsd')
  if (!(handler && description) || handler.end - handler.start < 12) throw new RefusedFile('broken')
  const type = moov.toString('latin1', handler.start + 8, handler.start + 12)
  for (const { type: codec, start, end } of boxes(moov, description.start + 8, description.end)) {
    if (type === 'soun') tracks.sound.push({ codec })
    if (type === 'vide') {
      if (end - start < 28) throw new RefusedFile('broken')
      tracks.video.push({ codec, width: moov.readUInt16BE(start + 24), height: moov.readUInt16BE(start + 26) })
    }
  }
}

const child = (moov: Buffer, parent: Box, type: string): Box | undefined =>
  boxes(moov, parent.start, parent.end).find((box) => box.type === type)

function boxes(data: Buffer, from: number, to: number): Box[] {
  const found: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(data.subarray(at, to), 0, to - at)
    if (!box) throw new RefusedFile('broken')
    found.push({ type: box.type, start: at + box.start, end: at + box.end })
    at += box.end
  }
  return found
}

/** The box whose header is at `at`, or undefined when it goes beyond `room`. */
function boxAt(data: Buffer, at: number, room: number): Box | undefined {
  if (data.length < at + 8) return undefined
  const short = data.readUInt32BE(at)
  const type = data.toString('latin1', at + 4, at + 8)
  if (short === 1 && data.length < at + 16) return undefined
  const start = short === 1 ? 16 : 8
  const size = short === 0 ? room : short === 1 ? Number(data.readBigUInt64BE(at + 8)) : short
  return size < start || size > room ? undefined : { type, start, end: size }
}
