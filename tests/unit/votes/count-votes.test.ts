import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amongThose, countVotes } from '../../../shared/votes/count-votes.ts'

const NOMINEES = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd']
const choices = fc.array(fc.constantFrom(...NOMINEES), { maxLength: 60 })

describe('a count', () => {
  it('has every nominee in it, and nobody wins without a vote', () => {
    expect(countVotes(NOMINEES, [])).toEqual({ counts: { aaaaaa: 0, bbbbbb: 0, cccccc: 0, dddddd: 0 }, winners: [] })
    expect(countVotes([], ['aaaaaa'])).toEqual({ counts: {}, winners: [] })
  })

  it('shares a tie: all with the most votes win, in the order of the nominees', () => {
    const { winners } = countVotes(NOMINEES, ['cccccc', 'bbbbbb', 'cccccc', 'aaaaaa', 'bbbbbb'])
    expect(winners).toEqual(['bbbbbb', 'cccccc'])
  })

  it('counts nothing for a choice that is no nominee, whatever it is called', () => {
    expect(countVotes(['aaaaaa'], ['zzzzzz', '__proto__', 'toString', 'aaaaaa']).counts).toEqual({ aaaaaa: 1 })
  })

  it('sums to the votes, does not depend on their order, and its winners are those with the most', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (cast, chance) => {
        const { counts, winners } = countVotes(NOMINEES, cast)
        const keyed = cast.map((choice) => [chance.next().value, choice] as const)
        const shuffled = keyed.toSorted(([a], [b]) => a - b).map(([, choice]) => choice)
        expect(countVotes(NOMINEES, shuffled)).toEqual({ counts, winners })
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(cast.length)
        const most = Math.max(...Object.values(counts))
        expect(winners).toEqual(most === 0 ? [] : NOMINEES.filter((booth) => counts[booth] === most))
      }),
    )
  })
})

it('who has left the exhibition wins nothing, and keeps the votes', () => {
  const count = countVotes(['a', 'b', 'c'], ['a', 'a', 'a', 'c', 'b', 'c'])
  expect(amongThose(count, ['a', 'b', 'c'], () => true)).toEqual(count)
  expect(amongThose(count, ['a', 'b', 'c'], (booth) => booth !== 'a')).toEqual({ ...count, winners: ['c'] })
  expect(amongThose(count, ['a', 'b', 'c'], () => false)).toEqual({ ...count, winners: [] })
})
