import { shortestTurn } from './lattice.ts'
import { MAX_RECKON_MS, reckonedMetres } from './reckon.ts'

/** Others are drawn this long after the server's moment, so that the next picture is usually there already. */
export const RENDER_DELAY_MS = 200
/** A turn or a stop that was not foreseen is walked into over this long, and longer for every metre that it is off. */
const BLEND_MS = 200
const BLEND_MS_PER_METRE = 250
/** What a late picture corrects fades away with this time constant, longer for more metres, so that nobody flies. */
const CORRECTION_MS = 120
const CORRECTION_MS_PER_METRE = 180
/** A jump that is longer was no walk: a teleport, shown as one. */
const JUMP_METRES = 3

/** Pictures kept of each slot. */
const DEPTH = 4

/** Where to draw somebody; reused by the caller. `moving` is false too when a walker has been silent too long. */
export interface ShownPose {
  x: number
  z: number
  heading: number
  anim: number
  moving: boolean
}

export function newShownPose(): ShownPose {
  return { x: 0, z: 0, heading: 0, anim: 0, moving: false }
}

/**
 * What is known of everybody in sight, slot by slot, and where to draw them between and after what is known: along the
 * reckoned way, bent over `BLEND_MS` into the next picture when there is one, and without a jump when that came late.
 * Times are server ms; nothing is allocated per frame.
 */
export class PoseBuffer {
  #capacity = 0
  #count = new Uint8Array(0)
  // Rings of DEPTH pictures each: newest at #newest[slot].
  #newest = new Uint8Array(0)
  #time = new Float64Array(0)
  #x = new Float64Array(0)
  #z = new Float64Array(0)
  #heading = new Float64Array(0)
  #anim = new Uint8Array(0)
  // What was last shown, and what is still to be faded from it.
  #shownAt = new Float64Array(0)
  #offX = new Float64Array(0)
  #offZ = new Float64Array(0)
  #offHeading = new Float64Array(0)
  #offAt = new Float64Array(0)
  readonly #before = newShownPose()
  readonly #after = newShownPose()

  has(slot: number): boolean {
    return slot < this.#capacity && (this.#count[slot] as number) > 0
  }

