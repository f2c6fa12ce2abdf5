import type { Client } from '@colyseus/core'
import { Encoder } from '@colyseus/schema'
import pino from 'pino'
import { colyseusPort } from '../../../server/poses/colyseus-port.ts'
import { PoseStream } from '../../../server/poses/pose-stream.ts'
import { takeUploads } from '../../../server/poses/take-uploads.ts'
import { BaseRoom } from '../../../server/rooms/base-room.ts'
import { HallState, Person } from '../../../shared/hall/state.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { clock } from './clock.ts'
import { answerParent } from './control.ts'
import { sampleHall } from './hall.ts'
import { serveColyseus } from './serve-colyseus.ts'
import { Walker } from './walk.ts'

/** Laurel's side: the real room base, roster state and pose stream, without storage and HTTP. */
Encoder.BUFFER_SIZE = 512 * 1024
const seed = Number(process.argv[2])
const { walkable } = sampleHall()
let corrections = 0

class BenchHall extends BaseRoom<{ state: HallState; client: Client<{ userData: { slot: number } }> }> {
  override state = new HallState()
  override maxClients = 10_000
  protected override readonly log = pino({ level: 'error' })
  readonly #poses = new PoseStream({
    ground: walkable,
    moved: () => {
      corrections += 1
    },
  })

  override onCreate() {
    takeUploads(this, (client: Client<{ userData: { slot: number } }>, bytes) => {
      if (client.userData !== undefined) this.#poses.receive(client.userData.slot, bytes, clock())
    })
    this.setTimestep(() => this.#poses.tick(clock()), TICK_MS)
  }

  override onJoin(client: Client<{ userData: { slot: number } }>, { slot }: { slot: number }) {
    client.userData = { slot }
    const { x, z, heading } = new Walker(seed + slot, walkable)
    this.#poses.join(slot, colyseusPort(client), { x, z, heading }, clock())
    const person = new Person()
    person.assign({ slot, name: `Visitor ${slot}`, visitor: `visitor-${slot}` })
    this.state.people.set(String(slot), person)
  }

  override onLeave(client: Client<{ userData: { slot: number } }>) {
    if (client.userData === undefined) return
    this.#poses.leave(client.userData.slot)
    this.state.people.delete(String(client.userData.slot))
  }
}

const seats = await serveColyseus(BenchHall)
answerParent({
  seats: ({ slots, hall }: { slots: number[]; hall: number }) => seats(slots, hall),
  corrections: () => corrections,
})
