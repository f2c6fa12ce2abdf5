import { beside } from '../../shared/plan/compass.ts'
import { inBooth } from '../../shared/plan/leaf-outline.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'

/** A camera of the art guide: where it is, what it looks at, and its field of view across (or upright). Metres, degrees. */
export interface Viewpoint {
  eye: [number, number, number]
  look: [number, number, number]
  across?: number
  upright?: number
}

/** The guide's six pictures. */
export const viewpoint = (name: string, plan: FloorPlan, booth = 0): Viewpoint => {
  const branch = plan.branches[plan.booths[booth]?.branch ?? 0]
  const points = branch?.avenues[0]?.points ?? []
  if (name === 'avenue') {
    const from = points[10]
    const to = points[72] ?? points.at(-1)
    if (from && to) {
      const eye = beside(from, 0, -1.1)
      return { eye: [eye.x, 1.75, eye.z], look: [to.x, 1.6, to.z], across: 54 }
    }
  }
  if (name === 'booth') {
    const slot = plan.booths[booth]
    if (slot) {
      const hand = slot.side === 'right' ? 1 : -1
      const eye = inBooth(slot, hand, -4.9)
      const look = inBooth(slot, 0, 1.6)
      return { eye: [eye.x, 1.65, eye.z], look: [look.x, 1.72, look.z], across: 56 }
    }
  }
  const out = plan.plazaRadius - 20
  if (name === 'stage') return { eye: [-1.9, 2.7, 25.2 + out], look: [0.25, 5.5, 0], across: 50 }
  if (name === 'portrait') return { eye: [-0.15, 2.35, 28 + out], look: [0.1, 0.4, 0], upright: 60 }
  if (name === 'plan') return { eye: [2, 104, 80], look: [2, 0, 2.5], across: 54 }
  if (name === 'plaza') return { eye: [9, 1.7, 17.5], look: [-2, 4.2, -6], across: 62 }
  return { eye: [0.9, 1.7, 45.5 + out], look: [0, 5.2, 10], across: 60 }
}
