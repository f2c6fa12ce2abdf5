import { expect, it } from 'vitest'
import { fullBucket, takeToken } from '../../../shared/rates/token-bucket.ts'

const rate = { burst: 3, everyMs: 1000 }

it('lets a burst through, then one for each interval, and says when to come back', () => {
  const bucket = fullBucket(rate, 0)
  expect([takeToken(bucket, rate, 0), takeToken(bucket, rate, 0), takeToken(bucket, rate, 0)]).toEqual([0, 0, 0])
  expect(takeToken(bucket, rate, 0)).toBe(1000)
  expect(takeToken(bucket, rate, 400)).toBe(600)
  expect(takeToken(bucket, rate, 1000)).toBe(0)
  expect(takeToken(bucket, rate, 1001)).toBeGreaterThan(900)
})

it('never saves up more than the burst, and a clock that steps back gives nothing', () => {
  const bucket = fullBucket(rate, 10_000)
  takeToken(bucket, rate, 10_000)
  expect(takeToken(bucket, rate, 3_600_000)).toBe(0)
  expect(bucket.tokens).toBe(2)
  takeToken(bucket, rate, 0)
  expect(bucket.tokens).toBe(1)
})
