import type { BoothSlot } from '../../../shared/plan/types.ts'
import type { World } from '../world.ts'

/** Metres from the middle of a leaf at which one has come to it, and at which one has left it again. */
const COME = 2.7
const LEAVE = 3.4
/** The middle of what one looks at: so deep behind the front edge. */
const MIDDLE = 0.9

const away = (slot: BoothSlot, x: number, z: number): number =>
  Math.hypot(x - slot.x + Math.sin(slot.heading) * MIDDLE, z - slot.z + Math.cos(slot.heading) * MIDDLE)

/** Which booth's leaf the avatar is at: the nearest, kept until one is clearly away from it. */
export const findNearBooth = (world: World): void => {
  const { me, plan } = world
  let near: string | null = null
  let least = COME
  for (const slot of plan.booths) {
    const metres = away(slot, me.x, me.z) - (slot.id === world.nearBooth ? LEAVE - COME : 0)
    if (metres >= least) continue
    least = metres
    near = slot.id
  }
  if (near === world.nearBooth) return
  world.nearBooth = near
  world.onNearBooth(near)
}
