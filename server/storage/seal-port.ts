import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Commitment } from '../../shared/seals/envelope.ts'
import type { NamedAward } from '../../shared/seals/sealed-awards.ts'
import type { NamedProject, ShownAward } from '../../shared/seals/was-shown.ts'

/** An envelope without what is in it. */
export interface StoredEnvelope extends Commitment, NamedAward {
  id: string
  exhibition: string
  ceremony: string
  /** Visitor id, 'vote' or 'lot'. */
  sealedBy: string
}

export interface NewEnvelope {
  id: string
  exhibition: string
  ceremony: string
  award: string
  name: Bilingual
  edition: string
  sha256: string
  sealedAt: number
  sealedBy: string
  /** Encrypted. */
  box: string
}

/** An envelope on its way into storage. */
export interface Sealing {
  envelope: NewEnvelope
  /** Id of the one that it takes the place of, or null when it is the first; and why. */
  replaces: string | null
  reason: string
  /** Looked at and not kept: none of these may have been shown with the award. One may stand here under more names. */
  winners: readonly NamedProject[]
}

/** Which key the results are sealed with, and who has its recovery phrase. */
export interface StoredSealKey {
  fingerprint: string
  madeAt: number
  shownTo: string
  shownAt: number
  keptAt: number | null
}

export interface SealStore {
  /** Oldest first, those that were replaced too. */
  ofCeremony(ceremony: string): Promise<StoredEnvelope[]>
  ofExhibition(exhibition: string): Promise<StoredEnvelope[]>
  /** What is in an envelope, encrypted. */
  box(id: string): Promise<string | undefined>
  /**
   * Stores all of them or none. 'changed-meanwhile' when an award has another standing envelope than `replaces` says or it
   * was opened; 'was-public' when a winner was shown with the award before, also in that moment.
   */
  add(sealings: readonly Sealing[]): Promise<{ ok: true } | { ok: false; reason: 'changed-meanwhile' | 'was-public' }>
  /** Awards of an exhibition that are sealed and not read out yet. */
  waiting(exhibition: string): Promise<NamedAward[]>
  /** Every award that a booth of the exhibition was ever shown with; without one, of all exhibitions. */
  shown(exhibition?: string): Promise<ShownAward[]>
  key(): Promise<StoredSealKey | undefined>
  /** Remembers which key this is, unless there is one already; answers the one that stands. */
  keepKey(fingerprint: string, now: number): Promise<StoredSealKey>
  /** One visitor is shown the phrase, and again until they say that they have it or an hour is over. */
  showPhrase(visitor: string, now: number): Promise<boolean>
  phraseKept(visitor: string, now: number): Promise<void>
}

/** How long who was shown the phrase may look at it again, in ms. */
export const PHRASE_SHOWN_MS = 60 * 60_000
