/** The numbers that both sides know, apart from the schemas so that a page need not load those to know these. */

/** Counts up when an older client would misread a newer server. Sent in `welcome`; a client that differs reloads itself. */
export const PROTOCOL_VERSION = 1

/** Numeric types of the raw byte messages: pose up (client to server) and pose frame (server to client). */
export const POSE_UP = 1
export const POSE_FRAME = 2

/** Our close codes (Colyseus owns 4000 to 4010). */
export const CLOSE_CODES = { stalled: 4100, removed: 4101, banned: 4102, replaced: 4103, broken: 4104 } as const
