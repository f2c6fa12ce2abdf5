/** The closed lists and numbers of the bell, apart from the schemas so that a page need not load those. */

/** `open`: it rings. The others say how it ended; nothing changes an ended ring but a wish and that staff has seen it. */
export const RING_OUTCOMES = ['open', 'accepted', 'missed', 'cancelled'] as const
export type RingOutcome = (typeof RING_OUTCOMES)[number]

/** How long a bell rings before the visitor is offered something else, ms. */
export const RING_MS = 60_000
/** Rings of one visitor within `RING_WINDOW_MS`, over all booths. */
export const RINGS_MOST = 5
export const RING_WINDOW_MS = 10 * 60_000
/** Who has left the booth, or is offline, for longer than this no longer waits there, ms. */
export const LEFT_MS = 8_000
export const OFFLINE_MS = 35_000
/** A missed ring is answered with another way for so long, ms. */
export const OFFER_MS = 30 * 60_000

/** What somebody of the staff says of themselves; without it they are here while they are connected and look. */
export const PRESENCE_CHOICES = ['here', 'back', 'away'] as const
export type PresenceChoice = (typeof PRESENCE_CHOICES)[number]
/** Who looks at something else for longer than this is not seen to be here, ms. */
export const UNSEEN_MS = 5 * 60_000
/** The longest that a presence is kept before it expires by itself, ms. */
export const PRESENCE_MS = 12 * 3600_000

export const BELL_REFUSALS = [
  'no-such-booth',
  'no-such-ring',
  'rings-already',
  'nobody-works-here',
  'closed-now',
  'muted',
  'not-in-time',
] as const
export type BellRefusal = (typeof BELL_REFUSALS)[number]
