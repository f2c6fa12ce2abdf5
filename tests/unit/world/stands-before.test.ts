import { describe, expect, it } from 'vitest'
import { standsBefore } from '../../../client/world/stands-before.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { inBooth } from '../../../shared/plan/leaf-outline.ts'

const plan = layoutHall({
  categories: [{ id: 'c', booths: Array.from({ length: 7 }, (_, i) => ({ id: `b${i}`, tier: 'first' as const })) }],
})

describe('standsBefore', () => {
  it.each(plan.booths.map((slot) => [slot.id, slot] as const))(
    '%s: who stands before its poster hides it, who is beside it, behind it or behind the eye does not',
    (_, slot) => {
      const eye = inBooth(slot, 0.6, -4.6)
      expect(standsBefore(slot, eye, slot.stand)).toBe(true)
      expect(standsBefore(slot, eye, inBooth(slot, 1, -2))).toBe(true)
      expect(standsBefore(slot, eye, inBooth(slot, 3, -1))).toBe(false)
      expect(standsBefore(slot, eye, inBooth(slot, 0, 4))).toBe(false)
      expect(standsBefore(slot, eye, inBooth(slot, 0.6, -6))).toBe(false)
    },
  )
})
