import { PoseReceiver } from '../../client/poses/pose-receiver.ts'
import { PoseSender } from '../../client/poses/pose-sender.ts'
import { PoseStream } from '../../server/poses/pose-stream.ts'
import type { SharedFrame } from '../../server/poses/shared-frame.ts'
import type { PosePort } from '../../server/poses/viewer.ts'
import { animIndex } from '../../shared/avatars/gestures.ts'
import { RUN_SPEED } from '../../shared/plan/speeds.ts'
import { SIGHT } from '../../shared/poses/down-frame.ts'
import { cellOf, toLattice } from '../../shared/poses/lattice.ts'
import { newShownPose } from '../../shared/poses/pose-buffer.ts'
import { TICK_MS } from '../../shared/poses/ticks.ts'
import { encodeAck } from '../../shared/poses/up-frame.ts'
import { seeded } from '../support/seeded.ts'
import { recordFrame } from '../unit/poses/record-frame.ts'

/** Half the side of the fuzzed hall, metres: some cells, so that sight begins and ends inside it. */
const HALF = 70
const RUN = animIndex('run')
const IDLE = animIndex('idle')

/** One visitor as the fuzz plays them: a real receiver and sender behind a network that lags, stalls and breaks. */
interface Visitor {
  slot: number
  receiver: PoseReceiver
  sender: PoseSender
  pose: { x: number; z: number; heading: number; anim: number }
  connected: boolean
  hostile: boolean
  /** What they send is lost, and neither side knows. */
  mute: boolean
  stalledUntil: number
  down: { at: number; frame: Uint8Array }[]
  /** Viewing cell of the last frame that arrived. */
  cell: [number, number] | undefined
}

/**
 * Random joins, drops, returns, walks, teleports, stalls and hostile bytes against one pose stream, from one seed. `run`
 * plays; `settle` lets everything rest and answers what does not agree then.
 */
export class PoseFuzz {
  now = 1_800_000_000_000
  readonly #random: () => number
  readonly #visitors = new Map<number, Visitor>()
  readonly #stream: PoseStream
  readonly wrong: string[] = []
  #nextTickAt = this.now + TICK_MS
  #frames = 0
  #settling = false

