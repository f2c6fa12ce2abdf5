import { describe, expect, it } from 'vitest'
import { PoseFuzz } from './pose-fuzz.ts'

function play(seed: number): string[] {
  const fuzz = new PoseFuzz(seed)
  fuzz.run(600)
  return fuzz.settle()
}

/** Each number plays one long random afternoon; LAUREL_FUZZ=<first>-<last> plays others. */
const [first = 1, last = 12] = (process.env.LAUREL_FUZZ ?? '').split('-').filter(Boolean).map(Number)

describe('after any afternoon, everybody sees what the server knows', () => {
  it.each(Array.from({ length: last - first + 1 }, (_, i) => first + i))('seed %i', (seed) => {
    expect(play(seed)).toEqual([])
  })
})
