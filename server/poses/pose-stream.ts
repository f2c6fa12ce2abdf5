import { ANIMS, type Anim, animIndex } from '../../shared/avatars/gestures.ts'
import { MAX_SLOT, PLACES } from '../../shared/poses/down-frame.ts'
import { STEPS, toHeadingStep, toLattice, toMetres, toRadians } from '../../shared/poses/lattice.ts'
import { nextTick } from '../../shared/poses/ticks.ts'
import { decodeUp, newUpFrame, type UpFrame } from '../../shared/poses/up-frame.ts'
import type { Ground, MoveRefusal } from '../../shared/poses/validate-move.ts'
import { Avatar } from './avatar.ts'
import { halt, hearPose } from './hear-pose.ts'
import { PoseGrid } from './pose-grid.ts'
import { serveCell } from './serve-cell.ts'
import { type PosePort, Viewer } from './viewer.ts'

/** Metres and radians. */
export interface PoseSpot {
  x: number
  z: number
  heading: number
}

export interface PoseStreamOptions {
  /** Where visitors may stand; ask for it anew after a change of plan with `setGround`. */
  ground: Ground
  /** The server put somebody back, because their pose was refused: tell them ('avatar.moved', reason 'correction'). */
  moved?: (slot: number, spot: PoseSpot & { epoch: number }, why: MoveRefusal) => void
  /** Somebody keeps sending what no client of ours sends. */
  abusive?: (slot: number, why: 'malformed' | MoveRefusal) => void
}

/** Strikes for what is no message of ours, and for a pose that may not be. */
const MALFORMED_STRIKES = 3
const REFUSED_STRIKES = 1

/**
 * Where everybody is, and who is told of it. Owned by one room, which calls `tick` every TICK_MS; knows neither sockets
 * nor Colyseus nor the clock. Slots are the room's; `now` is server time in ms.
 */
export class PoseStream {
  readonly #options: PoseStreamOptions
  #ground: Ground
  readonly #grid = new PoseGrid()
  readonly #bySlot: (Avatar | undefined)[] = []
  readonly #avatars: Avatar[] = []
  readonly #up: UpFrame = newUpFrame()
  #tick = 0

  constructor(options: PoseStreamOptions) {
    this.#options = options
    this.#ground = options.ground
  }

  /** Number of the last tick, 0 before the first. */
  get tickNumber(): number {
    return this.#tick
  }

  get size(): number {
    return this.#avatars.length
  }

  setGround(ground: Ground): void {
    this.#ground = ground
  }

  /**
   * Brings an avatar in; `port` undefined is one without a connection (a ghost, a stand-in). Answers its epoch. Throws
   * when the slot is taken.
   */
  join(slot: number, port: PosePort | undefined, spot: PoseSpot, now: number, anim: Anim = 'idle'): number {
    if (!Number.isInteger(slot) || slot < 0 || slot > MAX_SLOT) {
      throw new Error(`A slot is a whole number from 0 to ${MAX_SLOT}, and ${slot} is not.`)
    }
    if (this.#bySlot[slot] !== undefined) throw new Error(`Slot ${slot} joined the pose stream twice.`)
    const avatar = new Avatar(slot, now)
    this.#bySlot[slot] = avatar
    this.#avatars.push(avatar)
    this.place(slot, spot.x, spot.z, spot.heading, anim, now)
    avatar.reckon(now)
    this.#grid.settle(avatar)
    if (port !== undefined) this.connect(slot, port)
    return avatar.epoch
  }

  /** Takes the avatar away; whoever saw it is told. Unknown slots are ignored. */
  leave(slot: number): void {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined) return
    this.disconnect(slot)
    avatar.gone = true
    this.#bySlot[slot] = undefined
    this.#avatars.splice(this.#avatars.indexOf(avatar), 1)
    this.#grid.remove(avatar)
  }

  /** Gives an avatar its connection, in place of the one it had: it gets a whole picture at the next tick. */
  connect(slot: number, port: PosePort): void {
    const avatar = this.#bySlot[slot]
    if (avatar?.cell === undefined) return
    this.disconnect(slot)
    const viewer = new Viewer(avatar, port)
    viewer.paused = avatar.frozen
    avatar.viewer = viewer
    this.#grid.watch(viewer, avatar.cell)
  }

  disconnect(slot: number): void {
    const viewer = this.#bySlot[slot]?.viewer
    if (viewer === undefined) return
    viewer.avatar.viewer = undefined
    this.#grid.unwatch(viewer)
  }

