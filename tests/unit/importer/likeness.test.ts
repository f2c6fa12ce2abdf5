import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALIKE, distanceWithin, likeness, plainName } from '../../../shared/importer/likeness.ts'

const like = (a: string, b: string) => likeness(plainName({ en: a, zh: '' }), plainName({ en: b, zh: '' }))

/** As the textbook has it. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = table[i]
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
  return at(a.length, b.length)
}

test('the distance within a limit is the distance, or beyond the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  fc.assert(
    fc.property(word, word, fc.nat({ max: 6 }), (a, b, most) => {
      const [short, long] = a.length <= b.length ? [a, b] : [b, a]
      const real = distance(short, long)
      expect(distanceWithin(short, long, most)).toBe(real <= most ? real : undefined)
    }),
    { numRuns: 2000, seed: 5 },
  )
})

describe('names that a person is asked about', () => {
  test.each([
    ['Tidal Twin', 'Tidal Twins'],
    ['Altstory', 'Altstory Inc.'],
    ['云互动', '云互动平台'],
    ['互影科技有限公司', '互影科技'],
    ['Lantern Mesh', 'Lantem Mesh'],
  ])('%s and %s', (a, b) => {
    expect(like(a, b)).toBeGreaterThanOrEqual(ALIKE)
  })

  test.each([
    ['Slow Kitchen', 'Slow Bread'],
    ['云互动', '云剪纸'],
    ['AI', 'AI Garden'],
    ['Morning Loop', 'Evening Loop'],
  ])('%s and %s are none', (a, b) => {
    expect(like(a, b)).toBeLessThan(ALIKE)
  })
})
