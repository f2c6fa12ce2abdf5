/**
 * The floor plan: what one exhibition's hall looks like from above. The client draws it, the server checks against it,
 * the mini-map is its picture.
 *
 * Units are metres and radians. Axes are three.js's: x to the east, z to the south, y up; the door is in the south, at
 * +z, and the stage in the centre. A heading h looks along (sin h, cos h) in (x, z), so 0 looks south and PI looks north:
 * it is `rotation.y` of a model that faces +z.
 */

/** Award tiers, highest first: the tier sets a booth's fin height and medallion, never its place. */
export const TIERS = ['grand', 'first', 'second', 'third'] as const
export type Tier = (typeof TIERS)[number]

export interface Point {
  x: number
  z: number
}

export interface Spot extends Point {
  heading: number
}

/** What the plan is made from: order matters, names do not. Ids are category ids and booth ids. */
export interface PlanInput {
  categories: readonly { id: string; booths: readonly { id: string; tier: Tier }[] }[]
}

/** One booth's place. The platform is a leaf: `x, z` is the middle of its blunt front edge, `heading` looks out of it. */
export interface BoothSlot extends Spot {
  id: string
  /** Index into `branches`. */
  branch: number
  /** Letter and number, as on the totem: "A5". */
  label: string
  /** Which hand of someone who walks outward the booth is on; booths on the right are mirrored. */
  side: 'left' | 'right'
  tier: Tier
  /** Where somebody stands to look at it, already facing it. */
  stand: Spot
}

/** A stretch of avenue: a centre line sampled every `STEP` metres from the plaza outward. */
export interface Avenue {
  points: readonly Spot[]
  /** Half of the walkable width. */
  halfWidth: number
  /** Ends in a round place with a tree; else something goes on from its end. */
  tip: boolean
}

export interface Branch {
  category: string
  /** 'A' to 'H': goes with the category colour, never colour alone. */
  letter: string
  /** Colour index into the palette, 0 to 7. */
  colour: number
  /** The trunk first; a category of more than 40 booths forks into further avenues. */
  avenues: readonly Avenue[]
  /** Where the branch leaves the plaza, looking outward. */
  mouth: Spot
}

export interface Seat extends Spot {
  /** Ring from the stage outward, 0 to 3. */
  ring: number
}

export interface FloorPlan {
  plazaRadius: number
  branches: readonly Branch[]
  booths: readonly BoothSlot[]
  seats: readonly Seat[]
  /** Stones of the wall of winners, as they are read: the middle of each one's foot, `heading` looks out of its face. */
  wall: readonly Spot[]
  /** The walk from the door to the plaza: a straight avenue on the axis. */
  walk: Avenue
  /** Where visitors appear, looking to the stage; enough of them that a crowd does not stack. */
  spawns: readonly Spot[]
  /** Lawn trees, tub trees and pools: decoration that stands off every walkable place. */
  garden: Garden
  /** Everything walkable lies inside this circle round the origin. */
  radius: number
}

export interface Garden {
  /** Groves on the lawn. */
  trees: readonly (Spot & { scale: number })[]
  /** Clipped laurels in tubs. */
  tubs: readonly (Spot & { scale: number })[]
  shrubs: readonly (Spot & { scale: number })[]
  pools: readonly Spot[]
}
