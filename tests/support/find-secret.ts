import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'

/**
 * Everything that a secret may look like in a stream of bytes: as it is, as hex, as base64 at each of its three offsets (with
 * either alphabet), and as UTF-16 of either order.
 */
export function looksOf(secret: string): Buffer[] {
  const raw = Buffer.from(secret, 'utf8')
  const texts: string[] = [raw.toString('hex'), raw.toString('hex').toUpperCase()]
  for (const offset of [0, 1, 2]) {
    // What stands before and after shares a letter with the secret; those letters are left out.
    const whole = Buffer.concat([Buffer.alloc(offset), raw]).toString('base64')
    const base64 = whole.slice(offset === 0 ? 0 : offset + 1).replace(/.?=*$/, '')
    texts.push(base64, base64.replaceAll('+', '-').replaceAll('/', '_'))
  }
  const little = Buffer.from(secret, 'utf16le')
  const big = Buffer.from(Uint8Array.from(little)).swap16()
  const looks: Buffer[] = [raw, little, big, ...texts.map((text) => Buffer.from(text))]
  // A salt is hex already: the bytes that it stands for are the secret too.
  if (/^(?:[0-9a-f]{2}){8,}$/.test(secret)) looks.push(Buffer.from(secret, 'hex'), ...looksOf64(secret))
  return looks
}

const looksOf64 = (hex: string): Buffer[] =>
  [0, 1, 2].map((offset) => {
    const base64 = Buffer.concat([Buffer.alloc(offset), Buffer.from(hex, 'hex')]).toString('base64')
    return Buffer.from(base64.slice(offset === 0 ? 0 : offset + 1).replace(/.?=*$/, ''))
  })

/**
 * How many bytes of `stream` are a secret, in whichever look; also in what of it can be inflated.
 */
export function secretBytes(stream: Buffer, looks: readonly Buffer[]): number {
  return [stream, ...inflated(stream)].reduce((sum, bytes) => sum + bytesInPlain(bytes, looks), 0)
}

/** The same in the bytes as they are. */
export function bytesInPlain(stream: Buffer, looks: readonly Buffer[]): number {
  let found = 0
  for (const look of looks)
    for (let at = stream.indexOf(look); at >= 0; at = stream.indexOf(look, at + look.length)) found += look.length
  return found
}

/** How packed bytes begin, as far as one can know: gzip, and zlib at each of its levels. */
const GZIP = Buffer.from([0x1f, 0x8b, 8])
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]))

/** gunzip minds what stands behind; its plainest head is this long. */
const afterHead = (bytes: Buffer, options: ZlibOptions): Buffer => inflateRawSync(bytes.subarray(10), options)

/** What is packed in these bytes: from wherever gzip or zlib may begin, and as a whole where the beginning tells nothing. */
export function inflated(stream: Buffer): Buffer[] {
  const found: Buffer[] = []
  const tries = (inflate: () => Buffer) => {
    try {
      found.push(inflate())
    } catch {
      // not packed so
    }
  }
  const soFar = { finishFlush: constants.Z_SYNC_FLUSH }
  for (let at = stream.indexOf(GZIP); at >= 0; at = stream.indexOf(GZIP, at + 1))
    for (const inflate of [gunzipSync, afterHead]) tries(() => inflate(stream.subarray(at), soFar))
  for (const head of ZLIB)
    for (let at = stream.indexOf(head); at >= 0; at = stream.indexOf(head, at + 1))
      tries(() => inflateSync(stream.subarray(at), soFar))
  tries(() => inflateRawSync(stream))
  tries(() => brotliDecompressSync(stream))
  return found
}
