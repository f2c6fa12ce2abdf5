/**
 * The closed lists of the roster, apart from the schema so that the interface's first chunk need not carry Colyseus.
 */

/** Indices into these lists travel as one byte; append only. */
export const ROLES = ['visitor', 'exhibitor', 'moderator', 'organizer', 'host'] as const
export type Role = (typeof ROLES)[number]

/** `away`: the connection is lost and the seat is kept; drawn greyed. */
export const PRESENCES = ['here', 'away'] as const
export type Presence = (typeof PRESENCES)[number]

export const VIEWS = ['3d', '2d'] as const
export type View = (typeof VIEWS)[number]

/** `ghost` (a recorded host) and `stand-in` (for a winner who is not there) are avatars without a connection. */
export const KINDS = ['visitor', 'ghost', 'stand-in'] as const
export type Kind = (typeof KINDS)[number]
