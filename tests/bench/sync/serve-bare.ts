import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { answerParent } from './control.ts'
import { type RecordedTick, recordTicks } from './record-ticks.ts'
import type { Seat } from './serve-colyseus.ts'

/**
 * The least that a server on `ws` can do: it takes the same uploads without looking at them, and sends the same frames to
 * the same viewers, recorded beforehand from the pose stream on the same walk. No rooms, no rules, no encoding.
 */
const seed = Number(process.argv[2])
const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 4096 })
const sockets: (WebSocket | undefined)[] = []
let uploads = 0
server.on('connection', (socket, request) => {
  const slot = Number(new URL(request.url ?? '/', 'ws://server').searchParams.get('slot'))
  sockets[slot] = socket
  socket.on('message', () => {
    uploads += 1
  })
})
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
const { port } = http.address() as AddressInfo

let ticks: RecordedTick[] = []
let timer: NodeJS.Timeout | undefined
let next = 0

answerParent({
  seats: ({ slots }: { slots: number[] }): Seat[] => slots.map((slot) => ({ port, path: `/?slot=${slot}` })),
  record: ({ visitors, ms }: { visitors: number; ms: number }) => {
    ticks = recordTicks(seed, visitors, ms)
    return ticks.reduce((sum, tick) => sum + tick.reduce((frames, { slots }) => frames + slots.length, 0), 0)
  },
  play: () => {
    timer = setInterval(() => {
      const tick = ticks[next++]
      if (tick === undefined) return
      for (const { message, slots } of tick) {
        for (const slot of slots) sockets[slot]?.send(message, { binary: true })
      }
    }, TICK_MS)
  },
  pause: () => clearInterval(timer),
  uploads: () => uploads,
})
