import type { Ballot } from '../../shared/ceremony/run-of-show.ts'

/** Which poll: of an award, in the night or in one rehearsal of it. */
export interface PollKey {
  ceremony: string
  run: string
  award: string
}

/** A poll with the rules that it was opened with; they stand from its first vote on. */
export interface StoredPoll extends PollKey {
  exhibition: string
  nominees: readonly string[]
  ballot: Ballot
  /** Random, hex: what voters' keys are hashed with for everybody to read. */
  salt: string
  openedAt: number
  closedAt: number | null
}

/** One vote. `choice` is encrypted: a copy of the database tells nobody's choice and no result. */
export interface StoredVote {
  voter: string
  choice: string
  castAt: number
  changedAt: number
  changes: number
}

export interface CastVote {
  visitor: string
  /** Of the code that was typed; undefined: the one that this visitor used last. */
  codeHash: string | undefined
  /** What is written down for this voter's choice; the same again for the same choice. */
  seal: (voter: string) => string
  /** When the visitor chose; what they chose before that does not come back with a late retry. */
  chosenAt: number
}
export type CastRefusal = 'not-open' | 'no-invite' | 'no-such-code' | 'code-used'

/** The right to vote: a personal invite, or a printed code. */
export interface VoteRight {
  id: string
  ceremony: string
  kind: 'invite' | 'code'
  /** Keyed hash of a code; the id of an invite. */
  hash: string
  batch: string
  meantFor: string
  madeAt: number
  madeBy: string
  withdrawnAt: number | null
}

export interface VoteStore {
  /** Stored once; answers what stands. One that nobody voted in yet takes these rules instead of its own. */
  open(poll: StoredPoll): Promise<StoredPoll>
  poll(key: PollKey): Promise<StoredPoll | undefined>
  /**
   * One vote a voter, in one transaction that has the poll to itself: after `close` has resolved none comes in. Answers the
   * vote that stands now, which is a later choice than this one when this one is late.
   */
  cast(
    key: PollKey,
    cast: CastVote,
    now: number,
  ): Promise<{ ok: true; vote: StoredVote } | { ok: false; reason: CastRefusal }>
  /** False when it was closed before, or never opened. */
  close(key: PollKey, now: number): Promise<boolean>
  /** In the order in which they were cast. */
  votes(key: PollKey): Promise<StoredVote[]>
  /** The vote that this visitor has a hand in, and whether they may vote without anything more. */
  own(key: PollKey, visitor: string): Promise<{ vote: StoredVote | undefined; holds: boolean }>
}

export interface VoteRightStore {
  /** All or none. False when there would be more than `most` of their kind in the ceremony. */
  add(rights: readonly VoteRight[], most: number): Promise<boolean>
  find(id: string): Promise<VoteRight | undefined>
  /** Oldest first, with in how many browsers each was opened. */
  invites(ceremony: string): Promise<(VoteRight & { browsers: number })[]>
  /** Codes by when they were made, oldest first. */
  batches(ceremony: string): Promise<{ batch: string; count: number; madeAt: number; withdrawn: boolean }[]>
  /** Of an invite by its id, or of codes by their batch. False when there is none that stands. */
  withdraw(ceremony: string, which: { id: string } | { batch: string }, now: number): Promise<boolean>
  /** The browser votes with this invite from now on. */
  open(
    invite: string,
    visitor: string,
    now: number,
    most: number,
  ): Promise<'opened' | 'withdrawn' | 'unknown' | 'too-many'>
}