  /** The connection was lost (or is back): the avatar stands where it is, and what comes from it is ignored. */
  freeze(slot: number, on: boolean, now: number): void {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined || avatar.frozen === on) return
    avatar.frozen = on
    if (avatar.viewer !== undefined) {
      avatar.viewer.paused = on
      avatar.viewer.wantsWhole = true
    }
    if (on) halt(avatar, now)
  }

  /**
   * Moves an avatar by the server's word; answers the new epoch, which the client must know before its poses count
   * again. Who is placed with `sit` sits until they are placed otherwise.
   */
  place(slot: number, x: number, z: number, heading: number, anim: Anim, now: number): number {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined) return 0
    avatar.epoch += 1
    avatar.x = toLattice(x)
    avatar.z = toLattice(z)
    avatar.heading = toHeadingStep(heading)
    avatar.anim = animIndex(anim)
    avatar.time = now
    avatar.seated = anim === 'sit'
    avatar.dirty = true
    return avatar.epoch
  }

  /** What a client sent. Never throws; whatever is wrong with it stays with its sender. */
  receive(slot: number, bytes: Uint8Array, now: number): void {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined) return
    if (avatar.conduct.isTooMuch(now)) {
      this.#strike(avatar, 'too-often', REFUSED_STRIKES, now)
      return
    }
    const up = this.#up
    if (!decodeUp(bytes, up)) {
      this.#strike(avatar, 'malformed', MALFORMED_STRIKES, now)
      return
    }
    avatar.viewer?.acknowledge(up.tick)
    if (up.kind === 'ack' || avatar.frozen || up.epoch !== (avatar.epoch & 255)) return
    const refusal = hearPose(avatar, up, now, this.#ground)
    if (refusal !== undefined) this.#correct(avatar, refusal, now)
  }

  /** Where an avatar is at `now`, in metres, with its epoch. */
  spot(slot: number, now: number): (PoseSpot & { anim: Anim; epoch: number }) | undefined {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined) return undefined
    avatar.reckon(now)
    return {
      x: toMetres(avatar.nowX),
      z: toMetres(avatar.nowZ),
      heading: toRadians(avatar.heading),
      anim: ANIMS[avatar.anim] ?? 'idle',
      epoch: avatar.epoch,
    }
  }

  /** Writes where an avatar is at `now` into `out`, in lattice steps; false for nobody. Allocates nothing. */
  sample(slot: number, now: number, out: { x: number; z: number; heading: number; anim: number }): boolean {
    const avatar = this.#bySlot[slot]
    if (avatar === undefined) return false
    avatar.reckon(now)
    out.x = avatar.nowX
    out.z = avatar.nowZ
    out.heading = avatar.heading
    out.anim = avatar.anim
    return true
  }

  /** Slots within `metres` of a place, as of the last tick, in no order. */
  near(x: number, z: number, metres: number): number[] {
    const slots: number[] = []
    const reach = metres * STEPS
    const atX = toLattice(x)
    const atZ = toLattice(z)
    for (const avatar of this.#avatars) {
      const dx = avatar.nowX - atX
      const dz = avatar.nowZ - atZ
      if (dx * dx + dz * dz <= reach * reach) slots.push(avatar.slot)
    }
    return slots
  }

  /** Carries everybody on to `now` and tells the viewers what changed. */
  tick(now: number): void {
    this.#tick = nextTick(this.#tick)
    for (const avatar of this.#avatars) {
      avatar.reckon(now)
      if (avatar.isSilent(now)) halt(avatar, now)
      if (this.#grid.settle(avatar) || avatar.dirty) this.#announce(avatar)
    }
    for (const cell of this.#grid.watched) serveCell(cell, this.#grid.around(cell), this.#tick, now)
  }

  #announce(avatar: Avatar): void {
    avatar.dirty = false
    if (avatar.cell === undefined) return
    const around = this.#grid.around(avatar.cell)
    // Who is at place p round the avatar has the avatar at the place opposite.
    for (let place = 0; place < PLACES; place++) around[place]?.tell(avatar, PLACES - 1 - place)
  }

  /** Puts somebody back where they may be; what they sent before they know of it has an older epoch. */
  #correct(avatar: Avatar, why: MoveRefusal, now: number): void {
    const { slot } = avatar
    const epoch = this.place(slot, toMetres(avatar.x), toMetres(avatar.z), toRadians(avatar.heading), 'idle', now)
    this.#options.moved?.(
      slot,
      { x: toMetres(avatar.x), z: toMetres(avatar.z), heading: toRadians(avatar.heading), epoch },
      why,
    )
    this.#strike(avatar, why, REFUSED_STRIKES, now)
  }

  #strike(avatar: Avatar, why: 'malformed' | MoveRefusal, strikes: number, now: number): void {
    if (avatar.conduct.strike(strikes, now)) this.#options.abusive?.(avatar.slot, why)
  }
}
