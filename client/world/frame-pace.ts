import type { World } from './world.ts'

/** Milliseconds between two frames of a hall in which nothing moves, when power is short. A little less than a tenth, for screens tick. */
const REST_EVERY = 96
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

/** Draws all frames, or ten a second when power is to be saved and nothing moves. An input is drawn at once. */
export const framePace = (): FramePace => {
  let drawn = Number.NEGATIVE_INFINITY
  let skipped = false
  let rested = false
  return {
    due: (world, saving, ms) => {
      const { wish, way } = world
      const asked = wish.any || wish.forward !== 0 || wish.right !== 0 || way.next < way.points.length
      const rests = saving && !asked && world.now > world.stirUntil
      if (rests && ms - drawn < REST_EVERY) {
        skipped = true
        return false
      }
      rested = skipped
      skipped = false
      drawn = ms
      return true
    },
    get rested() {
      return rested
    },
  }
}
