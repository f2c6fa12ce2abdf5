import type { World } from './world.ts'

/** Milliseconds between two frames of a hall in which nothing moves, when power is short. A little less than a tenth, for screens tick. */
const REST_EVERY = 96
/** Where a frame takes long, rest is longer: so many times what the frame took, and a second at most. */
const REST_OF_FRAME = 6
const LONGEST_REST = 1000
/** Seconds that the hall is drawn in full after something moved: what was set off by it comes to its end. */
export const STIR_SECONDS = 1

/** Something moves, and goes on moving for so long. */
export const stir = (world: World, seconds = STIR_SECONDS): void => {
  world.stirUntil = Math.max(world.stirUntil, world.now + seconds)
}

export interface FramePace {
  /** Whether the frame that the screen asks for at `ms` is drawn. */
  due: (world: World, saving: boolean, ms: number) => boolean
  /** The last frame came late on purpose. */
  readonly rested: boolean
}

/**
 * Draws all frames, or ten a second when power is to be saved and nothing moves, fewer where the processor draws. An input
 * is drawn at once.
 */
export const framePace = (): FramePace => {
  let drawn = Number.NEGATIVE_INFINITY
  /** The screen asks again when it has taken a frame: how long that was. */
  let took = Number.NaN
  let skipped = false
  let rested = false
  return {
    due: (world, saving, ms) => {
      const { wish, way } = world
      const asked = wish.any || wish.forward !== 0 || wish.right !== 0 || way.next < way.points.length
      const rests = saving && !asked && world.now > world.stirUntil
      if (Number.isNaN(took)) took = ms - drawn
      if (rests && ms - drawn < Math.min(LONGEST_REST, Math.max(REST_EVERY, took * REST_OF_FRAME))) {
        skipped = true
        return false
      }
      rested = skipped
      skipped = false
      drawn = ms
      took = Number.NaN
      return true
    },
    get rested() {
      return rested
    },
  }
}
