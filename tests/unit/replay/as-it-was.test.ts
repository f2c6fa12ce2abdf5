import { expect, it } from 'vitest'
import { asItWas } from '../../../client/replay/as-it-was.ts'
import { publicView } from '../../../shared/exhibition/public-view.ts'
import { planPrint } from '../../../shared/plan/plan-print.ts'
import { smallExhibition } from '../../support/small-exhibition.ts'

const shown = (change: (projects: ReturnType<typeof smallExhibition>['projects']) => void = () => {}) => {
  const stored = smallExhibition('small-hall')
  change(stored.projects)
  return publicView(stored)
}
const given = shown(([, , , fourth]) => {
  const golden = { name: { en: 'Golden Leaf', zh: '金叶奖' }, tier: 'grand' as const, edition: '2026', person: '' }
  fourth?.awards.unshift({ ...golden, id: 'night1-golden' }, { ...golden, id: 'night12-golden' })
})

it('takes from the booths what this ceremony has given them, with its rank, and nothing else', () => {
  expect(asItWas(shown().exhibition, 'night1')).toEqual(shown().exhibition)
  const [booth, before] = [given, shown()].map(({ exhibition }) => exhibition.booths.find(({ id }) => id.endsWith('3')))
  const then = asItWas(given.exhibition, 'night1').booths.find(({ id }) => id === booth?.id)
  expect(then?.awards).toEqual(booth?.awards.slice(1))
  expect(then?.tier).toBe('grand')
  expect(asItWas(asItWas(given.exhibition, 'night1'), 'night12').booths).toContainEqual(before)
})

it('marks the plan by where everything stands: an award moves nothing, another booth does', () => {
  expect(planPrint(given.plan)).toBe(planPrint(shown().plan))
  const fewer = shown((projects) => projects.pop())
  expect(planPrint(fewer.plan)).not.toBe(planPrint(shown().plan))
})
