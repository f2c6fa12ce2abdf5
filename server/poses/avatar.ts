import { COS, MAX_RECKON_MS, SIN, STEP_SPEEDS } from '../../shared/poses/reckon.ts'
import { fullBudget, type MoveBudget } from '../../shared/poses/validate-move.ts'
import { Conduct } from './conduct.ts'
import type { GridCell } from './grid-cell.ts'
import type { Viewer } from './viewer.ts'

/** Somebody in the pose stream, with or without a connection. Lattice steps, heading steps, server ms. */
export class Avatar {
  readonly slot: number
  /** Counts up with every move that the server makes. */
  epoch = 0
  /** The pose as last told, and when that was. */
  x = 0
  z = 0
  heading = 0
  anim = 0
  time = 0
  /** `x` and `z` carried on to the moment of the last tick. */
  nowX = 0
  nowZ = 0
  /** Cell of the last tick, and the place in its list. */
  cell: GridCell | undefined
  cellIndex = -1
  /** Told something since the last tick. */
  dirty = false
  /** The connection is lost: stands where it was. */
  frozen = false
  /** Sits where the server put it; uploads may only gesture. */
  seated = false
  /** Was removed; entries that still name it are dropped. */
  gone = false
  viewer: Viewer | undefined
  readonly budget: MoveBudget
  readonly conduct = new Conduct()

  constructor(slot: number, now: number) {
    this.slot = slot
    this.budget = fullBudget(now)
  }

  /** Walks, by its last word, but should have said more by now. */
  isSilent(now: number): boolean {
    return (STEP_SPEEDS[this.anim] as number) > 0 && now - this.time > MAX_RECKON_MS
  }

  /** Sets `nowX`, `nowZ`. */
  reckon(now: number): void {
    const speed = STEP_SPEEDS[this.anim] as number
    if (speed === 0) {
      this.nowX = this.x
      this.nowZ = this.z
      return
    }
    const gone = speed * Math.min(Math.max(now - this.time, 0), MAX_RECKON_MS)
    this.nowX = hold(Math.round(this.x + (SIN[this.heading] as number) * gone))
    this.nowZ = hold(Math.round(this.z + (COS[this.heading] as number) * gone))
  }
}

/** The lattice has 16 bits. */
function hold(steps: number): number {
  return Math.min(Math.max(steps, -32768), 32767)
}
