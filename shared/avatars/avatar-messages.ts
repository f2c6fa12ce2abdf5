import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { VIEWS } from '../hall/roster-words.ts'

const metres = z.number().check(z.minimum(-2000), z.maximum(2000))
const radians = z.number().check(z.minimum(-Math.PI), z.maximum(Math.PI))

/** "Take me there": the server checks the place and answers with where the avatar now stands. */
export const AvatarTeleport = z.object({
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('spot'), x: metres, z: metres, heading: z.optional(radians) }),
    z.object({ kind: z.literal('booth'), booth: BoothId }),
    z.object({ kind: z.literal('person'), slot: z.int().check(z.minimum(0), z.maximum(65534)) }),
    z.object({ kind: z.literal('door') }),
  ]),
})
export type AvatarTeleport = z.infer<typeof AvatarTeleport>
export type AvatarTeleportReply = Reply<
  { x: number; z: number; heading: number; epoch: number },
  'no-such-booth' | 'no-such-person' | 'not-walkable'
>

/** Sit on a seat of the plan, or stand up with -1. */
export const AvatarSit = z.object({ seat: z.int().check(z.minimum(-1), z.maximum(5000)) })
export type AvatarSitReply = Reply<
  { seat: number; x: number; z: number; heading: number; epoch: number },
  'taken' | 'no-such-seat'
>

export const AvatarRaiseHand = z.object({ on: z.boolean() })
export type AvatarRaiseHandReply = Reply<object, never>

/** The visitor looks at the hall in another way now; the avatar stays where it is. */
export const AvatarView = z.object({ view: z.enum(VIEWS) })
export type AvatarViewReply = Reply<object, never>

/** Name and look can be changed inside the hall too; the HTTP profile has the same rules (shared/visitors). */
export interface PoseSet {
  /** Counts up with every move that the server made; poses of an older epoch are dropped. */
  epoch: number
  x: number
  z: number
  heading: number
  reason: 'teleport' | 'sit' | 'stand' | 'correction' | 'booth' | 'plan-changed'
}
