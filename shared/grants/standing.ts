import type { Grant } from './grants.ts'

/** Whether a grant counts now: not withdrawn, not past its end. */
export const isStanding = (grant: Grant, now: number): boolean =>
  grant.withdrawn === null && (grant.until === null || grant.until > now)

/** Whether somebody is of the staff anywhere on this server, and may therefore be called so. */
export const isStaff = (grants: readonly Grant[], now: number): boolean =>
  grants.some((grant) => (grant.role === 'organizer' || grant.role === 'moderator') && isStanding(grant, now))
