/** Why a result is not sealed. */
export const SEAL_REFUSALS = [
  'invalid',
  'not-allowed',
  'no-such-ceremony',
  'no-such-award',
  'no-such-nominee',
  /** The audience decides this award: its result is sealed when the votes are counted. */
  'by-vote',
  /** This booth was shown with this award in the open before. */
  'was-public',
  'reason-missing',
  /** The reason is for everybody to read, and names somebody who may have won. */
  'reason-tells',
  'opened',
  /** Somebody else sealed this award at the same time. */
  'changed-meanwhile',
  /** The key that the other envelopes are sealed with is not on this machine. */
  'no-key',
] as const
export type SealRefusal = (typeof SEAL_REFUSALS)[number]

/**
 * How the key stands that results are sealed with: there is none yet; it is there; its file is not there; another key is in
 * its place; others on the machine can read it; what is in the file is no key.
 */
export const KEY_STATES = ['none', 'ready', 'missing', 'other', 'readable-by-others', 'damaged'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** The recovery phrase waits for somebody to write it down; is shown to you; was shown. */
export type PhraseState = 'waiting' | 'yours' | 'shown'

export const KEY_REFUSALS = ['no-phrase', 'phrase-shown', 'wrong-phrase', 'not-needed', 'no-key'] as const
export type KeyRefusal = (typeof KEY_REFUSALS)[number]

export const SEAL_LIMITS = {
  reason: 300,
  phrase: 400,
  /** Bytes of a file of results. */
  file: 1_000_000,
} as const

/** What can be wrong with a row of a file of results. */
export const RESULT_PROBLEMS = [
  'unreadable',
  'empty',
  'no-columns',
  'no-award',
  'no-such-award',
  'two-awards',
  'by-vote',
  'no-winner',
  'no-such-project',
  'two-projects',
  'not-nominated',
  'twice',
  'too-many-winners',
  'too-long',
  'differs',
  'was-public',
  'opened',
] as const
export type ResultProblemCode = (typeof RESULT_PROBLEMS)[number]

export interface ResultProblem {
  code: ResultProblemCode
  /** As a spreadsheet counts, or the entry's number from 1 in JSON; null when it is about the whole file. */
  row: number | null
  /** What stands there. Goes to who sent the file and nowhere else. */
  found: string
}
