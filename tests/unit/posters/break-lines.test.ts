import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBreaker, piecesOf } from '../../../shared/posters/break-lines.ts'

const measure = (chars: readonly string[]): number[] => chars.map((char) => (char >= '⺀' ? 2 : 1))
const breakLines = (text: string, width: number): string[] => createBreaker(text, measure)(width)

describe('lines', () => {
  it('evens lines out, so that no word is left alone', () => {
    expect(breakLines('Digital technology and the metaverse', 24)).toEqual(['Digital technology', 'and the metaverse'])
  })

  it('keeps Chinese words whole and gives the last line more than one character', () => {
    const lines = breakLines('数字技术与元宇宙的未来', 20)
    expect(lines).toHaveLength(2)
    expect([...(lines[1] ?? '')].length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('数字技术与元宇宙的未来')
  })

  it('never begins a line with a closing mark nor ends one with an opening mark', () => {
    const text = fc.array(
      fc.constantFrom('云', '互动', '展', '，', '。', '》', '《', '“', '”', '（', '）', '、', 'Laurel', ' ', '！'),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 14, max: 40 }), (parts, width) => {
        // A run of marks wider than the line has to be cut somewhere; words are what this is about.
        const joined = parts.join('').replace(/([，。》”）、！《“（])[，。》”）、！《“（]+/gu, '$1')
        for (const [i, line] of breakLines(joined, width).entries()) {
          if (i > 0) expect(line).not.toMatch(/^[，。》”）、！]/u)
          if (i > 0) expect(line).not.toBe('')
        }
      }),
    )
  })

  it('keeps a closing mark with the word before it even when a space is between them (seed 238943459)', () => {
    for (const line of breakLines('Laurel 、云云云', 14)) expect(line).not.toMatch(/^、/u)
  })

  it('loses nothing but spaces at line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 4, max: 50 }), (text, width) => {
        const bare = (value: string): string => value.replace(/\s+/gu, '')
        expect(bare(breakLines(text, width).join(''))).toBe(bare(text))
      }),
    )
  })

  it('keeps a figure with what it counts', () => {
    expect(piecesOf('历时6个月的403家企业')).toEqual(expect.arrayContaining(['6个', '403家']))
  })

  it('has no piece that is only a mark, but at the very beginning', () => {
    for (const piece of piecesOf('她说：“改了主意的雨”，有六种读法。').slice(1))
      expect(piece).not.toMatch(/^[：，。”]/u)
  })
})
