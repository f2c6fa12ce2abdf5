import { type Anim, animIndex } from '../../shared/avatars/gestures.ts'

/** Avatars that one hall can draw: slots 0 to 1023. */
export const CROWD_CAPACITY = 1024

/** Seconds of a cross-fade between two clips: quick between steps, softer when arms travel far. */
const FADE_STEPS = 0.18
const FADE_ARMS = 0.3

/** Below this speed (m/s) nobody walks on the spot. */
const STANDING = 0.12

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const RUN = animIndex('run')

/**
 * Where everybody is and what they do, as plain arrays by slot: nothing here allocates after construction, so that a
 * frame of 500 people costs no garbage. Metres, radians, seconds.
 */
export class CrowdPool {
  readonly capacity: number
  /** 1 when an avatar stands in the slot. */
  readonly used: Uint8Array
  /** x, y, z, heading. */
  readonly place: Float32Array
  readonly speed: Float32Array
  readonly anim: Uint8Array
  readonly previous: Uint8Array
  /** Position in the clip, in seconds of the clip at its own rate. */
  readonly phase: Float32Array
  readonly previousPhase: Float32Array
  /** 1 = all previous clip, 0 = all current. */
  readonly blend: Float32Array
  readonly fade: Float32Array
  readonly hair: Uint8Array
  readonly outfit: Uint8Array
  readonly glasses: Uint8Array
  /** 0 here, 1 greyed; eased so that a lost connection does not flash. */
  readonly grey: Float32Array
  readonly away: Uint8Array
  /** Opacity: fades in on arrival; below 1 for ghosts. */
  readonly alpha: Float32Array
  readonly alphaTarget: Float32Array
  /** A number 0 to 1 of their own, so that no two breathe together. */
  readonly seed: Float32Array
  /** One above the highest used slot. */
  end = 0
  count = 0

  constructor(capacity = CROWD_CAPACITY) {
    const floats = (n = 1) => new Float32Array(capacity * n)
    const bytes = () => new Uint8Array(capacity)
    this.capacity = capacity
    this.used = bytes()
    this.place = floats(4)
    this.speed = floats()
    this.anim = bytes()
    this.previous = bytes()
    this.phase = floats()
    this.previousPhase = floats()
    this.blend = floats()
    this.fade = floats()
    this.hair = bytes()
    this.outfit = bytes()
    this.glasses = bytes()
    this.grey = floats()
    this.away = bytes()
    this.alpha = floats()
    this.alphaTarget = floats()
    this.seed = floats()
  }

  /** Puts an avatar at a place; the first time, it fades in there. Slots outside the pool are ignored. */
  put(slot: number, x: number, y: number, z: number, heading: number): void {
    if (!(slot >= 0 && slot < this.capacity)) return
    if (!this.used[slot]) this.#arrive(slot)
    const at = slot * 4
    this.place[at] = x
    this.place[at + 1] = y
    this.place[at + 2] = z
    this.place[at + 3] = heading
  }

  /** What the avatar does now. Walking on the spot is standing; speed in metres per second sets the rate of the steps. */
  animate(slot: number, anim: Anim, speed: number): void {
    if (!this.used[slot]) return
    this.speed[slot] = speed
    let next = animIndex(anim)
    if ((next === WALK || next === RUN) && speed < STANDING) next = IDLE
    const now = this.anim[slot] ?? IDLE
    if (next === now) return
    const steps = next <= RUN && now <= RUN
    this.previous[slot] = now
    this.previousPhase[slot] = this.phase[slot] ?? 0
    this.anim[slot] = next
    this.blend[slot] = 1
    this.fade[slot] = steps ? FADE_STEPS : FADE_ARMS
    // steps go on in step, a gesture starts at its beginning, idle life anywhere
    if (next === IDLE) this.phase[slot] = (this.seed[slot] ?? 0) * 30
    else if (!(steps && now !== IDLE)) this.phase[slot] = 0
  }

  dress(slot: number, hair: number, outfit: number, glasses: boolean): void {
    if (!(slot >= 0 && slot < this.capacity)) return
    this.hair[slot] = hair
    this.outfit[slot] = outfit
    this.glasses[slot] = Number(glasses)
  }

  setAway(slot: number, on: boolean): void {
    if (this.used[slot]) this.away[slot] = Number(on)
  }

  setOpacity(slot: number, opacity: number): void {
    if (this.used[slot]) this.alphaTarget[slot] = opacity
  }

  remove(slot: number): void {
    if (!this.used[slot]) return
    this.used[slot] = 0
    this.count--
    while (this.end > 0 && !this.used[this.end - 1]) this.end--
  }

  /** Moves clips, fades and greys on by `dt` seconds. */
  step(dt: number): void {
    const { used, anim, speed, blend, fade, phase, previousPhase, grey, away, alpha, alphaTarget } = this
    const most = dt * 2.5
    for (let slot = 0; slot < this.end; slot++) {
      if (!used[slot]) continue
      const now = anim[slot] as number
      const v = speed[slot] as number
      const rate = now === WALK ? v / WALK_CLIP_SPEED : now === RUN ? v / RUN_CLIP_SPEED : 1
      phase[slot] = (phase[slot] as number) + dt * Math.min(rate, 2.2)
      if ((blend[slot] as number) > 0) {
        previousPhase[slot] = (previousPhase[slot] as number) + dt
        blend[slot] = Math.max(0, (blend[slot] as number) - dt / (fade[slot] as number))
      }
      grey[slot] = approach(grey[slot] as number, away[slot] as number, most)
      alpha[slot] = approach(alpha[slot] as number, alphaTarget[slot] as number, most)
    }
  }

  #arrive(slot: number): void {
    this.used[slot] = 1
    this.count++
    this.end = Math.max(this.end, slot + 1)
    // golden ratio: neighbours in the list get seeds far apart
    this.seed[slot] = (slot * 0.618034) % 1
    this.speed[slot] = 0
    this.anim[slot] = IDLE
    this.previous[slot] = IDLE
    this.phase[slot] = (this.seed[slot] ?? 0) * 30
    this.blend[slot] = 0
    this.fade[slot] = FADE_STEPS
    this.grey[slot] = 0
    this.away[slot] = 0
    this.alpha[slot] = 0
    this.alphaTarget[slot] = 1
  }
}

function approach(from: number, to: number, most: number): number {
  return from + Math.max(-most, Math.min(most, to - from))
}

/** Speeds (m/s) that the clips of walking and running show at rate 1. */
export const WALK_CLIP_SPEED = 1.7
export const RUN_CLIP_SPEED = 3.6
