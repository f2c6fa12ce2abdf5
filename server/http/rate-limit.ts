import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { addressOf } from './address-of.ts'

/**
 * At most `points` requests in `seconds` for one address; what comes after is told when to try again.
 * A whole school may sit behind one address, so keep the limits generous for what visitors do; `keyOf` counts by something
 * else, as a visitor that an earlier handler has found.
 */
export function rateLimit(
  points: number,
  seconds: number,
  keyOf: (request: Request) => string = addressOf,
): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (request, response, next) => {
    const refusal = await limiter.consume(keyOf(request)).then(
      () => undefined,
      (refused: { msBeforeNext: number }) => refused,
    )
    if (!refusal) return next()
    response
      .status(429)
      .set('Retry-After', String(Math.ceil(refusal.msBeforeNext / 1000)))
      .json({ ok: false, reason: 'too-fast', retryIn: refusal.msBeforeNext })
  }
}
