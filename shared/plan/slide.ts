import type { Point } from './types.ts'
import type { Walkable } from './walkable.ts'

/** No longer step than this is taken at once: thinner things than it would be jumped over. */
const STRIDE = 0.12
const PROBE = 0.1

/**
 * Moves somebody from where they are towards `to`, along what stops them rather than into it, and writes the place
 * reached into `out` (which may be `from` or `to`): no allocation, for it runs every frame.
 */
export const slide = (walkable: Walkable, from: Point, to: Point, out: Point): Point => {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.z - from.z) / STRIDE))
  const dx = (to.x - from.x) / steps
  const dz = (to.z - from.z) / steps
  let x = from.x
  let z = from.z
  for (let i = 0; i < steps; i++) {
    let nx = x + dx
    let nz = z + dz
    for (let push = 0; push < 3; push++) {
      const room = walkable.room(nx, nz)
      if (room >= 0) break
      // Out along the way in which the room grows fastest.
      const gx = walkable.room(nx + PROBE, nz) - walkable.room(nx - PROBE, nz)
      const gz = walkable.room(nx, nz + PROBE) - walkable.room(nx, nz - PROBE)
      const length = Math.hypot(gx, gz)
      if (length < 1e-6) break
      const out = (0.005 - room) / length
      nx += gx * out
      nz += gz * out
    }
    if (walkable.room(nx, nz) < 0) break
    x = nx
    z = nz
  }
  out.x = x
  out.z = z
  return out
}
