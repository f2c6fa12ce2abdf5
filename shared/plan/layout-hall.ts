import { branchBearings, plazaRadiusFor, type Wedge } from './branch-bearings.ts'
import { atBearing, beside } from './compass.ts'
import { forkBranch } from './fork-branch.ts'
import { hedgeRadius, layGarden } from './garden.ts'
import { growAvenue } from './grow-avenue.ts'
import { platformOutline } from './leaf-outline.ts'
import { placeBooths } from './place-booths.ts'
import { BEFORE_FORK, HALF_AVENUE, KERB, STEP, TIP_BEYOND, TIP_RADIUS, WALK_BEYOND, WALK_HALF } from './plan-numbers.ts'
import { seatRings } from './seat-rings.ts'
import type { Avenue, BoothSlot, Branch, FloorPlan, PlanInput, Spot } from './types.ts'
import { wallStones } from './wall-stones.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export const MOST_CATEGORIES = LETTERS.length

interface Laid {
  branch: Branch
  booths: BoothSlot[]
}

/** One category's branch; nothing in it depends on the other categories but their number. */
const layBranch = (category: PlanInput['categories'][number], index: number, wedge: Wedge, plaza: number): Laid => {
  const letter = LETTERS[index]
  if (!letter) throw new Error(`A hall has at most ${MOST_CATEGORIES} categories.`)
  const start: Spot = { ...atBearing(wedge.bearing, plaza), heading: wedge.bearing }
  const halfWidth = HALF_AVENUE + KERB
  const all = category.booths
  const avenues: Avenue[] = []
  const booths: BoothSlot[] = []
  const settle = (points: Spot[], from: number, count: number) => {
    const mine = all.slice(from, from + count)
    booths.push(...placeBooths(points, mine, index, (i) => `${letter}${from + i + 1}`))
  }
  if (all.length <= BEFORE_FORK) {
    const points = growAvenue(start, all.length, wedge.left)
    avenues.push({ points, halfWidth, tip: true })
    settle(points, 0, all.length)
  } else {
    const fork = forkBranch(start, all.length, wedge.right, wedge.left)
    avenues.push({ points: fork.trunk, halfWidth, tip: false })
    settle(fork.trunk, 0, fork.onTrunk)
    let from = fork.onTrunk
    for (const twig of fork.forks) {
      avenues.push({ points: [...twig.way.slice(0, -1), ...twig.points], halfWidth, tip: true })
      settle(twig.points, from, twig.booths)
      from += twig.booths
    }
  }
  const mouth = avenues[0]?.points[0]
  if (!mouth) throw new Error('A branch has a first point.')
  return { branch: { category: category.id, letter, colour: index, avenues, mouth }, booths }
}

/** The walk from the plaza's edge through the door and out of the garden. */
const layWalk = (plaza: number): Avenue => ({
  points: Array.from({ length: Math.floor(WALK_BEYOND / STEP) + 1 }, (_, k) => ({
    x: 0,
    z: plaza + k * STEP,
    heading: 0,
  })),
  halfWidth: WALK_HALF,
  tip: false,
})

/** Forty places inside the door, neighbours in the list far from each other. */
const laySpawns = (plaza: number): Spot[] =>
  Array.from({ length: 40 }, (_, k) => {
    const place = (k * 17) % 40
    return { x: ((place % 5) - 2) * 1.1, z: plaza + 1 + Math.floor(place / 5) * 1.1, heading: Math.PI }
  })

const reachOf = (branches: readonly Branch[], booths: readonly BoothSlot[]): number => {
  let reach = 0
  for (const slot of booths)
    for (const p of platformOutline(slot, 0.2, 6)) reach = Math.max(reach, Math.hypot(p.x, p.z))
  for (const { avenues } of branches)
    for (const { points } of avenues) {
      const end = points.at(-1)
      const tip = end ? beside(end, TIP_BEYOND, 0) : { x: 0, z: 0 }
      reach = Math.max(reach, Math.hypot(tip.x, tip.z) + TIP_RADIUS)
    }
  return reach
}

/**
 * Turns an exhibition into the floor plan of its hall: a round plaza with the stage, and for every category a branch
 * that curves away from it, its booths the leaves on both sides. Pure: the same input gives the same plan, and what a
 * category looks like depends on its own booths and on the number of categories, so that a new booth at the end of one
 * moves nothing in another.
 *
 * Holds for 1 to 8 categories and 1 to 200 booths. Throws for more than 8 categories.
 */
export const layoutHall = (input: PlanInput): FloorPlan => {
  const plazaRadius = plazaRadiusFor(input.categories.length)
  const wedges = branchBearings(input.categories.length)
  const laid = input.categories.map((category, i) => {
    const wedge = wedges[i]
    if (!wedge) throw new Error('There is one wedge for every category.')
    return layBranch(category, i, wedge, plazaRadius)
  })
  const branches = laid.map((one) => one.branch)
  const booths = laid.flatMap((one) => one.booths)
  const walk = layWalk(plazaRadius)
  const radius = hedgeRadius(plazaRadius, reachOf(branches, booths))
  const bare = { plazaRadius, branches, booths, walk, radius }
  const wall = wallStones(input.categories.map((category) => category.booths.length))
  return { ...bare, seats: seatRings(), wall, spawns: laySpawns(plazaRadius), garden: layGarden(bare) }
}
