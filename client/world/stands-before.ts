import type { Point, Spot } from '../../shared/plan/types.ts'

/** Half the width that is read of a booth, and how deep on its platform nobody hides it any more; metres. Enough for a stone. */
const HALF = 1.95
const DEEPEST = 2.7

/** Whether somebody stands between the eye and what is to be read of a booth, or of a stone. */
export const standsBefore = (slot: Spot, eye: Point, at: Point): boolean => {
  const cos = Math.cos(slot.heading)
  const sin = Math.sin(slot.heading)
  const [x, z] = [at.x - slot.x, at.z - slot.z]
  const deep = -sin * x - cos * z
  const eyeDeep = -sin * (eye.x - slot.x) - cos * (eye.z - slot.z)
  return Math.abs(cos * x - sin * z) < HALF && deep < DEEPEST && deep > eyeDeep - 0.5
}
