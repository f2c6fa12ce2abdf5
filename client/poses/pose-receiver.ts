import { type PoseFrameSink, readPoseFrame, SIGHT } from '../../shared/poses/down-frame.ts'
import { cellOf, toMetres, toRadians } from '../../shared/poses/lattice.ts'
import { PoseBuffer, type ShownPose } from '../../shared/poses/pose-buffer.ts'
import { unwrapTime } from '../../shared/poses/ticks.ts'

/** An acknowledgement is owed for a frame when no upload has carried one for so long: 2 Hz. */
const ACK_MS = 500

export interface PoseReceiverPorts {
  /** Server time, ms. */
  now(): number
  /** Sends an acknowledgement of `tick` by itself. */
  acknowledge(tick: number): void
}

/**
 * What comes of the pose frames: who is in sight, and where to draw them. One's own avatar is in it too, as the others
 * see it; drawing leaves it out.
 */
export class PoseReceiver {
  readonly #ports: PoseReceiverPorts
  readonly #buffer = new PoseBuffer()
  /** Slots in sight. */
  readonly #inSight = new Set<number>()
  readonly #cells = new Map<number, number>()
  readonly #sink: PoseFrameSink
  readonly #fresh = new Set<number>()
  #tick = 0
  #ackedAt = Number.NEGATIVE_INFINITY
  #whole = false
  #time = 0
  #cell = ''
  #refused = 0

  constructor(ports: PoseReceiverPorts) {
    this.#ports = ports
    this.#sink = {
      head: (tick, time, cellX, cellZ, whole) => this.#head(tick, time, cellX, cellZ, whole),
      left: (slot) => this.#forget(slot),
      pose: (slot, x, z, heading, anim) => this.#pose(slot, x, z, heading, anim),
    }
  }

  /** Slots in sight, one's own included. */
  get inSight(): ReadonlySet<number> {
    return this.#inSight
  }

  /** Newest frame's tick, 0 before the first; an upload that carries it is its acknowledgement: say so with `carried`. */
  get tick(): number {
    return this.#tick
  }

  /** Frames that could not be read: a version of the server that differs, or a bug. */
  get refused(): number {
    return this.#refused
  }

  /** Takes a frame as it came. */
  take(frame: Uint8Array): void {
    this.#whole = false
    if (!readPoseFrame(frame, this.#sink)) {
      this.#refused += 1
      return
    }
    if (this.#whole) for (const slot of this.#inSight) if (!this.#fresh.has(slot)) this.#forget(slot)
    const now = this.#ports.now()
    // Not by a timer: those of a page in the background hardly run, its messages do.
    if (now - this.#ackedAt < ACK_MS) return
    this.#ackedAt = now
    this.#ports.acknowledge(this.#tick)
  }

  /** An upload has just carried the newest tick. */
  carried(): void {
    this.#ackedAt = this.#ports.now()
  }

  /** Where to draw `slot` at server time `time` (now less RENDER_DELAY_MS); false when it is not in sight. */
  sample(slot: number, time: number, out: ShownPose): boolean {
    return this.#buffer.sample(slot, time, out)
  }

  /** Where `slot` is by the newest word, without delay: for rules and maps. */
  latest(slot: number, time: number, out: ShownPose): boolean {
    return this.#buffer.latest(slot, time, out)
  }

  /** Everything is forgotten: another hall, or a new connection. */
  clear(): void {
    this.#buffer.clear()
    this.#inSight.clear()
    this.#cells.clear()
    this.#tick = 0
  }

  #head(tick: number, time: number, cellX: number, cellZ: number, whole: boolean): void {
    this.#tick = tick
    this.#time = unwrapTime(time, 32, this.#ports.now())
    this.#whole = whole
    if (whole) this.#fresh.clear()
    const cell = `${cellX},${cellZ}`
    if (cell === this.#cell) return
    this.#cell = cell
    for (const slot of this.#inSight) {
      const at = this.#cells.get(slot) ?? 0
      const x = (at >> 8) - 128
      const z = (at & 255) - 128
      if (Math.abs(x - cellX) > SIGHT || Math.abs(z - cellZ) > SIGHT) this.#forget(slot)
    }
  }

  #pose(slot: number, x: number, z: number, heading: number, anim: number): void {
    this.#buffer.push(slot, this.#time, toMetres(x), toMetres(z), toRadians(heading), anim)
    this.#inSight.add(slot)
    this.#cells.set(slot, ((cellOf(x) + 128) << 8) | (cellOf(z) + 128))
    if (this.#whole) this.#fresh.add(slot)
  }

  #forget(slot: number): void {
    this.#buffer.remove(slot)
    this.#inSight.delete(slot)
    this.#cells.delete(slot)
  }
}
