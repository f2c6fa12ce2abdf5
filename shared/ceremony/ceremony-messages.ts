import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { REACTIONS, SIGNS } from './ceremony-words.ts'
import { PartId } from './run-of-show.ts'
import type { Applause, Show } from './show.ts'

/** Asks where the ceremony stands: with everything that was read out so far. */
export const CeremonyLook = z.strictObject({})
export type CeremonyLookReply = Reply<{ show: Show | null; applause: Applause | null; now: number }, 'no-ceremony'>

/** Some of one reaction since the last such message; a client gathers them for a second. */
export const CeremonyReact = z.strictObject({ reaction: z.enum(REACTIONS), times: z.int().check(z.gte(1), z.lte(20)) })
/** `counted`: how many of them count, for nobody claps faster than hands can. */
export type CeremonyReactReply = Reply<{ counted: number }, 'no-ceremony'>

/** Holds up a sign for some seconds: `booth` says whose name is on it, and only then is there one. */
export const CeremonySign = z
  .strictObject({ sign: z.enum(SIGNS), booth: z.optional(BoothId) })
  .check(z.refine(({ sign, booth }) => (sign === 'booth') === (booth !== undefined)))
export type CeremonySign = z.infer<typeof CeremonySign>
export type CeremonySignReply = Reply<object, 'no-ceremony' | 'no-such-booth'>

/** Who holds up what since the last such message; each stays up for `SIGN_SECONDS`. */
export interface CeremonySigns {
  signs: readonly (CeremonySign & { slot: number })[]
}

/** A seat for who has none: the nearest free one to the stage's axis. */
export const CeremonySeat = z.strictObject({})
export type CeremonySeatReply = Reply<{ seat: number }, 'no-seat'>

/**
 * One vote, or another choice than before. `code`: where the organizer gave out codes. `chosen`: server time at which it was
 * chosen (ms), so that one that was sent again late does not undo a later choice.
 */
export const VoteCast = z.strictObject({
  award: PartId,
  booth: BoothId,
  code: z.optional(z.string().check(z.maxLength(40))),
  chosen: z.optional(z.int().check(z.gte(0))),
})
/** `booth`: what this voter's vote is for now. */
export type VoteCastReply = Reply<
  { booth: string },
  'no-ceremony' | 'no-such-award' | 'not-open' | 'no-such-nominee' | 'no-invite' | 'no-such-code' | 'code-used'
>

/** What this visitor voted, by award, and how an open tally stands. */
export const VoteLook = z.strictObject({})
export type VoteLookReply = Reply<
  {
    /** `receipt`: what this voter's line in the list of votes begins with, once the award was read out. */
    votes: { award: string; booth: string; needs: 'nothing' | 'invite' | 'code'; receipt: string }[]
    tallies: { award: string; counts: Record<string, number> }[]
  },
  'no-ceremony'
>
