import { expect, test } from 'vitest'
import { awardsToldBy, sameAward } from '../../../shared/seals/sealed-awards.ts'

const award = (en: string, edition = '2026', zh = '') => ({ name: { en, zh }, edition })

test('an award is the same by its name as people write it and its edition, said or not', () => {
  expect(sameAward(award('Grand Prize'), award('grand  prize.'))).toBe(true)
  expect(sameAward(award('Grand Prize', '2026', '大奖'), award('', '2026', '大奖'))).toBe(true)
  expect(sameAward(award('Grand Prize'), award('Grand Prize', ''))).toBe(true)
  expect(sameAward(award('Grand Prize'), award('Grand Prize', '2025'))).toBe(false)
  expect(sameAward(award('Grand Prize'), award('First Prize'))).toBe(false)
})

test('only what a booth does not show yet is told', () => {
  const sealed = [award('Grand Prize'), award('Jury award')]
  const shown = { id: 'b1', awards: [award('Grand Prize')] }
  const before = [shown, { id: 'b2', awards: [] }]
  expect(awardsToldBy(before, before, sealed)).toEqual([])
  const other = [shown, { id: 'b2', awards: [award('grand prize', '')] }]
  expect(awardsToldBy(before, other, sealed)).toEqual([sealed[0]])
  const fresh = [...before, { id: '', awards: [award('Jury Award', '2025'), award('Honourable mention')] }]
  expect(awardsToldBy(before, fresh, sealed)).toEqual([])
})
