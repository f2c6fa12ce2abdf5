import type { Role } from '../../shared/hall/roster-words.ts'

/** Whether a role keeps order in the hall. The server decides what it may do; this decides what is offered. */
export const isStaff = (role: Role | undefined): boolean =>
  role === 'moderator' || role === 'organizer' || role === 'host'
