import * as z from 'zod/mini'
import type { Ballot } from '../ceremony/run-of-show.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { VOTE_LIMITS, type VoteDeskRefusal } from './vote-words.ts'

/** POST /api/ceremonies/<id>/votes/codes: answered with the codes, which are told only then. */
export const MakeCodes = z.strictObject({ count: z.int().check(z.gte(1), z.lte(VOTE_LIMITS.codes)) })

/** POST /api/ceremonies/<id>/votes/invites: one for each name; a name may be empty. */
export const MakeVoteInvites = z.strictObject({
  meantFor: z
    .array(z.string().check(z.trim(), z.maxLength(VOTE_LIMITS.meantFor)))
    .check(z.minLength(1), z.maxLength(VOTE_LIMITS.invites)),
})

/** A poll as its organizer sees it. Nothing of what was cast is in it before the award was read out, not even how many. */
export interface PollLine {
  award: string
  name: Bilingual
  ballot: Ballot
  nominees: readonly { booth: string; title: Bilingual }[]
  state: 'before' | 'open' | 'uncounted' | 'closed' | 'said'
  openedAt: number | null
  closedAt: number | null
  /** Votes by booth once the award was read out. */
  counts: Readonly<Record<string, number>> | null
}
/** Codes that were made together. */
export interface CodeBatch {
  batch: string
  count: number
  madeAt: number
  withdrawn: boolean
}
export interface VoteInviteLine {
  id: string
  meantFor: string
  /** `opened`: in a browser or more; whether it was voted with is nobody's business. */
  state: 'open' | 'opened' | 'withdrawn'
  /** Of its link; empty when it was withdrawn. */
  path: string
}

/** GET /api/ceremonies/<id>/votes. */
export interface VoteDeskView {
  /** What the ceremony is called, and the path of its hall, for the cards. */
  night: Bilingual
  hall: string
  polls: readonly PollLine[]
  codes: readonly CodeBatch[]
  invites: readonly VoteInviteLine[]
}

export type VoteDeskAnswer<Value extends object = object> =
  | ({ ok: true } & Value)
  | { ok: false; reason: VoteDeskRefusal | 'no-profile' | 'too-fast' | 'broken' | 'other-origin' }
