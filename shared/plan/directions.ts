import type { FloorPlan } from './types.ts'

/** How to get to a booth from the plaza, for whoever cannot or will not look at a map. */
export interface Directions {
  letter: string
  /** Index of the branch's category in the exhibition. */
  branch: number
  /** Which twig of a forked branch, counted from the right, of how many; both 0 where there is no fork to take. */
  twig: number
  twigs: number
  /** Hand of the walker who goes outward, and the how-manieth booth on it, on this stretch. */
  side: 'left' | 'right'
  nth: number
  /** Metres from the plaza's edge, along the avenues. */
  metres: number
}

/** Reads the way to a booth off the plan; undefined for a booth that is not in it. */
export const directionsTo = (plan: FloorPlan, booth: string): Directions | undefined => {
  const slot = plan.booths.find(({ id }) => id === booth)
  const branch = slot && plan.branches[slot.branch]
  if (!slot || !branch) return undefined
  const nearestOn = branch.avenues.map(({ points }) => {
    let index = 0
    let least = Number.POSITIVE_INFINITY
    points.forEach((point, i) => {
      const away = Math.hypot(point.x - slot.x, point.z - slot.z)
      if (away >= least) return
      least = away
      index = i
    })
    return { index, least }
  })
  const least = Math.min(...nearestOn.map((near) => near.least))
  const on = nearestOn.findIndex((near) => near.least === least)
  const avenue = branch.avenues[on]
  const near = nearestOn[on]
  if (!avenue || !near) return undefined
  const mine = plan.booths.filter(
    (other) =>
      other.branch === slot.branch &&
      other.side === slot.side &&
      avenue.points.some((point) => Math.hypot(point.x - other.x, point.z - other.z) < least + 0.3),
  )
  const lengthOf = (points: FloorPlan['walk']['points'], upTo: number): number =>
    points.slice(1, upTo + 1).reduce((sum, point, i) => {
      const before = points[i] ?? point
      return sum + Math.hypot(point.x - before.x, point.z - before.z)
    }, 0)
  const trunk = branch.avenues[0]
  const before = on > 0 && trunk ? lengthOf(trunk.points, trunk.points.length - 1) : 0
  return {
    letter: branch.letter,
    branch: slot.branch,
    twig: on,
    twigs: branch.avenues.length - 1,
    side: slot.side,
    nth: mine.findIndex(({ id }) => id === booth) + 1,
    metres: Math.round(before + lengthOf(avenue.points, near.index)),
  }
}
