import type { LeftBound } from './grow-avenue.ts'
import { DOOR_REACH, PLAZA_PER_CATEGORY, PLAZA_RADIUS } from './plan-numbers.ts'

/** Half of what a branch takes up where it leaves the plaza: it leaves to the left, so its right hand needs less later. */
const RIGHT_AT_PLAZA = 6.4

export const plazaRadiusFor = (categories: number): number => Math.max(PLAZA_RADIUS, PLAZA_PER_CATEGORY * categories)

export interface Wedge {
  /** Where the branch leaves the plaza. */
  bearing: number
  /** The wedge of the garden that belongs to the branch, from its right to its left side. */
  right: number
  left: LeftBound
}

/**
 * Where each of the branches leaves the plaza, and the wedge of the garden that is its own. Up to three stand evenly, the
 * door between the first and the last of them. More of them share what the door leaves, each near the right side of its
 * wedge, for branches turn left. Depends on the number of categories only: no branch can move another.
 */
export const branchBearings = (categories: number): Wedge[] => {
  const plaza = plazaRadiusFor(categories)
  if (categories <= 3) {
    const each = (2 * Math.PI) / categories
    return Array.from({ length: categories }, (_, c) => ({
      bearing: (c + 0.5) * each,
      right: c * each,
      left: { bearing: (c + 1) * each, clear: DOOR_REACH },
    }))
  }
  const door = Math.asin(DOOR_REACH / plaza)
  const each = (2 * Math.PI - 2 * door) / categories
  return Array.from({ length: categories }, (_, c) => ({
    bearing: door + c * each + Math.asin(RIGHT_AT_PLAZA / plaza),
    right: door + c * each,
    left: { bearing: door + (c + 1) * each, clear: 0 },
  }))
}
