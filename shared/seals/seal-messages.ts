import * as z from 'zod/mini'
import { CEREMONY_LIMITS } from '../ceremony/ceremony-words.ts'
import { PartId } from '../ceremony/run-of-show.ts'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { Tier } from '../plan/types.ts'
import type { Commitment } from './envelope.ts'
import type { ResultProblem } from './seal-words.ts'
import { type KeyRefusal, type KeyState, type PhraseState, SEAL_LIMITS, type SealRefusal } from './seal-words.ts'

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most))

/** POST /api/ceremonies/<id>/envelopes: a result that is sealed from now on. */
export const SealResult = z.strictObject({
  award: PartId,
  /** In the order in which they are read out. */
  winners: z.array(BoothId).check(z.minLength(1), z.maxLength(CEREMONY_LIMITS.winners)),
  citation: z.strictObject({ en: text(CEREMONY_LIMITS.citation), zh: text(CEREMONY_LIMITS.citation) }),
  person: text(CEREMONY_LIMITS.name),
  /** Why a sealed result is replaced: everybody reads it. Empty for the first. */
  reason: text(SEAL_LIMITS.reason),
})
export type SealResult = z.infer<typeof SealResult>

/** POST /api/ceremonies/<id>/envelopes/import: a file of results; stored only with `store`, and only when all is right. */
export const ImportResults = z.strictObject({
  /** The bytes as base64: spreadsheets write more encodings than one. */
  file: z.string().check(z.maxLength(Math.ceil(SEAL_LIMITS.file / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  store: z.boolean(),
  /** For those awards of the file that are sealed already. */
  reason: text(SEAL_LIMITS.reason),
})

/** POST /api/ceremonies/<id>/seal-key/restore */
export const RestoreKey = z.strictObject({ phrase: z.string().check(z.maxLength(SEAL_LIMITS.phrase)) })

/** A result as who sealed it reads it. */
export type Result = Pick<SealResult, 'winners' | 'citation' | 'person'>

/** GET /api/ceremonies/<id>/envelopes: for the organizers of its exhibition. */
export interface SealDesk {
  ok: true
  now: number
  key: SealKeyStatus
  awards: readonly SealLine[]
}
export interface SealKeyStatus {
  state: KeyState
  /** Where the key's file is, or has to be, on the server. */
  file: string
  phrase: PhraseState
  /** Who was shown it and when, once nobody else is. */
  shown?: { to: string; at: number }
}
export interface SealLine {
  award: string
  name: Bilingual
  tier: Tier
  edition: string
  /** The audience decides. */
  byVote: boolean
  /** And everybody sees how the vote stands. */
  openCount: boolean
  /** In the order of the run of show. */
  nominees: readonly SealNominee[]
  /** How many nominees have left the exhibition since; whether a winner is among them is nobody's to know. */
  left: number
  sealed: SealedNow | null
  /** Earlier ones, oldest first. */
  replaced: readonly { sha256: string; sealedAt: number; at: number; reason: string }[]
}
export interface SealNominee {
  booth: string
  label: string
  title: Bilingual
  team: Bilingual
  /** Was shown with this award in the open: it can no longer be sealed. */
  wasPublic: boolean
}
export interface SealedNow {
  sha256: string
  sealedAt: number
  /** Name of who sealed it; empty for a count of votes, and for chance. */
  by: string
  /** Chance decided, and nobody knows it. */
  byLot: boolean
  mine: boolean
  openedAt: number | null
  /** For who sealed it, and for everybody once it was read out; null also while the key is not there. Titles as then. */
  result: (Result & { titles: readonly Bilingual[] }) | null
}

/** GET /api/exhibitions/<slug>/commitments: for everybody. */
export interface CommitmentsOfExhibition {
  ok: true
  now: number
  commitments: readonly (Omit<Commitment, 'award'> & {
    ceremony: { id: string; title: Bilingual }
    award: { id: string; name: Bilingual }
    /** Counted before everybody's eyes: fixed since then, and never secret. */
    openCount: boolean
  })[]
}

export interface ImportedResults {
  ok: true
  stored: boolean
  problems: readonly ResultProblem[]
  results: readonly ImportedResult[]
}
export type ImportedResult = Result & {
  award: string
  name: Bilingual
  titles: readonly Bilingual[]
  /** Sealed already: needs a reason. */
  replaces: boolean
}

export type SealAnswer<Value extends object = object> =
  | ({ ok: true } & Value)
  | { ok: false; reason: SealRefusal | KeyRefusal | 'no-profile' | 'too-fast' | 'too-large' | 'unreachable' | 'broken' }
