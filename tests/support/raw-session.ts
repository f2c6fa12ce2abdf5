import { Client, type Room } from '@colyseus/sdk'
import { HallState } from '../../shared/hall/state.ts'
import type { EnterReply, SeatReservation } from '../../shared/visitors/profile.ts'
import type { TestVisitor } from './test-visitor.ts'

/** A session without our client's manners: it acknowledges nothing and sends what it likes. */
export interface RawSession {
  room: Room<unknown, HallState>
  socket: WebSocket
  /** Resolves with the code that it was closed with. */
  ended: Promise<number>
}

/** Reserves a seat as the client does. */
export async function reserveSeat(visitor: TestVisitor, exhibition: string): Promise<SeatReservation> {
  const response = await visitor.fetch(`${visitor.url}/api/exhibitions/${exhibition}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ view: '3d' }),
  })
  const reply = (await response.json()) as EnterReply
  if (!reply.ok) throw new Error(`There was no seat for ${visitor.name}: ${reply.reason}.`)
  return reply.reservation
}

export async function rawSession(visitor: TestVisitor, exhibition: string): Promise<RawSession> {
  const room = await new Client(visitor.url).consumeSeatReservation(await reserveSeat(visitor, exhibition), HallState)
  room.reconnection.enabled = false
  room.onMessage('*', () => {})
  const ended = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)))
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()))
  return { room, socket: (room.connection.transport as unknown as { ws: WebSocket }).ws, ended }
}
