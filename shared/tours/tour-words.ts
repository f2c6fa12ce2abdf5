/** The bounds and closed lists of recorded tours, apart from their schemas. */

export const LONGEST_MS = 600_000
export const SHORTEST_MS = 2_000
/** Of everything together, as it is sent and kept. */
export const TOUR_BYTES = 128_000
export const MOST_CAPTIONS = 150
/** Of one caption in one language. */
export const CAPTION_CHARS = 280
export const MOST_CHANGES = 4_000
/** Metres from the booth's stand within which a tour of it goes. */
export const TOUR_REACH = 30

export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const

/** Why a request about tours is refused; client/i18n/tours.ts says each in words. Append only. */
export const TOUR_REFUSALS = [
  'invalid',
  'no-profile',
  'not-allowed',
  'no-such-booth',
  'no-such-tour',
  'no-such-demo',
  'too-large',
  'out-of-hall',
  'far-away',
  'changed-meanwhile',
  'too-fast',
  'other-origin',
  'unreachable',
  'broken',
] as const
export type TourRefusal = (typeof TOUR_REFUSALS)[number]
