import * as z from 'zod/mini'

/** Roles that are granted; everybody is a visitor without one. */
export const GRANT_ROLES = ['organizer', 'moderator', 'exhibitor', 'director', 'presenter', 'nominee'] as const
export type GrantRole = (typeof GRANT_ROLES)[number]

/** What a grant is for: the whole server, one exhibition, or one booth. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('server') }),
  z.object({ kind: z.literal('exhibition'), exhibition: z.string() }),
  z.object({ kind: z.literal('booth'), exhibition: z.string(), booth: z.string() }),
])
export type Scope = z.infer<typeof Scope>

/** Who may do what, where and until when. `until` and `withdrawn` are server times (ms), null for never. */
export interface Grant {
  id: string
  visitor: string
  role: GrantRole
  scope: Scope
  until: number | null
  withdrawn: number | null
}

export interface Actor {
  visitor: string
  grants: readonly Grant[]
}
