import { type Bucket, fullBucket, type Rate, takeToken } from '../../shared/rates/token-bucket.ts'

/** Typing mistakes; and a whole audience of them behind one address. */
const OF_VISITOR: Rate = { burst: 6, everyMs: 15_000 }
const OF_ADDRESS: Rate = { burst: 120, everyMs: 1000 }
/** More than this many at once are forgotten; it costs nothing but some patience. */
const MOST = 20_000

/** Slows down who tries codes: a try is paid before it is looked at, and given back when the code was right. */
export interface GuessLimit {
  /** 0 when it may be tried, else the ms until then. */
  take(visitor: string, address: string, now: number): number
  right(visitor: string, address: string): void
}

export function createGuessLimit(): GuessLimit {
  const visitors = new Map<string, Bucket>()
  const addresses = new Map<string, Bucket>()
  const take = (buckets: Map<string, Bucket>, key: string, rate: Rate, now: number) => {
    if (buckets.size > MOST) buckets.clear()
    const bucket = buckets.get(key) ?? fullBucket(rate, now)
    buckets.set(key, bucket)
    return takeToken(bucket, rate, now)
  }
  const giveBack = (bucket: Bucket | undefined, { burst }: Rate) => {
    if (bucket) bucket.tokens = Math.min(burst, bucket.tokens + 1)
  }
  return {
    take(visitor, address, now) {
      const wait = take(visitors, visitor, OF_VISITOR, now)
      if (wait > 0) return wait
      const crowd = take(addresses, address, OF_ADDRESS, now)
      if (crowd > 0) giveBack(visitors.get(visitor), OF_VISITOR)
      return crowd
    },
    right(visitor, address) {
      giveBack(visitors.get(visitor), OF_VISITOR)
      giveBack(addresses.get(address), OF_ADDRESS)
    },
  }
}
