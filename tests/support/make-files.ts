import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Files that are what they say, made by code: the smallest that each format allows, and ways to spoil them. */

export const box = (type: string, ...content: Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const zeros = (length: number) => Buffer.alloc(length)
const u32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
  return bytes
}
const u16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2)
  return bytes
}

function mp4Track(handler: 'vide' | 'soun', codec: string, width = 0, height = 0): Buffer {
  const entry = handler === 'vide' ? box(codec, zeros(24), u16(width, height), zeros(50)) : box(codec, zeros(28))
  return box(
    'trak',
    box(
      'mdia',
      box('hdlr', zeros(8), Buffer.from(handler), zeros(12)),
      box('minf', box('stbl', box('stsd', u32(0, 1), entry))),
    ),
  )
}

/** An MP4 with an index that stands before or behind its content. */
export function mp4({
  video = 'avc1',
  sound = 'mp4a',
  width = 1280,
  height = 720,
  seconds = 12,
  brand = 'isom',
  indexFirst = true,
}: {
  video?: string
  sound?: string
  width?: number
  height?: number
  seconds?: number
  brand?: string
  indexFirst?: boolean
} = {}): Buffer {
  const moov = box(
    'moov',
    box('mvhd', u32(0, 0, 0, 1000, seconds * 1000), zeros(80)),
    ...(video ? [mp4Track('vide', video, width, height)] : []),
    ...(sound ? [mp4Track('soun', sound)] : []),
  )
  const mdat = box('mdat', zeros(10_000))
  return Buffer.concat([box('ftyp', Buffer.from(brand), u32(512)), ...(indexFirst ? [moov, mdat] : [mdat, moov])])
}

const ebml = (id: number[], ...content: Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from(id), Buffer.from([0x10 | (body.length >> 24)]), u32(body.length).subarray(1), body])
}

/** A WebM; `docType` 'matroska' makes an MKV of it. */
export function webm({ video = 'V_VP9', sound = 'A_OPUS', docType = 'webm' } = {}): Buffer {
  const duration = Buffer.alloc(8)
  duration.writeDoubleBE(7500)
  const track = (codec: string, ...more: Buffer[]) => ebml([0xae], ebml([0x86], Buffer.from(codec)), ...more)
  return Buffer.concat([
    ebml([0x1a, 0x45, 0xdf, 0xa3], ebml([0x42, 0x82], Buffer.from(docType))),
    ebml(
      [0x18, 0x53, 0x80, 0x67],
      ebml([0x15, 0x49, 0xa9, 0x66], ebml([0x2a, 0xd7, 0xb1], u32(1_000_000)), ebml([0x44, 0x89], duration)),
      ebml(
        [0x16, 0x54, 0xae, 0x6b],
        ...(video ? [track(video, ebml([0xe0], ebml([0xb0], u16(640)), ebml([0xba], u16(360))))] : []),
        ...(sound ? [track(sound)] : []),
      ),
      ebml([0x1f, 0x43, 0xb6, 0x75], zeros(2000)),
    ),
  ])
}

/** So many frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 26 ms each. */
export const mp3 = (frames = 100): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), zeros(413)])),
  )

