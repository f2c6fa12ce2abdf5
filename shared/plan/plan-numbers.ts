/**
 * The numbers of the laurel plan, in metres and radians. The art was made to them: change both together.
 * Bearings are headings seen from the centre: 0 is south (the door), they grow counter-clockwise seen from above.
 */
export const DEGREE = Math.PI / 180

/** Smallest plaza, and how much of its radius each category asks for when there are many. */
export const PLAZA_RADIUS = 20
export const PLAZA_PER_CATEGORY = 3.2

/** Distance between two points of an avenue's centre line. */
export const STEP = 0.25
/** Half of an avenue's stone; `KERB` more on each side can be walked too. */
export const HALF_AVENUE = 3
export const KERB = 0.5
/** From an avenue's start to its first booth, between two pairs of booths, and from the last pair to the end. */
export const LEAD = 4.6
export const PITCH = 5.5
export const TAIL = 2.2
/** Booths on the right stand this much later, so that no two face each other. */
export const RIGHT_LATER = 0.42 * PITCH
/** Avenues turn left with at least this radius, and by at most this angle over their whole length. */
export const TURN_RADIUS = 27
export const MOST_TURN = 1.4
/** A branch leaves the plaza by this much off the radius. */
export const HEAD = 14 * DEGREE
/** A booth's front edge stands this far behind the avenue's stone, turned to the walker who arrives. */
export const SET_BACK = 0.35
export const LEAF_TURN = 24 * DEGREE
/** A category with more booths than this forks. */
export const BEFORE_FORK = 40
/** What a branch takes up on each side of its centre line, shrubs behind the leaves included. */
export const BRANCH_REACH = 8.4
/** Kept free on each side of the axis door - stage: the walk, the door's feet, the tubs. */
export const DOOR_REACH = 7.5

/** Leaf of a booth: frontage, depth, and the height of its platform. */
export const LEAF_WIDTH = 4
export const LEAF_DEPTH = 4.3
export const PLATFORM_HEIGHT = 0.09
/** Brass rim round the platform. */
export const LEAF_RIM = 0.1

/** The round end of an avenue: its radius and how far beyond the last point its middle is. */
export const TIP_RADIUS = 3.5
export const TIP_BEYOND = 1.2

export const WALK_HALF = 3.5
/** The door stands this far outside the plaza; the walk goes on beyond it. */
export const DOOR_BEYOND = 10.5
export const WALK_BEYOND = 36
/** From the axis to the middle of each of the door's feet. */
export const DOOR_FOOT = 4.7

export const STAGE_RADIUS = 6
export const STAGE_HEIGHT = 0.9
/** The step ring round the stage. */
export const STEP_RADIUS = 6.5
export const STEP_HEIGHT = 0.45
export const STAIRS_HALF = 2.1
/** Where the stairs to the stage begin, south of the centre. */
export const STAIRS_FOOT = 7.4
export const AVENUE_HEIGHT = 0.035

export const SEAT_RINGS = [10.2, 11.9, 13.6, 15.3] as const
export const SEAT_HALF_DEPTH = 0.24
export const SEAT_WIDTH = 0.72
/** Half of the aisle on the door axis. */
export const AISLE_HALF = 1.9

/** Eight columns carry the wreath, the first 22.5 degrees from the door. */
export const COLUMN_RADIUS = 17
/** The golden leaf's plinth, north of the stage. */
export const GOLDEN_LEAF_NORTH = 13.6
export const GOLDEN_LEAF_PLINTH = 2.3
/** Water round the plaza: from and to, outside its edge. */
export const WATER_FROM = 0.5
export const WATER_TO = 2.3
/** The hedge that closes the garden stands this far outside the plaza, unless the branches reach further. */
export const HEDGE_BEYOND = 40.6
/** Leaf pools on the lawn. */
export const POOL_WIDTH = 7.5
export const POOL_LENGTH = 18
