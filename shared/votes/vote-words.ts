/** The bounds of votes that a page needs without its schemas. */
export const VOTE_LIMITS = {
  /** Codes made at once, and of one ceremony. */
  codes: 5000,
  codesInAll: 20_000,
  /** Invites made at once, and of one ceremony. */
  invites: 500,
  invitesInAll: 5000,
  meantFor: 120,
  /** Browsers that one invite is opened in: a phone, a laptop, and some bad luck. */
  browsers: 5,
} as const

export const VOTE_DESK_REFUSALS = [
  'invalid',
  'not-allowed',
  'no-such-ceremony',
  'no-such-invite',
  'no-such-codes',
  'too-many',
  'not-said',
] as const
/** Why the organizer's desk of the votes does not do what was asked. */
export type VoteDeskRefusal = (typeof VOTE_DESK_REFUSALS)[number]
