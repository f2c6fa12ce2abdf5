import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to the server on which every byte that comes from it is kept. */
export interface CaptureLine {
  url: string
  /** All that came until now, over all connections, in the order in which it came. */
  heard(): Buffer
  /** Payloads of the WebSocket messages that came until now. */
  messages(): Buffer[]
  close(): Promise<void>
}

export async function captureLine(target: string): Promise<CaptureLine> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const streams: Buffer[][] = []
  const all: Buffer[] = []
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    const stream: Buffer[] = []
    streams.push(stream)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    far.on('data', (chunk) => {
      stream.push(chunk)
      all.push(chunk)
    })
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(all),
    messages: () => streams.flatMap((stream) => messagesOf(Buffer.concat(stream))),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** Messages of a server that speaks WebSocket without fragments, on a connection that may have served requests before. */
function messagesOf(stream: Buffer): Buffer[] {
  const upgraded = stream.indexOf('HTTP/1.1 101 ')
  const end = upgraded < 0 ? -1 : stream.indexOf('\r\n\r\n', upgraded)
  if (end < 0) return []
  const messages: Buffer[] = []
  for (let at = end + 4; at + 2 <= stream.length; ) {
    const opcode = stream.readUInt8(at) & 15
    let length = stream.readUInt8(at + 1) & 127
    let from = at + 2
    if (length === 126) {
      length = stream.readUInt16BE(from)
      from += 2
    } else if (length === 127) {
      length = Number(stream.readBigUInt64BE(from))
      from += 8
    }
    if (from + length > stream.length) break
    if (opcode === 1 || opcode === 2) messages.push(stream.subarray(from, from + length))
    at = from + length
  }
  return messages
}
