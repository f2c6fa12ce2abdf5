import { ANIMS, type Anim, animIndex } from '../../shared/avatars/gestures.ts'
import { CLOSE_CODES } from '../../shared/hall/protocol.ts'
import { MAX_SLOT } from '../../shared/poses/down-frame.ts'
import { CELL_STEPS, STEPS, toHeadingStep, toLattice, toMetres, toRadians } from '../../shared/poses/lattice.ts'
import { nextTick, unwrapTime } from '../../shared/poses/ticks.ts'
import { decodeUp, newUpFrame, type UpFrame } from '../../shared/poses/up-frame.ts'
import { type Ground, type MoveRefusal, validateMove } from '../../shared/poses/validate-move.ts'
import { Avatar } from './avatar.ts'
import type { GridCell } from './grid-cell.ts'
import { PoseGrid } from './pose-grid.ts'
import type { SharedFrame } from './shared-frame.ts'
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

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const RUN = animIndex('run')
const SIT = animIndex('sit')
/** A viewer looks from another cell only when they are so far in it, so that nobody flips on a border. */
const HYSTERESIS_STEPS = STEPS
/** Samples may be older than their arrival by so much; more is a wrong clock or a dead network. */
const MAX_SAMPLE_AGE_MS = 400
/** Strikes that make an abuser, what each costs, and how many fade in a second. */
const ABUSE_STRIKES = 8
const MALFORMED_STRIKES = 3
const FADING_STRIKES = 0.2
/** Messages of any kind in a second; a network that was stuck for some seconds stays below. */
const MOST_A_SECOND = 100
/** Somebody who sits may be told from somebody who walked off by more than this. */
const SEAT_STEPS = 4

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
  /** Cells that somebody looks from. */
  readonly #watched = new Set<GridCell>()
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
    this.#settle(avatar)
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
    const cell = avatar.cell
    if (cell === undefined) return
    cell.leave(avatar)
    for (const other of this.#grid.around(cell)) other.tellLeft(slot)
  }

  /** Gives an avatar its connection, in place of the one it had: it gets a whole picture at the next tick. */
  connect(slot: number, port: PosePort): void {
    const avatar = this.#bySlot[slot]
    if (avatar?.cell === undefined) return
    this.disconnect(slot)
    const viewer = new Viewer(avatar, port)
    viewer.paused = avatar.frozen
    avatar.viewer = viewer
    this.#watch(viewer, avatar.cell)
  }

  disconnect(slot: number): void {
    const viewer = this.#bySlot[slot]?.viewer
    if (viewer === undefined) return
    viewer.avatar.viewer = undefined
    this.#unwatch(viewer)
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
    if (on) this.#halt(avatar, now)
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
    if (now - avatar.countedAt >= 1000) {
      avatar.countedAt = now
      avatar.counted = 0
    }
    avatar.counted += 1
    if (avatar.counted > MOST_A_SECOND) {
      this.#strike(avatar, 'too-often', now)
      return
    }
    const up = this.#up
    if (!decodeUp(bytes, up)) {
      this.#strike(avatar, 'malformed', now)
      return
    }
    avatar.viewer?.acknowledge(up.tick)
    if (up.kind === 'ack' || avatar.frozen || up.epoch !== (avatar.epoch & 255)) return
    if (avatar.seated) this.#gesture(avatar, up, now)
    else this.#move(avatar, up, now)
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
      if (avatar.isSilent(now)) this.#halt(avatar, now)
      if (this.#settle(avatar) || avatar.dirty) this.#announce(avatar)
    }
    for (const cell of this.#watched) this.#serve(cell, now)
  }

  /** Puts an avatar and its view into the cells where they are now. True when the avatar's cell changed. */
  #settle(avatar: Avatar): boolean {
    const old = avatar.cell
    const { nowX, nowZ, viewer } = avatar
    if (viewer?.cell !== undefined && isBeyond(viewer.cell, nowX, nowZ)) {
      const cell = this.#grid.at(nowX, nowZ)
      this.#unwatch(viewer)
      this.#watch(viewer, cell)
    }
    if (old !== undefined && nowX >> 10 === old.x && nowZ >> 10 === old.z) return false
    const cell = this.#grid.at(nowX, nowZ)
    if (old !== undefined) {
      old.leave(avatar)
      for (const other of this.#grid.around(old)) if (!other.sees(cell)) other.tellLeft(avatar.slot)
    }
    cell.enter(avatar)
    return true
  }

  #announce(avatar: Avatar): void {
    avatar.dirty = false
    if (avatar.cell === undefined) return
    for (const cell of this.#grid.around(avatar.cell)) cell.tell(avatar)
  }

  #serve(cell: GridCell, now: number): void {
    const tick = this.#tick
    const news = cell.hasNews ? cell.newsFrame(tick, now) : undefined
    let whole: SharedFrame | undefined
    // From the end, because a connection that is closed may leave at once.
    for (let i = cell.viewers.length - 1; i >= 0; i--) {
      const viewer = cell.viewers[i]
      if (viewer === undefined || viewer.paused || (news === undefined && !viewer.wantsWhole)) continue
      const verdict = viewer.verdict(now)
      if (verdict === 'hold') continue
      if (verdict === 'stalled') {
        viewer.port.close(CLOSE_CODES.stalled)
        continue
      }
      if (viewer.wantsWhole) {
        whole ??= cell.wholeFrame(tick, now, this.#grid.around(cell))
        if (viewer.send(whole, tick, now)) viewer.wantsWhole = verdict === 'probe'
      } else if (news !== undefined && !viewer.send(news, tick, now)) {
        viewer.wantsWhole = true
      }
    }
  }

  #move(avatar: Avatar, up: UpFrame, now: number): void {
    const from = { x: toMetres(avatar.x), z: toMetres(avatar.z) }
    const to = { x: toMetres(up.x), z: toMetres(up.z) }
    const refusal = validateMove(from, to, avatar.budget, now, this.#ground)
    if (refusal !== undefined) {
      this.#correct(avatar, refusal, now)
      return
    }
    avatar.x = up.x
    avatar.z = up.z
    this.#take(avatar, up, now)
    // Only the server seats people.
    if (avatar.anim === SIT) avatar.anim = IDLE
  }

  /** From a seat, only gestures and turns count. */
  #gesture(avatar: Avatar, up: UpFrame, now: number): void {
    if (up.anim === WALK || up.anim === RUN) return
    if (Math.abs(up.x - avatar.x) > SEAT_STEPS || Math.abs(up.z - avatar.z) > SEAT_STEPS) return
    this.#take(avatar, up, now)
    if (avatar.anim === IDLE) avatar.anim = SIT
  }

  #take(avatar: Avatar, up: UpFrame, now: number): void {
    const sampled = unwrapTime(up.time, 16, now)
    avatar.time = Math.min(now, Math.max(sampled, now - MAX_SAMPLE_AGE_MS))
    avatar.heading = up.heading
    avatar.anim = up.anim
    avatar.dirty = true
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
    this.#strike(avatar, why, now)
  }

  #strike(avatar: Avatar, why: 'malformed' | MoveRefusal, now: number): void {
    const faded = (Math.max(0, now - avatar.strikesAt) / 1000) * FADING_STRIKES
    avatar.strikes = Math.max(0, avatar.strikes - faded) + (why === 'malformed' ? MALFORMED_STRIKES : 1)
    avatar.strikesAt = now
    if (avatar.strikes < ABUSE_STRIKES) return
    avatar.strikes = 0
    this.#options.abusive?.(avatar.slot, why)
  }

  /** Lets an avatar stand where it is taken to be: nothing is heard of it, and all who see it shall agree on where. */
  #halt(avatar: Avatar, now: number): void {
    avatar.reckon(now)
    avatar.x = avatar.nowX
    avatar.z = avatar.nowZ
    avatar.time = now
    if (avatar.anim === WALK || avatar.anim === RUN) avatar.anim = IDLE
    avatar.dirty = true
  }

  #watch(viewer: Viewer, cell: GridCell): void {
    cell.watch(viewer)
    this.#watched.add(cell)
  }

  #unwatch(viewer: Viewer): void {
    const cell = viewer.cell
    if (cell === undefined) return
    cell.unwatch(viewer)
    if (cell.viewers.length === 0) this.#watched.delete(cell)
  }
}

/** Whether a place is out of a cell by more than the hysteresis. */
function isBeyond(cell: GridCell, x: number, z: number): boolean {
  const inX = x - cell.x * CELL_STEPS
  const inZ = z - cell.z * CELL_STEPS
  return (
    inX < -HYSTERESIS_STEPS ||
    inZ < -HYSTERESIS_STEPS ||
    inX >= CELL_STEPS + HYSTERESIS_STEPS ||
    inZ >= CELL_STEPS + HYSTERESIS_STEPS
  )
}
