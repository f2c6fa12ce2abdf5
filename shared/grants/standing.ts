import type { Grant } from './grants.ts'

/** Whether a grant counts now: not withdrawn, not past its end. */
export const isStanding = (grant: Grant, now: number): boolean =>
  grant.withdrawn === null && (grant.until === null || grant.until > now)

/** Whether the grants make somebody an organizer of an exhibition (its slug), or of the server with `undefined`. */
export const isOrganizer = (grants: readonly Grant[], exhibition: string | undefined, now: number): boolean =>
  grants.some(
    (grant) =>
      grant.role === 'organizer' &&
      isStanding(grant, now) &&
      (grant.scope.kind === 'server' || (grant.scope.kind === 'exhibition' && grant.scope.exhibition === exhibition)),
  )
