import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type ReadStream, readStream } from './read-stream.ts'

/** A line to the server on which every byte that comes from it is kept. */
export interface CaptureLine {
  url: string
  /** All that came until now, over all connections, in the order in which it came. */
  heard(): Buffer
  /** The same as it is understood: answers unpacked, and WebSocket messages one by one. Connection by connection. */
  read(): ReadStream[]
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
    read: () => streams.map((stream) => readStream(Buffer.concat(stream))),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
