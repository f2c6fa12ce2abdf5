import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defineServer, matchMaker, type Room } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'

export interface Seat {
  port: number
  path: string
}

/** A Colyseus server on a free port, with one kind of room; answers how to reserve seats in it. */
export async function serveColyseus(room: new () => Room): Promise<(slots: number[], hall: number) => Promise<Seat[]>> {
  const http = createServer()
  const transport = new WebSocketTransport({ server: http })
  const server = defineServer({ transport, greet: false, gracefullyShutdown: false, rooms: {} })
  server.define('hall', room).filterBy(['hall'])
  await server.listen(0, '127.0.0.1')
  const { port } = http.address() as AddressInfo
  return async (slots, hall) => {
    const seats: Seat[] = []
    for (const slot of slots) {
      const seat = await matchMaker.joinOrCreate('hall', { hall, slot })
      seats.push({ port, path: `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}` })
    }
    return seats
  }
}
