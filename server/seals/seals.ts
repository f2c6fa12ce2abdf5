import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Commitment, Opened } from '../../shared/seals/envelope.ts'
import type { Services } from '../services.ts'

/** A result to be sealed. */
export interface SealInput {
  exhibition: string
  ceremony: string
  award: string
  /** Booths, in the order in which they are read out. */
  winners: readonly string[]
  citation: Bilingual
  person: string
  /** Visitor id of the organizer, or 'vote' for a count. Only who sealed a result reads it again. */
  by: string
  /** Why a result that is sealed already is replaced; empty for the first. */
  reason: string
}
export type SealRefusal =
  | 'no-such-ceremony'
  | 'no-such-award'
  | 'no-such-nominee'
  /** This booth was shown with this award in the open before. */
  | 'was-public'
  | 'reason-missing'
  | 'opened'
  /** The key that the other envelopes are sealed with is not on this machine. */
  | 'no-key'

/** The sealed results: encrypted at rest under a key that is not in the database, opened by reveals only. */
export interface Seals {
  /** Awards of a ceremony whose result is sealed, read out or not. */
  sealed(ceremony: string): Promise<ReadonlySet<string>>
  /** What everybody may know: every commitment ever made, oldest first, with the envelopes that were read out. */
  commitments(ceremony: string): Promise<Commitment[]>
  /** Resolves when the envelope is stored and its commitment public. */
  seal(input: SealInput): Promise<{ ok: true; commitment: Commitment } | { ok: false; reason: SealRefusal }>
  /** Decrypts the standing envelope of an award for its reveal at `at`; the log of the ceremony makes it public, not this. */
  unseal(ceremony: string, award: string, at: number): Promise<Opened>
  /** What was read out of a ceremony, in that order. */
  opened(ceremony: string): Promise<Opened[]>
}

export function createSeals(
  _services: Pick<Services, 'storage' | 'config' | 'exhibitions' | 'now' | 'id' | 'log'>,
): Seals {
  return {
    sealed: async () => new Set(),
    commitments: async () => [],
    seal: async () => ({ ok: false, reason: 'no-such-ceremony' }),
    unseal: async () => {
      throw new Error('Nothing is sealed.')
    },
    opened: async () => [],
  }
}
