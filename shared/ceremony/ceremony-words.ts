/** The lists and bounds of a ceremony that a page needs without its schemas. */

/** What a cue can be. One more is a line here, its shape in run-of-show.ts, and one small file in client/ceremony/cues. */
export const CUE_KINDS = [
  'doors',
  'countdown',
  'opening',
  'speech',
  'category',
  'nominees',
  'vote',
  'drumroll',
  'reveal',
  'walk-on',
  'demo',
  'thanks',
  'recording',
  'applause',
  'group-photo',
  'intermission',
  'closing',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

/** Who may vote: a browser each, an invite each, or a printed code each. */
export const VOTER_RULES = ['device', 'invite', 'code'] as const
export type VoterRule = (typeof VOTER_RULES)[number]

/** Whether everybody sees how the votes stand while they are cast. Results that are sealed are never seen so. */
export const TALLIES = ['hidden', 'live'] as const
export type TallyRule = (typeof TALLIES)[number]

/** The light of the hall: what the cue asks for, or what the director wants instead. */
export const LIGHTS = ['cue', 'day', 'evening', 'dark'] as const
export type Lights = (typeof LIGHTS)[number]

/** What an audience can do from its seats. */
export const REACTIONS = ['clap', 'cheer', 'heart', 'leaf', 'wow'] as const
export type Reaction = (typeof REACTIONS)[number]

/** What can be held up: drawn by us, or the name of a booth. Visitors write nothing on a sign. */
export const SIGNS = ['leaf', 'star', 'bravo', 'booth'] as const
export type SignKind = (typeof SIGNS)[number]
/** Seconds for which one stays up. */
export const SIGN_SECONDS = 7

/** The night itself; a rehearsal has an id of its own that begins with "r". */
export const NIGHT = 'night'

export const CEREMONY_LIMITS = {
  title: 120,
  name: 120,
  text: 600,
  notes: 4000,
  caption: 240,
  captions: 200,
  banner: 200,
  cues: 200,
  awards: 60,
  nominees: 200,
  winners: 8,
  citation: 1200,
  /** Seconds of one cue. */
  seconds: 4 * 60 * 60,
} as const

export const CEREMONY_REFUSALS = [
  'invalid',
  'not-allowed',
  'no-such-ceremony',
  'no-such-exhibition',
  'no-such-cue',
  'no-such-award',
  'changed-meanwhile',
  'not-in-chair',
  'at-the-end',
  'at-the-beginning',
  'over',
  'not-over',
  'not-running',
  'not-sealed',
  'vote-open',
  'said',
  'counted',
  'nothing-to-undo',
  'sealed-award',
  'voted-award',
  'runs-already',
  'other-night',
  'cue-plays',
] as const
/** Why a ceremony does not do what was asked. */
export type CeremonyRefusal = (typeof CEREMONY_REFUSALS)[number]
