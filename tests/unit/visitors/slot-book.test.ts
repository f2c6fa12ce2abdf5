import { expect, it } from 'vitest'
import { createSlotBook } from '../../../shared/visitors/slot-book.ts'

it('gives the lowest free number, and lets a freed one rest before it is used again', () => {
  const book = createSlotBook(4, 5000)
  expect([book.take(0), book.take(0), book.take(0)]).toEqual([0, 1, 2])
  book.free(1, 1000)
  expect(book.take(1000)).toBe(3)
  expect(book.take(5999)).toBeUndefined()
  expect(book.take(6000)).toBe(1)
  expect(book.take(6000)).toBeUndefined()
})
