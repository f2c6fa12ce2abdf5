import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib'

/** What a server said on one connection: its answers, and the frames after the connection became a WebSocket. */
export interface ReadStream {
  answers: HttpAnswer[]
  frames: Buffer[]
}

export interface HttpAnswer {
  head: string
  /** As a browser has it: out of its chunks, and unpacked. Of an answer that has not ended, what came until now. */
  body: Buffer
  /** The answer was packed on its way. */
  packed: boolean
}

/**
 * Reads the bytes that a server sent on one connection.
 * @throws when they are not HTTP, or WebSocket messages are packed or in pieces: what cannot be read cannot be searched.
 */
export function readStream(stream: Buffer): ReadStream {
  const answers: HttpAnswer[] = []
  for (let at = 0; at < stream.length; ) {
    const end = stream.indexOf('\r\n\r\n', at)
    if (end < 0) return { answers, frames: [] } // its head is still on the way
    const head = stream.toString('latin1', at, end)
    if (!head.startsWith('HTTP/1.1 ')) throw new Error(`This is no answer: ${head.slice(0, 80)}`)
    const status = Number(head.slice(9, 12))
    if (status === 101) {
      answers.push({ head, body: Buffer.alloc(0), packed: false })
      return { answers, frames: framesOf(stream.subarray(end + 4)) }
    }
    const { body, next } = bodyOf(stream, end + 4, head, status)
    const packing = headerOf(head, 'content-encoding')
    answers.push({ head, body: packing === undefined ? body : unpacked(body, packing), packed: packing !== undefined })
    at = next
  }
  return { answers, frames: [] }
}

const headerOf = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim()

function bodyOf(stream: Buffer, from: number, head: string, status: number): { body: Buffer; next: number } {
  if (status < 200 || status === 204 || status === 304) return { body: Buffer.alloc(0), next: from }
  if (headerOf(head, 'transfer-encoding')?.toLowerCase() === 'chunked') return chunksOf(stream, from)
  const length = headerOf(head, 'content-length')
  const next = length === undefined ? stream.length : Math.min(stream.length, from + Number(length))
  return { body: stream.subarray(from, next), next }
}

function chunksOf(stream: Buffer, from: number): { body: Buffer; next: number } {
  const chunks: Buffer[] = []
  for (let at = from; ; ) {
    const line = stream.indexOf('\r\n', at)
    if (line < 0) return { body: Buffer.concat(chunks), next: stream.length }
    const length = Number.parseInt(stream.toString('latin1', at, line), 16)
    const end = line + 2 + length
    if (length === 0) return { body: Buffer.concat(chunks), next: Math.min(stream.length, end + 2) }
    chunks.push(stream.subarray(line + 2, Math.min(stream.length, end)))
    if (end + 2 > stream.length) return { body: Buffer.concat(chunks), next: stream.length }
    at = end + 2
  }
}

/** Also of an answer whose end is still to come. */
function unpacked(body: Buffer, packing: string): Buffer {
  if (body.length === 0) return body
  const soFar = { finishFlush: constants.Z_SYNC_FLUSH }
  switch (packing) {
    case 'gzip':
      return gunzipSync(body, soFar)
    case 'deflate':
      return inflateSync(body, soFar)
    case 'br':
      return brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH })
    default:
      throw new Error(`Nobody here can unpack ${packing}.`)
  }
}

function framesOf(stream: Buffer): Buffer[] {
  const frames: Buffer[] = []
  for (let at = 0; at + 2 <= stream.length; ) {
    const first = stream.readUInt8(at)
    let length = stream.readUInt8(at + 1) & 127
    let from = at + 2
    if (length === 126) {
      if (from + 2 > stream.length) break
      length = stream.readUInt16BE(from)
      from += 2
    } else if (length === 127) {
      if (from + 8 > stream.length) break
      length = Number(stream.readBigUInt64BE(from))
      from += 8
    }
    if (from + length > stream.length) break
    // Whole, and with no extension such as permessage-deflate.
    if ((first & 0xf0) !== 0x80) throw new Error('A WebSocket message came packed or in pieces.')
    const opcode = first & 15
    if (opcode === 1 || opcode === 2) frames.push(stream.subarray(from, from + length))
    at = from + length
  }
  return frames
}
