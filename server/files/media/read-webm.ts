import type { ReadAt } from '../read-at.ts'
import { RefusedFile } from '../refused-file.ts'
import type { Tracks } from './tracks.ts'

const ID = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  entry: 0xae,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
} as const
/** Description of the tracks, not the pictures. */
const MOST_DESCRIPTION = 4_000_000
const MOST_ELEMENTS = 1000

interface Element {
  id: number
  start: number
  /** Infinity: unknown, as live recorders write it. */
  size: number
}

/**
 * Tracks of a WebM file (EBML, RFC 8794): what stands before its first cluster.
 * @throws RefusedFile when it is cut off, is another Matroska, or makes no sense.
 */
export async function readWebm(read: ReadAt, bytes: number): Promise<Tracks> {
  const header = elementAt(await read(0, 12), 0)
  if (header?.id !== ID.header || header.size > 1000) throw new RefusedFile('broken')
  const inHeader = children(await read(header.start, header.size))
  if (inHeader.get(ID.docType)?.toString('latin1').replace(/\0+$/, '') !== 'webm')
    throw new RefusedFile('video-codec', 'Matroska')
  const at = header.start + header.size
  const segment = elementAt(await read(at, 12), 0)
  if (segment?.id !== ID.segment) throw new RefusedFile('broken')
  const end = segment.size === Number.POSITIVE_INFINITY ? bytes : at + segment.start + segment.size
  if (end > bytes) throw new RefusedFile('broken') // cut off

  const tracks: Tracks = { seconds: 0, video: [], sound: [], streams: true }
  let described = false
  for (let next = at + segment.start, count = 0; next < end; count++) {
    const element = elementAt(await read(next, 12), 0)
    if (!element || count > MOST_ELEMENTS) throw new RefusedFile('broken')
    if (element.id === ID.cluster) {
      if (described) return tracks
      throw new RefusedFile('broken')
    }
    const start = next + element.start
    if (start + element.size > end) throw new RefusedFile('broken')
    if (element.id === ID.info || element.id === ID.tracks) {
      if (element.size > MOST_DESCRIPTION) throw new RefusedFile('broken')
      const content = await read(start, element.size)
      if (element.id === ID.info) tracks.seconds = secondsOf(content)
      else readTracks(content, tracks)
      described ||= element.id === ID.tracks
    }
    next = start + element.size
  }
  throw new RefusedFile('broken') // nothing to play
}

function secondsOf(info: Buffer): number {
  const found = children(info)
  const duration = found.get(ID.duration)
  const length = duration?.length === 8 ? duration.readDoubleBE() : duration?.length === 4 ? duration.readFloatBE() : 0
  const seconds = (length * number(found.get(ID.scale), 1_000_000)) / 1e9
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0
}

function readTracks(content: Buffer, tracks: Tracks): void {
  for (const [id, entry] of list(content)) {
    if (id !== ID.entry) continue
    const found = children(entry)
    const codec = found.get(ID.codec)?.toString('latin1').replace(/\0+$/, '') ?? ''
    const video = found.get(ID.video)
    if (codec.startsWith('V_')) {
      const size = video ? children(video) : new Map<number, Buffer>()
      tracks.video.push({ codec, width: number(size.get(ID.width), 0), height: number(size.get(ID.height), 0) })
    } else if (codec.startsWith('A_')) tracks.sound.push({ codec })
  }
}

const number = (bytes: Buffer | undefined, otherwise: number): number =>
  bytes && bytes.length > 0 && bytes.length <= 6 ? bytes.readUIntBE(0, bytes.length) : otherwise

const children = (content: Buffer): Map<number, Buffer> => new Map(list(content))

function list(content: Buffer): [number, Buffer][] {
  const found: [number, Buffer][] = []
  for (let at = 0; at < content.length; ) {
    const element = elementAt(content, at)
    if (!element || element.start + element.size > content.length) throw new RefusedFile('broken')
    found.push([element.id, content.subarray(element.start, element.start + element.size)])
    at = element.start + element.size
  }
  return found
}

/** Id and size are numbers of 1 to 4 and 1 to 8 bytes whose first byte tells how many. */
function elementAt(data: Buffer, at: number): Element | undefined {
  const idLength = Math.clz32(data[at] ?? 0) - 23
  const sizeAt = at + idLength
  const sizeLength = Math.clz32(data[sizeAt] ?? 0) - 23
  if (idLength > 4 || sizeLength > 8 || sizeAt + sizeLength > data.length) return undefined
  let size = (data[sizeAt] ?? 0) & ((1 << (8 - sizeLength)) - 1)
  let unknown = size === (1 << (8 - sizeLength)) - 1
  for (let byte = 1; byte < sizeLength; byte++) {
    const next = data[sizeAt + byte] ?? 0
    size = size * 256 + next
    unknown &&= next === 255
  }
  return {
    id: data.readUIntBE(at, idLength),
    start: sizeAt + sizeLength,
    size: unknown ? Number.POSITIVE_INFINITY : size,
  }
}
