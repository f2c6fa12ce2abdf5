import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, mergeThree, partAt, putAt } from '../../../shared/studio/merge-three.ts'

const said = (en: string, zh = '') => ({ en, zh })
const picture = (url: string, en = '') => ({ url, alt: said(en) })

describe('what two people made of a draft', () => {
  it('is all there when they changed different fields, also of one text in two languages', () => {
    const base = { title: said('A', '甲'), team: said('T') }
    const merged = mergeThree(base, { ...base, title: said('B', '甲') }, { title: said('A', '乙'), team: said('U') })
    expect(merged).toEqual({ value: { title: said('B', '乙'), team: said('U') }, conflicts: [] })
  })

  it('is a conflict where both changed the same words, and keeps both until somebody chooses', () => {
    const merged = mergeThree({ title: said('A') }, { title: said('B') }, { title: said('C') })
    expect(merged).toEqual({
      value: { title: said('B') },
      conflicts: [{ path: ['title', 'en'], mine: 'B', theirs: 'C' }],
    })
    const chosen = putAt(merged.value as Json, ['title', 'en'], 'C')
    expect(partAt(chosen, ['title', 'en'])).toBe('C')
  })

  it('has what each added to a list, what each wrote into an item, and the order that one of them made', () => {
    const base = [picture('a'), picture('b'), picture('c')]
    const mine = [picture('c'), picture('a'), picture('b', 'mine'), picture('d')]
    const theirs = [picture('a', 'theirs'), picture('e'), picture('b'), picture('c')]
    expect(mergeThree(base, mine, theirs)).toEqual({
      value: [picture('c'), picture('a', 'theirs'), picture('e'), picture('b', 'mine'), picture('d')],
      conflicts: [],
    })
  })

  it('keeps what one changed and the other removed', () => {
    const base = [picture('a'), picture('b')]
    expect(mergeThree(base, [picture('a')], [picture('a'), picture('b', 'new')]).value).toEqual([
      picture('a'),
      picture('b', 'new'),
    ])
    expect(mergeThree(base, [picture('a', 'new'), picture('b')], [picture('b')]).value).toEqual([
      picture('a', 'new'),
      picture('b'),
    ])
    expect(mergeThree(base, [picture('a')], base).value).toEqual([picture('a')])
  })

  const texts = fc.constantFrom('', 'x', 'y', 'z')
  const both = fc.record({ en: texts, zh: texts })
  const items = fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), title: both }), {
    selector: ({ id }) => id,
  })
  const draft: fc.Arbitrary<Json> = fc.record({ title: both, tone: texts, demos: items })

  it('is what one made when the other made nothing, and nothing that one side changed alone is lost', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        expect(mergeThree(base, mine, base)).toEqual({ value: mine, conflicts: [] })
        expect(mergeThree(base, base, theirs)).toEqual({ value: theirs, conflicts: [] })
        expect(mergeThree(base, mine, mine)).toEqual({ value: mine, conflicts: [] })
        const { value, conflicts } = mergeThree(base, mine, theirs)
        for (const path of [['tone'], ['title', 'en'], ['title', 'zh']]) {
          const [b, m, t] = [base, mine, theirs].map((one) => partAt(one, path))
          const now = partAt(value, path)
          if (b === m) expect(now).toBe(t)
          else if (b === t) expect(now).toBe(m)
          else if (m !== t) expect(conflicts.map((one) => one.path)).toContainEqual(path)
        }
        // Once the others' side is taken for all conflicts, merging again finds nothing left to do.
        const settled = conflicts.reduce<Json>(
          (whole, one) => putAt(whole, one.path, one.theirs as Json),
          value as Json,
        )
        expect(mergeThree(theirs, settled, theirs)).toEqual({ value: settled, conflicts: [] })
      }),
    )
  })
})
