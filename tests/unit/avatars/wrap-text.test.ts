import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../client/avatars/wrap-text.ts'

const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
const wrap = (text: string) => wrapText(text, 12, 3, measure)

describe('words over a head', () => {
  it('break between words', () => {
    expect(wrap('come and see the wreath')).toEqual(['come and see', 'the wreath'])
  })

  it('break after Chinese characters, and keep a mark with the word before it', () => {
    expect(wrap('欢迎来到展位，请进。')).toEqual(['欢迎来到展', '位，请进。'])
  })

  it('end with an ellipsis when there is more than three lines hold', () => {
    const lines = wrap('one two three four five six seven eight nine ten')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(12)
  })

  it('cut a word that no line holds', () => {
    expect(wrap('aaaaaaaaaaaaaaaaaaaa')).toEqual(['aaaaaaaaaaaa', 'aaaaaaaa'])
  })

  it('say nothing for nothing', () => {
    expect(wrap('   ')).toEqual([])
  })
})
