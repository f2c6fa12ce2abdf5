import type { WebSocket } from 'ws'
import { POSE_FRAME } from '../../shared/hall/protocol.ts'
import type { Sent } from './viewer.ts'

/** Colyseus' code of a message of raw bytes; the byte after it is our own type. */
const ROOM_DATA_BYTES = 17
/** FIN and "binary" of a WebSocket frame. */
const FINAL_BINARY = 0x82
/** Longest WebSocket header of a server frame that we make (16-bit length), and our two bytes of protocol. */
const WS_HEAD = 4
const PROTOCOL_HEAD = 2
const HEAD = WS_HEAD + PROTOCOL_HEAD
/** Most payload that the 16-bit length holds. */
export const MAX_PAYLOAD = 65535 - PROTOCOL_HEAD

/**
 * One pose frame for many sockets. A WebSocket frame from a server is not masked, so the bytes on the wire are the same
 * for every receiver: they are put together once, header and all, and written with one call per socket.
 */
export interface SharedFrame {
  /** The whole WebSocket frame. */
  wire: Uint8Array
  /** The Colyseus message in it: what `client.raw` takes. */
  message: Uint8Array
  /** The pose frame in that: what shared/poses reads. */
  payload: Uint8Array
}

/** Memory for a frame of at most `size` payload bytes: write the payload at `at`, then `seal`. */
export function openFrame(size: number): { bytes: Buffer; at: number } {
  return { bytes: Buffer.allocUnsafe(HEAD + size), at: HEAD }
}

/** Finishes a frame whose payload ends at `end`. */
export function sealFrame(bytes: Buffer, end: number): SharedFrame {
  const length = end - WS_HEAD
  bytes[WS_HEAD] = ROOM_DATA_BYTES
  bytes[WS_HEAD + 1] = POSE_FRAME
  let start = 0
  if (length <= 125) {
    start = 2
    bytes[2] = FINAL_BINARY
    bytes[3] = length
  } else {
    bytes[0] = FINAL_BINARY
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  }
  return { wire: bytes.subarray(start, end), message: bytes.subarray(WS_HEAD, end), payload: bytes.subarray(HEAD, end) }
}

/** What ws keeps to itself of a socket, as far as we look at it; all of it may be missing in another version. */
interface WsInternals {
  _socket?: { write(bytes: Uint8Array): boolean; writable: boolean }
  _sender?: { _state?: unknown; _queue?: unknown[]; _firstFragment?: boolean }
  _isServer?: boolean
}

/**
 * Writes a shared frame to a ws socket. Straight to the stream below when nothing of ws' own waits there (a message being
 * compressed, a Blob being read, a fragmented message under way), so that the order of messages is kept; with `ws.send`
 * otherwise, or when a version of ws looks different inside. TLS makes no difference: the stream below ws is then the
 * encrypting one.
 */
export function sendShared(ws: WebSocket, frame: SharedFrame): Sent {
  if (ws.readyState !== 1) return 'refused'
  const inside = ws as unknown as WsInternals
  const socket = inside._socket
  const sender = inside._sender
  if (
    socket?.writable === true &&
    inside._isServer === true &&
    sender?._state === 0 &&
    sender._firstFragment === true &&
    sender._queue?.length === 0
  ) {
    return socket.write(frame.wire) ? 'sent' : 'full'
  }
  ws.send(frame.message, { binary: true })
  return ws.bufferedAmount > 0 ? 'full' : 'sent'
}
