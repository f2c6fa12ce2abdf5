import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Commitment, Envelope, Opened } from '../../shared/seals/envelope.ts'
import type { SealRefusal } from '../../shared/seals/seal-words.ts'
import type { StoredEnvelope } from '../storage/seal-port.ts'
import type { SealKey } from './seal-key.ts'

/** A result to be sealed. */
export interface SealInput {
  exhibition: string
  ceremony: string
  award: string
  /** Booths, in the order in which they are read out. */
  winners: readonly string[]
  citation: Bilingual
  person: string
  /** Visitor id of the organizer, 'vote' for a count, 'lot' for chance. Only who sealed a result reads it again. */
  by: string
  /** Why a result that is sealed already is replaced; empty for the first. */
  reason: string
}
export type SealsAnswer = { ok: true; commitments: Commitment[] } | { ok: false; reason: SealRefusal; award: string }

/** The sealed results: encrypted at rest under a key that is not in the database, opened by reveals only. */
export interface Seals {
  /** Awards of a ceremony whose result is sealed, read out or not. */
  sealed(ceremony: string): Promise<ReadonlySet<string>>
  /** Those of them that this server can read out: without the key, or with a damaged envelope, there is nothing to reveal. */
  ready(ceremony: string): Promise<ReadonlySet<string>>
  /** Ceremonies that were looked at while the key was away, and have to be looked at again once it is back. */
  keyless(): readonly string[]
  /** What everybody may know: every commitment ever made, oldest first, with the envelopes that were read out. */
  commitments(ceremony: string): Promise<Commitment[]>
  /** Resolves when the envelope is stored and its commitment public. */
  seal(input: SealInput): Promise<{ ok: true; commitment: Commitment } | { ok: false; reason: SealRefusal }>
  /** All of them or none. */
  sealAll(inputs: readonly SealInput[]): Promise<SealsAnswer>
  /** Why these would not be sealed, by award; the key is not looked at. */
  check(inputs: readonly SealInput[]): Promise<Map<string, SealRefusal>>
  /** Decrypts the standing envelope of an award for its reveal at `at`; the log of the ceremony makes it public, not this. */
  unseal(ceremony: string, award: string, at: number): Promise<Opened>
  /** What was read out of a ceremony, in that order. */
  opened(ceremony: string): Promise<Opened[]>
  /** The envelopes of a ceremony as its organizers list them. */
  list(ceremony: string): Promise<StoredEnvelope[]>
  /** What is in an envelope, for who sealed it; undefined for everybody else, and without the key. */
  own(envelope: StoredEnvelope, visitor: string): Promise<Envelope | undefined>
  key: SealKey
}
