import type { FloorPlan } from '../../../shared/plan/types.ts'
import type { HallUniforms } from '../light/daylight.ts'

/** Per second: a booth lights up in about 0.4 s and goes out a little slower. */
const RISE = 7
const FALL = 4

/** Eases the light of the booth that the visitor is near, and of the one they left. Writes uniforms, allocates nothing. */
export const boothGlow = (plan: FloorPlan, uniforms: HallUniforms) => {
  const indexOf = new Map(plan.booths.map(({ id }, i) => [id, i]))
  return (dt: number, nearBooth: string | null): void => {
    const near = uniforms.near.value
    const wanted = nearBooth === null ? -1 : (indexOf.get(nearBooth) ?? -1)
    if (near[0] !== wanted) {
      near[2] = near[0]
      near[3] = near[1]
      near[0] = wanted
      near[1] = 0
    }
    near[1] += ((wanted < 0 ? 0 : 1) - near[1]) * Math.min(1, dt * RISE)
    near[3] -= near[3] * Math.min(1, dt * FALL)
  }
}
