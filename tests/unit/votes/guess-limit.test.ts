import { expect, it } from 'vitest'
import { createGuessLimit } from '../../../server/votes/guess-limit.ts'

it('a visitor who tries codes must wait soon, and who types a right one is not slowed down', () => {
  const limit = createGuessLimit()
  for (let times = 0; times < 50; times++) {
    expect(limit.take('ada', '10.0.0.1', 0)).toBe(0)
    limit.right('ada', '10.0.0.1')
  }
  const waits = Array.from({ length: 8 }, () => limit.take('mallory', '10.0.0.1', 0))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(6)
  expect(waits.at(-1)).toBeGreaterThan(0)
  expect(limit.take('mallory', '10.0.0.1', 15_000)).toBe(0)
})

it('so must an address, however many visitors it makes, and nobody behind another one', () => {
  const limit = createGuessLimit()
  const tries = Array.from({ length: 500 }, (_, index) => limit.take(`m${index}`, '10.0.0.2', 0))
  expect(tries.filter((wait) => wait === 0)).toHaveLength(120)
  expect(limit.take('ada', '10.0.0.3', 0)).toBe(0)
})
