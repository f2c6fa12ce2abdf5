import { expect, it } from 'vitest'
import { createSeatHolds } from '../../../server/instances/seat-holds.ts'

it('counts visitors, not sessions, and lets a hold run out', () => {
  const seats = createSeatHolds(2)
  const nobody = new Set<string>()
  expect(seats.hold('ada', nobody, 0)).toBe(true)
  expect(seats.hold('ada', nobody, 0)).toBe(true)
  expect(seats.hold('bo', nobody, 0)).toBe(true)
  expect(seats.hold('cy', nobody, 0)).toBe(false)
  seats.taken('ada')
  expect(seats.hold('cy', new Set(['ada']), 10_000)).toBe(false)
  expect(seats.hold('cy', new Set(['ada']), 16_000)).toBe(true) // bo never came
  expect(seats.hold('bo', new Set(['ada']), 16_000)).toBe(false)
})

it('keeps the place of somebody whose first tab is gone before the second arrives', () => {
  const seats = createSeatHolds(1)
  expect(seats.hold('ada', new Set(['ada']), 0)).toBe(true)
  expect(seats.hold('bo', new Set(), 100)).toBe(false)
  seats.taken('ada')
  expect(seats.hold('bo', new Set(['ada']), 200)).toBe(false)
  expect(seats.hold('bo', new Set(), 300)).toBe(true)
})