export function wav(seconds = 1): Buffer {
  const data = Buffer.alloc(8000 * seconds)
  const bytes = Buffer.alloc(44)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + data.length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(8000, 24)
  bytes.writeUInt32LE(8000, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(data.length, 40)
  return Buffer.concat([bytes, data])
}

const oggPage = (granule: number, content: Buffer): Buffer => {
  const head = Buffer.alloc(28)
  head.write('OggS', 0)
  head.writeBigInt64LE(BigInt(granule), 6)
  head[26] = 1
  head[27] = content.length
  return Buffer.concat([head, content])
}
export function ogg(codec: 'OpusHead' | 'theora' = 'OpusHead'): Buffer {
  const first = Buffer.alloc(30)
  first.write(codec === 'theora' ? '\x80theora' : codec, 0, 'latin1')
  return Buffer.concat([oggPage(0, first), oggPage(96_000, zeros(100))])
}

/** A PDF of so many pages with a line on each; `more` goes into its catalogue. */
export function pdf(pages = 2, more = ''): Buffer {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let page = 0; page < pages; page++) {
    const drawing = `BT /F1 24 Tf 40 100 Td (Page ${page + 1} of Laurel) Tj ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 180] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    )
  }
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** The same with an object of its catalogue's action packed, as newer writers do. */
export function packedPdf(object: string): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${object}`))
  const stream = Buffer.concat([
    Buffer.from(
      `8 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
  const whole = pdf(1)
  const at = whole.indexOf('xref')
  return Buffer.concat([whole.subarray(0, at), stream, whole.subarray(at)])
}

export interface ZipFile {
  name: string
  content?: Uint8Array | string
  /** Unix mode with file type, for links. */
  mode?: number
  /** What the archive says of the size, when it lies. */
  says?: number
  /** Kept as it is and not packed. */
  plain?: boolean
  /** Said to be locked by a password. */
  locked?: boolean
}

export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content = '', mode = 0o100644, says, plain = false, locked = false } of files) {
    const raw = Buffer.from(content as Uint8Array)
    const packed = plain ? raw : deflateRawSync(raw, { level: 1 })
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (locked ? 1 : 0), 2)
    common.writeUInt16LE(plain ? 0 : 8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(says ?? raw.length, 18)
    common.writeUInt16LE(title.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, packed)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(mode * 65536, 6)
    more.writeUInt32LE(offset, 10)
    centrals.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, more, title)
    offset += 4 + common.length + title.length + packed.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const padded = (bytes: Buffer, filler: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, filler)])

/** A GLB of so many triangles; `picture` is its texture, `change` spoils its JSON. */
export function glb({
  triangles = 2,
  picture,
  change = (json) => json,
}: {
  triangles?: number
  picture?: Buffer
  change?: (json: Record<string, unknown>) => Record<string, unknown>
} = {}): Buffer {
  const corners = triangles * 3
  const positions = Buffer.alloc(corners * 12)
  for (let corner = 0; corner < corners; corner++) {
    positions.writeFloatLE(corner % 3 === 1 ? 1 : 0, corner * 12)
    positions.writeFloatLE(corner % 3 === 2 ? 1 : 0, corner * 12 + 4)
  }
  const uv = Buffer.alloc(picture ? corners * 8 : 0)
  const bin = padded(Buffer.concat([positions, uv, picture ?? Buffer.alloc(0)]), 0)
  const json: Record<string, unknown> = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [
      {
        primitives: [
          { attributes: { POSITION: 0, ...(picture ? { TEXCOORD_0: 1 } : {}) }, ...(picture ? { material: 0 } : {}) },
        ],
      },
    ],
    buffers: [{ byteLength: bin.length }],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: positions.length },
      ...(picture
        ? [
            { buffer: 0, byteOffset: positions.length, byteLength: uv.length },
            { buffer: 0, byteOffset: positions.length + uv.length, byteLength: picture.length },
          ]
        : []),
    ],
    accessors: [
      { bufferView: 0, componentType: 5126, count: corners, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] },
      ...(picture ? [{ bufferView: 1, componentType: 5126, count: corners, type: 'VEC2' }] : []),
    ],
    ...(picture
      ? {
          images: [{ bufferView: 2, mimeType: 'image/png' }],
          textures: [{ source: 0 }],
          materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
        }
      : {}),
  }
  const text = padded(Buffer.from(JSON.stringify(change(json))), 0x20)
  const head = Buffer.alloc(20)
  head.write('glTF', 0)
  head.writeUInt32LE(2, 4)
  head.writeUInt32LE(12 + 8 + text.length + 8 + bin.length, 8)
  head.writeUInt32LE(text.length, 12)
  head.write('JSON', 16)
  const binHead = Buffer.alloc(8)
  binHead.writeUInt32LE(bin.length, 0)
  binHead.write('BIN\0', 4)
  return Buffer.concat([head, text, binHead, bin])
}

export const vtt = (): Buffer =>
  Buffer.from('WEBVTT\n\n00:01.000 --> 00:04.000\nHello.\n\n00:00:05.000 --> 00:00:09.500 align:start\n你好。\n')
