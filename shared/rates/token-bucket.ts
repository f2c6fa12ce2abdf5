/** How often something may be done: `burst` at once, then one every `everyMs`. */
export interface Rate {
  burst: number
  everyMs: number
}

/** What is left of a rate for one visitor: `tokens` at the time `at` (ms). Pure data, so a rate needs no timer. */
export interface Bucket {
  tokens: number
  at: number
}

export const fullBucket = (rate: Rate, now: number): Bucket => ({ tokens: rate.burst, at: now })

/** Takes one token from `bucket` (changed in place). Answers 0 when there was one, else the ms until there will be. */
export function takeToken(bucket: Bucket, rate: Rate, now: number): number {
  const grown = Math.max(0, now - bucket.at) / rate.everyMs
  bucket.tokens = Math.min(rate.burst, bucket.tokens + grown)
  bucket.at = now
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1
    return 0
  }
  return Math.ceil((1 - bucket.tokens) * rate.everyMs)
}
