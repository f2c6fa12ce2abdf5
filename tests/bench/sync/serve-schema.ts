import { type Client, Room } from '@colyseus/core'
import { Encoder, type SchemaType, schema, t } from '@colyseus/schema'
import { POSE_UP } from '../../../shared/hall/protocol.ts'
import { toMetres, toRadians } from '../../../shared/poses/lattice.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { decodeUp, newUpFrame } from '../../../shared/poses/up-frame.ts'
import { answerParent } from './control.ts'
import { serveColyseus } from './serve-colyseus.ts'

/** What most would write first: a map of positions in the room's state, patched to everybody ten times a second. */
Encoder.BUFFER_SIZE = 512 * 1024

const Visitor = schema({ x: t.number(), z: t.number(), heading: t.number() }, 'Visitor')
const State = schema({ visitors: t.map(Visitor) }, 'State')

class SchemaHall extends Room<{ state: SchemaType<typeof State> }> {
  override state = new State()
  override maxClients = 10_000
  override patchRate = TICK_MS
  readonly #up = newUpFrame()
  readonly #slots = new Map<string, string>()

  override onCreate() {
    this.onMessageBytes(POSE_UP, (client: Client, bytes: Uint8Array) => {
      const visitor = this.state.visitors.get(this.#slots.get(client.sessionId) ?? '')
      if (visitor === undefined || !decodeUp(bytes, this.#up) || this.#up.kind === 'ack') return
      visitor.x = toMetres(this.#up.x)
      visitor.z = toMetres(this.#up.z)
      visitor.heading = toRadians(this.#up.heading)
    })
  }

  override onJoin(client: Client, { slot }: { slot: number }) {
    this.#slots.set(client.sessionId, String(slot))
    this.state.visitors.set(String(slot), new Visitor({ x: 0, z: 0, heading: 0 }))
  }

  override onLeave(client: Client) {
    this.state.visitors.delete(this.#slots.get(client.sessionId) ?? '')
  }
}

const seats = await serveColyseus(SchemaHall)
answerParent({ seats: ({ slots, hall }: { slots: number[]; hall: number }) => seats(slots, hall) })
