import { ANIMS } from '../../../shared/avatars/gestures.ts'
import { toRadians } from '../../../shared/poses/lattice.ts'
import { asSent, REFRESH_MS, type SentPose, shouldSend } from '../../../shared/poses/reckon.ts'
import { encodePoseUp } from '../../../shared/poses/up-frame.ts'
import { HEADING_GRAIN, type Walker } from './walk.ts'

/** `every`: each walker uploads ten times a second, whatever happens. `reckoned`: by the rule of the real client. */
export type UploadMode = 'every' | 'reckoned'
export const UPLOAD_MS = 100
/** How often a reckoning walker looks whether it owes an upload. */
export const LOOK_MS = 50
const WALK = ANIMS.indexOf('walk')

/** Where in its period a walker uploads, so that they spread over it. */
export function phaseOf(slot: number, period: number): number {
  return (slot * 37) % period
}

/** One walker's uploads, numbered in the lowest bits of the heading so that receivers can tell how old a pose is. */
export class Uploader {
  readonly walker: Walker
  count = 0
  #sent: SentPose | undefined
  readonly #setsOutAt: number

  /** `comesAt`: when in the walk this one comes in, ms. */
  constructor(walker: Walker, slot: number, comesAt = 0) {
    this.walker = walker
    this.#setsOutAt = comesAt + phaseOf(slot, REFRESH_MS)
  }

  /** The walk goes on after `gap` ms of server time in which nobody walked. */
  resume(gap: number): void {
    if (this.#sent !== undefined) this.#sent.time += gap
  }

  /** The upload due at `walkMs`, if one is; `time` is server ms, `tick` what is acknowledged with it. */
  next(mode: UploadMode, walkMs: number, time: number, tick: number): Uint8Array | undefined {
    const { walker } = this
    walker.goTo(walkMs)
    const pose = { x: walker.x, z: walker.z, heading: toRadians(walker.heading), anim: WALK }
    if (mode === 'reckoned') {
      // A thousand who came in the same moment would refresh in the same moment for good: people come one by one.
      if (this.#sent === undefined && walkMs < this.#setsOutAt) return undefined
      if (!shouldSend(this.#sent, pose, time)) return undefined
      this.#sent = asSent(pose, time)
    }
    this.count = (this.count + 1) % HEADING_GRAIN
    return encodePoseUp(1, tick, time, { ...pose, heading: toRadians(walker.heading + this.count) })
  }
}
