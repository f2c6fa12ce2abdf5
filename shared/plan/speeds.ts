/** Metres a second. The client walks at them, the server allows no more (and some tolerance): change them for both. */
export const WALK_SPEED = 2.2
export const RUN_SPEED = 4.2

/** Radius of the circle that somebody takes up, metres. */
export const BODY_RADIUS = 0.3
