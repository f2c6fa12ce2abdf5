import { describe, expect, it } from 'vitest'
import { withoutNever } from '../../../client/build/lean-three.ts'

const lines = (...all: string[]) => all.join('\n')
const lean = (...all: string[]) => withoutNever(lines(...all), /^(?:GLASS|NUM_SUNS > 0)$/).split('\n')

describe('what a shader asks and nobody ever defines', () => {
  it('goes with all that stands in it, and what stands in its place stays', () => {
    expect(
      lean('a', '#ifdef GLASS', 'b', '#ifdef OTHER', 'c', '#else', 'd', '#endif', '#else', 'e', '#endif', 'f'),
    ).toEqual(['a', 'e', 'f'])
    expect(lean('#ifndef GLASS', 'a', '#else', 'b', '#endif')).toEqual(['a'])
    expect(lean('#if defined( GLASS )', 'a', '#endif', '\t#if NUM_SUNS > 0', 'b', '#endif', 'c')).toEqual(['c'])
  })

  it('leaves every other question as it is, also one that names it beside another', () => {
    const other = ['#if defined( GLASS ) || defined( OTHER )', 'a', '#elif NUM_SUNS > 1', 'b', '#else', 'c', '#endif']
    expect(lean(...other)).toEqual(other)
  })

  it('makes the next question the first one', () => {
    expect(lean('#ifdef GLASS', 'a', '#elif OTHER', 'b', '#elif MORE', 'c', '#else', 'd', '#endif')).toEqual([
      '#if OTHER',
      'b',
      '#elif MORE',
      'c',
      '#else',
      'd',
      '#endif',
    ])
    // Within what is gone, a question of others is gone too.
    expect(lean('#ifdef GLASS', '#ifdef OTHER', 'a', '#elif MORE', 'b', '#endif', '#endif', 'c')).toEqual(['c'])
  })
})
