import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line between visitors and the server that can be cut: what a lost network looks like from both ends. */
export interface FlakyLine {
  url: string
  /** Breaks every connection, and from then on refuses new ones. */
  cut(): void
  /** Everything stays connected, but nothing comes through any more in either direction. */
  freeze(): void
  mend(): void
  /** How many connections were refused so far. */
  refused(): number
  close(): Promise<void>
}

export async function flakyLine(target: string): Promise<FlakyLine> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<[Socket, Socket]>()
  let up = true
  let refused = 0
  const server = createServer((near) => {
    if (!up) {
      refused += 1
      return void near.destroy()
    }
    const far = connect(Number(port), hostname)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of pair) {
      socket.on('error', end)
      socket.on('close', end)
    }
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const cut = () => {
    up = false
    for (const [near, far] of pairs) {
      near.destroy()
      far.destroy()
    }
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    refused: () => refused,
    freeze: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
    mend: () => {
      up = true
    },
    close: async () => {
      cut()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
