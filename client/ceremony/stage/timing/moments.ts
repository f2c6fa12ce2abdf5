/** When things happen in a cue: ms since it began. Those of the reveal are the art guide's, section 9. */
export const REVEAL = {
  beams: 400,
  envelope: 2400,
  wreath: 3000,
  leafMs: 40,
  leaves: 30,
  name: 4200,
  confetti: 4600,
} as const

/** Ms in which the daylight goes, and in which a drumroll swells. */
export const DUSK_MS = 6000
export const SWELL_MS = 6000

/** How long leaves fall, ms: the guide's 7 s, and until the last ones lie. */
export const CONFETTI_MS = 9500
/** The same for the closing, where they go on coming. */
export const CLOSING_CONFETTI_MS = 45_000

/** How long the camera comes nearer at a reveal, ms, and from when on. */
export const PUSH = { from: 2400, ms: 4000 } as const

/** A group photo is taken so long before its cue is over, with so many seconds counted down. */
export const PHOTO_BEFORE_END = 1000
export const PHOTO_COUNT = 3
export const FLASH_MS = 420

/** Of a walk-on: how long the winners have to come before a stand-in takes their place, ms. */
export const STAND_IN_AFTER = 2200
