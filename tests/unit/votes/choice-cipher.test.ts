import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createChoiceCipher } from '../../../server/votes/choice-cipher.ts'

const poll = { ceremony: 'c', run: 'night', award: 'people' }

it('a choice is read back with the key, for its own poll and voter only', () => {
  const cipher = createChoiceCipher(randomBytes(32))
  const choice = cipher.seal(poll, 'ada', 'booth1')
  expect(cipher.open(poll, 'ada', choice)).toBe('booth1')
  expect(() => cipher.open(poll, 'bo', choice)).toThrow()
  expect(() => cipher.open({ ...poll, award: 'other' }, 'ada', choice)).toThrow()
  expect(() => createChoiceCipher(randomBytes(32)).open(poll, 'ada', choice)).toThrow()
})

it('tells nothing by its shape: one length for all, and two voters’ same choice differs', () => {
  const cipher = createChoiceCipher(randomBytes(32))
  const long = cipher.seal(poll, 'ada', 'averylongbooth16')
  expect(cipher.seal(poll, 'ada', 'booth1')).toHaveLength(long.length)
  expect(cipher.seal(poll, 'ada', 'booth1')).toBe(cipher.seal(poll, 'ada', 'booth1'))
  expect(cipher.seal(poll, 'bo', 'booth1')).not.toBe(cipher.seal(poll, 'ada', 'booth1'))
})
