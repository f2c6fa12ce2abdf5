import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openFrame, type SharedFrame, sealFrame, sendShared } from '../../../server/poses/shared-frame.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A ws server and a client of it; what the client got, in order. */
async function pair(
  deflate: boolean,
): Promise<{ server: WebSocket; got: Buffer[]; until: (count: number) => Promise<void> }> {
  const http = createServer()
  const wss = new WebSocketServer({ server: http, perMessageDeflate: deflate && { threshold: 0 } })
  stops.push(() => {
    for (const client of wss.clients) client.terminate()
    http.close()
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const connected = new Promise<WebSocket>((resolve) => wss.once('connection', resolve))
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`, { perMessageDeflate: deflate })
  const got: Buffer[] = []
  let check = () => {}
  client.on('message', (data: Buffer) => {
    got.push(data)
    check()
  })
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      check = () => got.length >= count && resolve()
      check()
    })
  return { server: await connected, got, until }
}

function frameOf(size: number, fill: number): SharedFrame {
  const { bytes, at } = openFrame(size)
  bytes.fill(fill, at, at + size)
  return sealFrame(bytes, at + size)
}

it.each([1, 122, 123, 124, 500, 60_000])('reads as any WebSocket message, with %i bytes of poses', async (size) => {
  const { server, got, until } = await pair(false)
  const frame = frameOf(size, 7)
  expect(sendShared(server, frame)).not.toBe('refused')
  await until(1)
  expect(got[0]).toEqual(Buffer.concat([Buffer.from([17, 2]), Buffer.alloc(size, 7)]))
  expect(Buffer.compare(frame.message, got[0] as Buffer)).toBe(0)
})

it.each([false, true])('keeps its place among what ws sends itself (compression: %s)', async (deflate) => {
  const { server, got, until } = await pair(deflate)
  for (let i = 0; i < 60; i += 3) {
    server.send(Buffer.alloc(400, i))
    sendShared(server, frameOf(300, i + 1))
    server.send(`text ${i}`)
  }
  await until(60)
  const order = got.map((data, i) =>
    i % 3 === 0 ? data[0] : i % 3 === 1 ? data[2] : Number(data.toString().slice(5)) + 2,
  )
  expect(order).toEqual(Array.from({ length: 60 }, (_, i) => i))
})

it('goes by ws itself when ws looks different inside', async () => {
  const { server, got, until } = await pair(false)
  const sent: unknown[] = []
  const stranger = {
    readyState: 1,
    bufferedAmount: 0,
    send: (data: Uint8Array) => {
      sent.push(data)
      server.send(data)
    },
  }
  sendShared(stranger as unknown as WebSocket, frameOf(10, 3))
  await until(1)
  expect(sent).toHaveLength(1)
  expect(got[0]?.length).toBe(12)
})

it('is refused by a socket that is not open', async () => {
  const { server } = await pair(false)
  server.close()
  expect(sendShared(server, frameOf(10, 3))).toBe('refused')
})
