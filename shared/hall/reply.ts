/**
 * Answer of a `room.request`: a value, or a refusal that the interface can put into words. Refusals are values, not
 * exceptions: the reason is one of a closed list for each request.
 */
export type Reply<Value extends object, Reason extends string> =
  | ({ ok: true } & Value)
  | { ok: false; reason: Reason | CommonRefusal /** Milliseconds until another try makes sense. */; retryIn?: number }

/** Reasons that any request may be refused for. */
export const COMMON_REFUSALS = ['invalid', 'too-fast', 'not-allowed', 'removed', 'broken'] as const
export type CommonRefusal = (typeof COMMON_REFUSALS)[number]
