import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageWords } from '../../../server/certificates/certificate-words.ts'
import { fitBox, LEADING } from '../../../server/certificates/fit-box.ts'
import { LOGO, layOutPage, PAGE, QR } from '../../../server/certificates/lay-out-page.ts'
import { roughAdvance } from '../../../shared/posters/faces.ts'
import { widthOf } from '../../../shared/posters/runs.ts'

const LATIN = fc.stringMatching(/^[A-Za-z][A-Za-z'’&., -]{0,400}$/)
const CHINESE = fc.stringMatching(/^[\u4e00-\u9fa5（）《》，。、·]{0,400}$/)
const text = fc.oneof(
  LATIN,
  CHINESE,
  fc.tuple(LATIN, CHINESE).map(([a, b]) => `${b}${a}${b}`),
  fc.string({ maxLength: 400, unit: 'grapheme' }),
)
const page: fc.Arbitrary<PageWords> = fc.record({
  language: fc.constantFrom('en', 'zh'),
  exhibition: text,
  award: text,
  given: text,
  winner: text,
  team: text,
  citation: fc.oneof(
    text,
    fc.array(text, { maxLength: 4 }).map((all) => all.join('').slice(0, 1200)),
  ),
  date: text,
  signatures: fc.array(fc.record({ name: text, title: text, picture: fc.constant('') }), { maxLength: 3 }),
  check: text,
  address: text,
  code: text,
})

describe('a page of a certificate', () => {
  it('keeps every line in its box, in whichever language and however long', () => {
    fc.assert(
      fc.property(page, (words) => {
        for (const { box, x, y, width, size, text: line, style } of layOutPage(words, roughAdvance).lines) {
          expect(width).toBeCloseTo(widthOf(line, style, size, roughAdvance), 6)
          expect(x).toBeGreaterThanOrEqual(box.x - 0.01)
          expect(x + width).toBeLessThanOrEqual(box.x + box.width + 0.01)
          // From the top of the tallest mark to the foot of the deepest.
          expect(y - size * 1.02).toBeGreaterThanOrEqual(box.y - 0.01)
          expect(y + size * (LEADING - 1.02)).toBeLessThanOrEqual(box.y + box.height + 0.01)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('sets nothing over anything else', () => {
    const words: PageWords = {
      language: 'en',
      exhibition: 'A',
      award: 'B',
      given: 'C',
      winner: 'D',
      team: 'E',
      citation: 'F',
      date: 'G',
      signatures: [1, 2, 3].map((n) => ({ name: `H${n}`, title: `I${n}`, picture: '' })),
      check: 'J',
      address: 'K',
      code: 'L',
    }
    const { lines, signatures } = layOutPage(words, roughAdvance)
    const qr = { x: QR.x, y: QR.y, width: QR.side, height: QR.side }
    const boxes = [...lines.map(({ box }) => box), ...signatures, LOGO, qr]
    expect(boxes).toHaveLength(lines.length + 5)
    for (const [index, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThan(27.5)
      expect(a.x + a.width).toBeLessThan(PAGE.width - 27.5)
      expect(a.y + a.height).toBeLessThan(PAGE.height - 27.5)
      for (const b of boxes.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true)
      }
    }
  })

  it('ends what does not fit at the smallest size with an ellipsis, and cuts nothing that fits', () => {
    const box = { x: 0, y: 0, width: 100, height: 30, style: 'text', largest: 12, smallest: 8 } as const
    const long = fitBox('Many words that do not fit into so small a box, however they are set in it', box, roughAdvance)
    expect(long.at(-1)?.text).toMatch(/…$/)
    expect(fitBox('Two words', box, roughAdvance).map((line) => line.text)).toEqual(['Two words'])
    expect(fitBox('', box, roughAdvance)).toEqual([])
  })
})
