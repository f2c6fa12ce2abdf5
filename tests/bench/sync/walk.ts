import { WALK_SPEED } from '../../../shared/plan/speeds.ts'
import type { Walkable } from '../../../shared/plan/walkable.ts'
import { toRadians } from '../../../shared/poses/lattice.ts'
import { seeded } from '../../support/seeded.ts'

/** Headings of the walk leave the lowest bits free: the bench counts uploads in them. */
export const HEADING_GRAIN = 8

/** Somebody who walks without end, straight on for two to four seconds where the hall has room, then another way. */
export class Walker {
  x: number
  z: number
  /** Heading step, a multiple of HEADING_GRAIN. */
  heading = 0
  readonly #random: () => number
  readonly #ground: Walkable
  #startX: number
  #startZ: number
  #from = 0
  #until = 0

  constructor(seed: number, ground: Walkable) {
    this.#random = seeded(seed)
    this.#ground = ground
    do {
      this.#startX = (this.#random() * 2 - 1) * ground.half
      this.#startZ = (this.#random() * 2 - 1) * ground.half
    } while (!ground.canStand(this.#startX, this.#startZ))
    this.x = this.#startX
    this.z = this.#startZ
    this.#turn()
  }

  /** Goes on to `ms` of the walk's own time; time does not go back. */
  goTo(ms: number): void {
    while (ms >= this.#until) {
      this.#stand(this.#until)
      this.#startX = this.x
      this.#startZ = this.z
      this.#from = this.#until
      this.#turn()
    }
    this.#stand(ms)
  }

  #stand(ms: number): void {
    const gone = ((ms - this.#from) / 1000) * WALK_SPEED
    const angle = toRadians(this.heading)
    this.x = this.#startX + Math.sin(angle) * gone
    this.z = this.#startZ + Math.cos(angle) * gone
  }

  #turn(): void {
    const wanted = 2 + this.#random() * 2
    let best = -1
    for (let attempt = 0; attempt < 24 && best < wanted; attempt++) {
      const heading = Math.floor(this.#random() * (256 / HEADING_GRAIN)) * HEADING_GRAIN
      const free = this.#freeSeconds(heading, wanted)
      if (free > best) {
        best = free
        this.heading = heading
      }
    }
    this.#until = this.#from + Math.max(best, 0.1) * 1000
  }

  #freeSeconds(heading: number, wanted: number): number {
    const angle = toRadians(heading)
    const stride = 0.2
    let gone = 0
    while (gone < wanted * WALK_SPEED) {
      gone += stride
      if (!this.#ground.canStand(this.#startX + Math.sin(angle) * gone, this.#startZ + Math.cos(angle) * gone)) {
        return (gone - stride) / WALK_SPEED
      }
    }
    return wanted
  }
}
