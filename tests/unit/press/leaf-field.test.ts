import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafField } from '../../../client/press/leaf-field.ts'

it('has a leaf for every entry of the story, 35 of them in colour', () => {
  const field = leafField(403, [12, 12, 11])
  expect(field?.each).toBe(1)
  expect(field?.leaves).toHaveLength(403)
  expect(field?.leaves.filter((of) => of >= 0)).toHaveLength(35)
})

it('is not there where it is not said how many entered, or fewer than won', () => {
  expect(leafField(0, [])).toBeUndefined()
  expect(leafField(3, [2, 2])).toBeUndefined()
})

it('stays a field, in which every category that won is seen', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 1_000_000 }), (winners, more) => {
      const entries = winners.reduce((sum, one) => sum + one, 0) + more
      const leaves = leafField(entries, winners)?.leaves ?? []
      expect(leaves.length).toBeLessThan(1100)
      for (const [index, count] of winners.entries()) expect(leaves.includes(index)).toBe(count > 0)
    }),
  )
})
