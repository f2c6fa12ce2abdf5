import type { World } from './world.ts'

/** Milliseconds between two frames of a hall in which nothing moves, when power is short. A little less than a tenth, for screens tick. */
const REST_EVERY = 96
/** Where a frame takes long, rest is longer: so many times what the frame took, and a second at most. */
const REST_OF_FRAME = 6
const LONGEST_REST = 1000
/**
 * Where the processor draws, a frame has so many times what it takes, within these milliseconds: the page needs it too, and
 * it draws with all its cores at once. What visitors do themselves goes smoothly; what else moves leaves it twice as much.
 */
const SHARE = { asked: 1.6, other: 3.2 }
const SHARED_EVERY = 60
const LONGEST_SHARE = { asked: 400, other: 700 }
/** Seconds that the hall is drawn in full after something moved: what was set off by it comes to its end. */
export const STIR_SECONDS = 1

/** Something moves, and goes on moving for so long. */
export const stir = (world: World, seconds = STIR_SECONDS): void => {
  world.stirUntil = Math.max(world.stirUntil, world.now + seconds)
}

/** When frames are saved: never, while nothing moves, or always, where the processor that draws has the page to do as well. */
export type Thrift = 'never' | 'still' | 'always'

export interface FramePace {
  /** Whether the frame that the screen asks for at `ms` is drawn. */
  due: (world: World, thrift: Thrift, ms: number) => boolean
  /** The hall rested before the frame that is drawn now. */
  readonly rested: boolean
  /** Milliseconds that the frame before this one took, until the screen asked again; its own rest does not count. */
  readonly took: number
}

/** Milliseconds from a frame that took so long to the next one, while nothing moves. */
const restAfter = (took: number, thrift: Thrift): number =>
  thrift === 'always' ? LONGEST_REST : Math.min(LONGEST_REST, Math.max(REST_EVERY, took * REST_OF_FRAME))

/** The same where the processor draws and something moves. */
const turnAfter = (took: number, asked: boolean): number => {
  const by = asked ? 'asked' : 'other'
  return Math.min(LONGEST_SHARE[by], Math.max(SHARED_EVERY, took * SHARE[by]))
}

/**
 * Draws all frames, or ten a second when power is to be saved and nothing moves; one where the processor draws. An input is
 * drawn at once, or where the processor draws as soon as its next turn comes.
 */
export const framePace = (): FramePace => {
  let drawn = Number.NEGATIVE_INFINITY
  /** The screen asks again when it has taken a frame: how long that was. */
  let took = Number.NaN
  let tookBefore = Number.NaN
  let skipped = false
  let rested = false
  return {
    due: (world, thrift, ms) => {
      const { wish, way } = world
      const asked = wish.any || wish.forward !== 0 || wish.right !== 0 || way.next < way.points.length
      const rests = thrift !== 'never' && !asked && world.now > world.stirUntil
      if (Number.isNaN(took)) took = ms - drawn
      if (ms - drawn < (rests ? restAfter(took, thrift) : thrift === 'always' ? turnAfter(took, asked) : 0)) {
        skipped ||= rests
        return false
      }
      rested = skipped
      skipped = false
      drawn = ms
      tookBefore = took
      took = Number.NaN
      return true
    },
    get rested() {
      return rested
    },
    get took() {
      return tookBefore
    },
  }
}