  constructor(seed: number) {
    this.#random = seeded(seed)
    this.#stream = new PoseStream({
      ground: { canStand: (x, z) => Math.abs(x) < HALF && Math.abs(z) < HALF && !(x > 10 && x < 12 && z < 30) },
      moved: (slot, spot) => {
        const visitor = this.#visitors.get(slot)
        if (visitor?.connected !== true) return
        visitor.pose = { ...visitor.pose, x: spot.x, z: spot.z }
        visitor.sender.moved(spot.epoch, visitor.pose)
      },
      abusive: (slot) => {
        if (this.#visitors.get(slot)?.hostile === false) this.wrong.push(`slot ${slot} was taken for an abuser`)
        this.#leave(slot)
      },
    })
  }

  run(steps: number): void {
    for (let step = 0; step < steps; step++) {
      this.#act()
      this.#pass(Math.floor(this.#random() * 120))
    }
  }

  /** Everybody stands still and every network is well; then what differs between the server's picture and the clients'. */
  settle(): string[] {
    this.#settling = true
    for (const visitor of this.#visitors.values()) {
      visitor.stalledUntil = 0
      visitor.pose.anim = IDLE
    }
    this.#pass(5000, false)
    for (const visitor of this.#visitors.values()) if (visitor.connected && !visitor.mute) this.#compare(visitor)
    if (this.#stream.size !== this.#visitors.size) {
      this.wrong.push(`${this.#stream.size} avatars for ${this.#visitors.size} visitors`)
    }
    // Who is mute is still probed.
    for (const visitor of this.#visitors.values()) if (visitor.mute) this.#drop(visitor)
    this.#pass(1000, false)
    const quietFrom = this.#frames
    this.#pass(3000, false)
    if (this.#frames !== quietFrom) this.wrong.push('frames were sent although nothing moved')
    for (const slot of [...this.#visitors.keys()]) this.#leave(slot)
    if (this.#stream.size !== 0) this.wrong.push(`${this.#stream.size} avatars are left of nobody`)
    return this.wrong
  }

  #act(): void {
    const visitor = this.#someone()
    const dice = this.#random()
    if (visitor === undefined || (dice < 0.08 && this.#visitors.size < 90)) this.#join()
    else if (dice < 0.11) this.#leave(visitor.slot)
    else if (dice < 0.16 && visitor.connected) this.#drop(visitor)
    else if (dice < 0.16) this.#comeBack(visitor)
    else if (dice < 0.2) this.#teleport(visitor)
    else if (dice < 0.24) visitor.stalledUntil = this.now + this.#random() * 20_000
    else if (dice < 0.34) this.#hostile(visitor)
    else if (dice < 0.342) visitor.mute = true
    else this.#turn(visitor)
  }

  #turn(visitor: Visitor): void {
    visitor.pose.heading += (this.#random() - 0.5) * 3
    visitor.pose.anim = this.#random() < 0.3 ? IDLE : RUN
  }

  /** Lets time pass in steps of 20 ms: walks, uploads, ticks, arrivals. */
  #pass(ms: number, walking = true): void {
    const until = this.now + ms
    while (this.now < until) {
      this.now += 20
      for (const visitor of this.#visitors.values()) {
        if (!visitor.connected) continue
        if (walking && visitor.pose.anim === RUN) this.#walk(visitor, 20)
        visitor.sender.update(visitor.pose)
        this.#deliver(visitor)
      }
      if (this.now >= this.#nextTickAt) {
        this.#nextTickAt += TICK_MS
        this.#stream.tick(this.now)
      }
    }
  }

  #walk({ pose }: Visitor, ms: number): void {
    const gone = (RUN_SPEED * ms) / 1000
    const x = pose.x + Math.sin(pose.heading) * gone
    const z = pose.z + Math.cos(pose.heading) * gone
    if (Math.abs(x) > HALF - 1 || Math.abs(z) > HALF - 1 || (x > 9 && x < 13)) pose.heading += 2
    else Object.assign(pose, { x, z })
  }

  #deliver(visitor: Visitor): void {
    if (visitor.stalledUntil > this.now) return
    for (let next = visitor.down[0]; next !== undefined && next.at <= this.now; next = visitor.down[0]) {
      visitor.down.shift()
      visitor.cell = recordFrame(next.frame)?.cell ?? visitor.cell
      visitor.receiver.take(next.frame)
    }
  }

  #join(): void {
    let slot = Math.floor(this.#random() * 120)
    while (this.#visitors.has(slot)) slot = (slot + 1) % 120
    const pose = { x: -HALF + 2 + this.#random() * 60, z: -HALF + 2 + this.#random() * 130, heading: 0, anim: IDLE }
    const epoch = this.#stream.join(slot, undefined, pose, this.now)
    const send = (bytes: Uint8Array) => {
      if (visitor.connected && !visitor.mute) this.#stream.receive(slot, bytes, this.now)
    }
    const now = () => this.now
    const receiver: PoseReceiver = new PoseReceiver({
      now,
      acknowledge: (tick) => send(encodeAck(visitor.sender.epoch, tick)),
    })
    const ports = { now, send, tick: () => receiver.tick, carried: () => receiver.carried() }
    const visitor: Visitor = {
      slot,
      receiver,
      sender: new PoseSender(ports, epoch),
      pose,
      connected: true,
      hostile: false,
      mute: false,
      stalledUntil: 0,
      down: [],
      cell: undefined,
    }
    this.#visitors.set(slot, visitor)
    this.#stream.connect(slot, this.#port(visitor))
  }

  #port(visitor: Visitor): PosePort {
    return {
      send: (frame: SharedFrame) => {
        this.#frames += 1
        visitor.down.push({ at: this.now + this.#random() * 250, frame: frame.payload.slice() })
        return 'sent'
      },
      bufferedAmount: () => 0,
      close: () => {
        // While all settles the mute stay, so that no news of a leave is under way at the end.
        if (!this.#settling || !visitor.mute) this.#leave(visitor.slot)
      },
    }
  }

  #leave(slot: number): void {
    this.#visitors.delete(slot)
    this.#stream.leave(slot)
  }

  #drop(visitor: Visitor): void {
    visitor.connected = false
    visitor.down = []
    this.#stream.disconnect(visitor.slot)
    this.#stream.freeze(visitor.slot, true, this.now)
  }

  #comeBack(visitor: Visitor): void {
    visitor.connected = true
    visitor.mute = false
    visitor.receiver.clear()
    visitor.cell = undefined
    const spot = this.#stream.spot(visitor.slot, this.now)
    if (spot === undefined) return
    visitor.pose = { x: spot.x, z: spot.z, heading: spot.heading, anim: IDLE }
    visitor.sender.reset(spot.epoch)
    this.#stream.connect(visitor.slot, this.#port(visitor))
    this.#stream.freeze(visitor.slot, false, this.now)
  }

  #teleport(visitor: Visitor): void {
    const x = -HALF + 2 + this.#random() * 60
    const z = -HALF + 2 + this.#random() * 130
    const epoch = this.#stream.place(visitor.slot, x, z, 1, 'idle', this.now)
    visitor.pose = { x, z, heading: 1, anim: IDLE }
    visitor.sender.moved(epoch, visitor.pose)
  }

  #hostile(visitor: Visitor): void {
    visitor.hostile = true
    const lengths = [0, 1, 3, 4, 10, 11, 11, 11, 12, 500]
    const length = lengths[Math.floor(this.#random() * lengths.length)] as number
    const bytes = Uint8Array.from({ length }, () => Math.floor(this.#random() * 256))
    // Some with an epoch and an anim that pass.
    if (length === 11 && this.#random() < 0.7) {
      bytes[0] = visitor.sender.epoch & 255
      bytes[10] = Math.floor(this.#random() * 16)
    }
    this.#stream.receive(visitor.slot, bytes, this.now)
  }

  #someone(): Visitor | undefined {
    const all = [...this.#visitors.values()]
    return all[Math.floor(this.#random() * all.length)]
  }

  #compare(viewer: Visitor): void {
    const { cell } = viewer
    if (cell === undefined) {
      this.wrong.push(`slot ${viewer.slot} never got a picture`)
      return
    }
    const shown = newShownPose()
    for (const { slot } of this.#visitors.values()) {
      const spot = this.#stream.spot(slot, this.now)
      if (spot === undefined) continue
      const x = toLattice(spot.x)
      const z = toLattice(spot.z)
      const visible = Math.abs(cellOf(x) - cell[0]) <= SIGHT && Math.abs(cellOf(z) - cell[1]) <= SIGHT
      if (visible !== viewer.receiver.inSight.has(slot)) {
        this.wrong.push(`slot ${viewer.slot} ${visible ? 'does not see' : 'still sees'} slot ${slot}`)
      } else if (visible && slot !== viewer.slot) {
        // One's own pose is drawn from one's own input, and somebody alone is not told of it.
        viewer.receiver.latest(slot, this.now, shown)
        if (toLattice(shown.x) !== x || toLattice(shown.z) !== z) {
          this.wrong.push(`slot ${viewer.slot} sees slot ${slot} at ${shown.x},${shown.z}, not ${spot.x},${spot.z}`)
        }
      }
    }
    for (const slot of viewer.receiver.inSight) {
      if (!this.#visitors.has(slot)) this.wrong.push(`slot ${viewer.slot} sees slot ${slot}, who left`)
    }
  }
}
