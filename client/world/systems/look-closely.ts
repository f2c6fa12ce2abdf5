import { handOf } from '../../../shared/plan/leaf-outline.ts'
import type { BoothSlot, Spot } from '../../../shared/plan/types.ts'
import type { CameraRig, World } from '../world.ts'

/** Where a camera stands and looks; metres, degrees. */
export interface View {
  x: number
  y: number
  z: number
  lookX: number
  lookY: number
  lookZ: number
  fov: number
}

export const newView = (): View => ({ x: 0, y: 0, z: 0, lookX: 0, lookY: 0, lookZ: 0, fov: 50 })

/** Before the leaf, towards the screen's side, and the height that is looked at. */
const BEFORE = { wide: 4.3, portrait: 4.9 } as const
const ASIDE = 0.7
const HEIGHT = 1.72

/** The close view of a booth: the whole leaf, poster and screen. */
export const lookClosely = (slot: Spot, rig: CameraRig, { plan }: Pick<World, 'plan'>, out: View): void => {
  const hand = handOf(sideOf(plan.booths, slot))
  const before = rig.portrait ? BEFORE.portrait : BEFORE.wide
  const sin = Math.sin(slot.heading)
  const cos = Math.cos(slot.heading)
  const aside = hand * ASIDE
  out.x = slot.x + sin * (before - 1.6) + cos * aside
  out.z = slot.z + cos * (before - 1.6) - sin * aside
  out.y = HEIGHT
  out.lookX = slot.x - sin * 2.2
  out.lookZ = slot.z - cos * 2.2
  out.lookY = HEIGHT + 0.1
  out.fov = rig.portrait ? 62 : 50
}

const LEFT = { side: 'left' } as const

const sideOf = (booths: readonly BoothSlot[], slot: Spot): Pick<BoothSlot, 'side'> => {
  for (const booth of booths) if (booth.x === slot.x && booth.z === slot.z) return booth
  return LEFT
}
