import type { FloorPlan } from '../../shared/plan/types.ts'

/** Whether two plans are the same hall: then a changed exhibition need not move anybody. */
export const samePlan = (a: FloorPlan, b: FloorPlan): boolean =>
  a === b ||
  (a.plazaRadius === b.plazaRadius &&
    a.branches.length === b.branches.length &&
    a.booths.length === b.booths.length &&
    a.booths.every((slot, i) => {
      const other = b.booths[i]
      return other?.id === slot.id && other.x === slot.x && other.z === slot.z && other.tier === slot.tier
    }))