  /** Takes a picture of `slot` at server time `time`: metres and radians. Pictures older than the newest are dropped. */
  push(slot: number, time: number, x: number, z: number, heading: number, anim: number): void {
    if (slot >= this.#capacity) this.#grow(slot + 1)
    const known = this.#count[slot] as number
    if (known > 0 && time <= (this.#time[slot * DEPTH + (this.#newest[slot] as number)] as number)) return
    const shownAt = this.#shownAt[slot] as number
    const wasShown = known > 0 && shownAt > 0
    if (wasShown) this.#read(slot, shownAt, this.#before)

    const at = known === 0 ? 0 : ((this.#newest[slot] as number) + 1) % DEPTH
    const index = slot * DEPTH + at
    this.#newest[slot] = at
    this.#count[slot] = Math.min(known + 1, DEPTH)
    this.#time[index] = time
    this.#x[index] = x
    this.#z[index] = z
    this.#heading[index] = heading
    this.#anim[index] = anim
    if (wasShown) this.#absorb(slot, shownAt)
  }

  remove(slot: number): void {
    if (slot >= this.#capacity) return
    this.#count[slot] = 0
    this.#shownAt[slot] = 0
    this.#offAt[slot] = 0
  }

  clear(): void {
    for (let slot = 0; slot < this.#capacity; slot++) this.remove(slot)
  }

  /** Where to draw `slot` at server time `time` (now less the render delay). False when nothing is known of it. */
  sample(slot: number, time: number, out: ShownPose): boolean {
    if (!this.has(slot)) return false
    this.#read(slot, time, out)
    this.#shownAt[slot] = time
    return true
  }

  /** The newest picture of `slot` carried on to `time`, without delay or smoothing: for distances, maps and rules. */
  latest(slot: number, time: number, out: ShownPose): boolean {
    if (!this.has(slot)) return false
    this.#reckon(slot * DEPTH + (this.#newest[slot] as number), time, out)
    return true
  }

  /** Target and what is left of the correction. */
  #read(slot: number, time: number, out: ShownPose): void {
    this.#target(slot, time, out)
    const offAt = this.#offAt[slot] as number
    if (offAt === 0) return
    const offX = this.#offX[slot] as number
    const offZ = this.#offZ[slot] as number
    const constant = CORRECTION_MS + CORRECTION_MS_PER_METRE * Math.hypot(offX, offZ)
    const left = Math.exp(-Math.max(0, time - offAt) / constant)
    if (left < 0.01) {
      this.#offAt[slot] = 0
      return
    }
    out.x += offX * left
    out.z += offZ * left
    out.heading += (this.#offHeading[slot] as number) * left
  }

  /** Keeps what is shown where it was at the moment of a new picture; the difference then fades. */
  #absorb(slot: number, shownAt: number): void {
    const before = this.#before
    const after = this.#after
    this.#target(slot, shownAt, after)
    const x = before.x - after.x
    const z = before.z - after.z
    const turn = shortestTurn(after.heading, before.heading)
    const jump = x * x + z * z > JUMP_METRES * JUMP_METRES
    const nothing = x * x + z * z < 1e-6 && Math.abs(turn) < 1e-3
    this.#offAt[slot] = jump || nothing ? 0 : shownAt
    this.#offX[slot] = x
    this.#offZ[slot] = z
    this.#offHeading[slot] = turn
  }

  /** The way as the pictures tell it at `time`. */
  #target(slot: number, time: number, out: ShownPose): void {
    const base = slot * DEPTH
    const count = this.#count[slot] as number
    let at = this.#newest[slot] as number
    let next = -1
    for (let back = 1; back < count && (this.#time[base + at] as number) > time; back++) {
      next = base + at
      at = (at + DEPTH - 1) % DEPTH
    }
    const from = base + at
    this.#reckon(from, time, out)
    if (next < 0) return
    this.#bend(from, next, time, out)
  }

  /** Bends the reckoned way of picture `from` into picture `next`, which lies ahead of `time`. */
  #bend(from: number, next: number, time: number, out: ShownPose): void {
    const fromTime = this.#time[from] as number
    const nextTime = this.#time[next] as number
    const gone = reckonedMetres(this.#anim[from] as number, nextTime - fromTime)
    const heading = this.#heading[from] as number
    const missX = (this.#x[next] as number) - ((this.#x[from] as number) + Math.sin(heading) * gone)
    const missZ = (this.#z[next] as number) - ((this.#z[from] as number) + Math.cos(heading) * gone)
    const miss = Math.hypot(missX, missZ)
    if (miss > JUMP_METRES) return
    const span = Math.min(BLEND_MS + BLEND_MS_PER_METRE * miss, nextTime - fromTime)
    const done = (time - (nextTime - span)) / span
    if (done <= 0) return
    const eased = done * done * (3 - 2 * done)
    out.x += missX * eased
    out.z += missZ * eased
    out.heading += shortestTurn(heading, this.#heading[next] as number) * eased
    if (!out.moving) out.moving = reckonedMetres(this.#anim[next] as number, 1000) > 0 && eased > 0.5
  }

  #reckon(index: number, time: number, out: ShownPose): void {
    const elapsed = time - (this.#time[index] as number)
    const anim = this.#anim[index] as number
    const heading = this.#heading[index] as number
    const gone = reckonedMetres(anim, elapsed)
    out.x = (this.#x[index] as number) + Math.sin(heading) * gone
    out.z = (this.#z[index] as number) + Math.cos(heading) * gone
    out.heading = heading
    out.moving = elapsed < MAX_RECKON_MS && reckonedMetres(anim, 1000) > 0
    out.anim = anim
  }

  #grow(needed: number): void {
    const capacity = Math.max(needed, this.#capacity * 2, 64)
    this.#count = grown(this.#count, new Uint8Array(capacity))
    this.#newest = grown(this.#newest, new Uint8Array(capacity))
    this.#time = grown(this.#time, new Float64Array(capacity * DEPTH))
    this.#x = grown(this.#x, new Float64Array(capacity * DEPTH))
    this.#z = grown(this.#z, new Float64Array(capacity * DEPTH))
    this.#heading = grown(this.#heading, new Float64Array(capacity * DEPTH))
    this.#anim = grown(this.#anim, new Uint8Array(capacity * DEPTH))
    this.#shownAt = grown(this.#shownAt, new Float64Array(capacity))
    this.#offX = grown(this.#offX, new Float64Array(capacity))
    this.#offZ = grown(this.#offZ, new Float64Array(capacity))
    this.#offHeading = grown(this.#offHeading, new Float64Array(capacity))
    this.#offAt = grown(this.#offAt, new Float64Array(capacity))
    this.#capacity = capacity
  }
}

function grown<A extends Uint8Array | Float64Array>(from: A, into: A): A {
  into.set(from)
  return into
}
