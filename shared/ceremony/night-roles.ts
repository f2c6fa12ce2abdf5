import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import { NAME_OF_GUEST, NIGHT_ROLES, type NightRole } from './night-words.ts'

export * from './night-words.ts'

/** Makes an invite for one role, or one for each of the booths whose nominees are invited. */
export const NewNightInvites = z
  .strictObject({
    role: z.enum(NIGHT_ROLES),
    /** The night that the organizer is at: of its awards those are nominees who are invited as such. */
    ceremony: z.string().check(z.maxLength(40)),
    /** For nominees, whom they stand for; else empty. */
    booths: z.array(BoothId).check(z.maxLength(200)),
    /** A name, for who lists the invites and who opens one. */
    meantFor: z.string().check(z.trim(), z.maxLength(NAME_OF_GUEST)),
  })
  .check(z.refine(({ role, booths }) => (role === 'nominee') === booths.length > 0))
export type NewNightInvites = z.infer<typeof NewNightInvites>

/** Somebody with a part in the nights of an exhibition. */
export interface NightPerson {
  grant: string
  visitor: string
  name: string
  role: NightRole
  /** Of a nominee; else empty. */
  booth: string
}

export interface NightInvite {
  id: string
  role: NightRole
  booth: string
  meantFor: string
  until: number
  state: 'open' | 'expired'
  /** What to send; empty when it is of no use any more. */
  path: string
}

/** GET /api/exhibitions/<slug>/night-roles */
export interface NightRoles {
  ok: true
  people: readonly NightPerson[]
  invites: readonly NightInvite[]
}
