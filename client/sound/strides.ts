import type { Point } from '../../shared/plan/types.ts'

/** Metres of one stride, walking and running: the clips of the avatars step so. */
const STRIDE = 0.75
/** Farther than this between two looks is a jump and not a walk. */
const JUMP = 1.5

/** Tells, by where somebody is now, whether a foot has come down since the last look. */
export const strides = (): ((at: Point) => boolean) => {
  let [x, z] = [Number.NaN, Number.NaN]
  let gone = 0
  return (at) => {
    const far = Math.hypot(at.x - x, at.z - z)
    x = at.x
    z = at.z
    if (!(far > 0.005 && far < JUMP)) {
      // who stands begins with a half stride
      gone = STRIDE / 2
      return false
    }
    gone += far
    if (gone < STRIDE) return false
    gone %= STRIDE
    return true
  }
}
