import { describe, expect, it } from 'vitest'
import { formFor, LAUREL, LEAVES, NODES, roomInLaurel, wordsIn } from '../../../client/ceremony/stage/screen/laurel.ts'
import { OVER, setLines, UNDER } from '../../../client/ceremony/stage/screen/set-lines.ts'
import { REVEAL } from '../../../client/ceremony/stage/timing/moments.ts'
import { halves, letters } from '../../../client/hall/signs/halves.ts'

/** Points of a leaf's outline, its broadest places with them. */
const outline = ({ x, y, angle, length }: (typeof LAUREL)[number]) =>
  Array.from({ length: 21 }, (_, i) => i / 20).flatMap((t) =>
    [-1, 1].map((side) => {
      const half = side * 0.27 * 2.1 * length * t * (1 - t)
      return {
        x: x + Math.cos(angle) * length * t - Math.sin(angle) * half,
        y: y + Math.sin(angle) * length * t + Math.cos(angle) * half,
      }
    }),
  )

describe('the laurel of the main screen', () => {
  it('is whole on the screen, alike on both sides, and has a step for each moment of the reveal', () => {
    expect(LAUREL).toHaveLength(LEAVES)
    expect(NODES).toBe(REVEAL.leaves)
    for (const leaf of LAUREL)
      for (const { x, y } of outline(leaf)) {
        expect(Math.abs(x)).toBeLessThan(1.6)
        expect(Math.abs(y)).toBeLessThan(0.5)
      }
    expect(LAUREL.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0)
  })

  it('is full: no leaf ends before the next one begins', () => {
    for (const hand of [1, -1])
      for (const inside of [true, false]) {
        const one = LAUREL.filter((leaf) => leaf.x * hand > 0 && leaf.inside === inside)
        expect(one).toHaveLength(NODES / 2)
        for (let i = 1; i < one.length; i++) {
          const [before, here] = [one[i - 1], one[i]]
          if (!before || !here) continue
          const apart = Math.hypot(here.x - before.x, here.y - before.y)
          expect(apart).toBeLessThan(before.length * 1.05)
        }
      }
  })

  it('leaves words the room that it says, wherever they stand', () => {
    const points = LAUREL.flatMap(outline)
    for (let top = 0.06; top < 0.7; top += 0.02) {
      const foot = top + 0.09
      const half = roomInLaurel(top, foot) / 2
      const touched = points.filter(({ x, y }) => y + 0.5 >= top && y + 0.5 <= foot && Math.abs(x) < half + 0.04)
      expect(touched, `between ${top.toFixed(2)} and ${foot.toFixed(2)}`).toEqual([])
    }
    expect(roomInLaurel(0.3, 0.6), 'in the middle').toBeGreaterThan(2.2)
    expect(roomInLaurel(0.06, 0.18), 'in the open top').toBeGreaterThan(1)
  })
})

describe('words in the laurel', () => {
  /** A line as broad as its letters are, about: Chinese ones as broad as high. */
  const line = (text: string, size: number) => ({
    text,
    size,
    before: 0.2,
    smallest: Math.min(size, 0.066),
    like: text,
  })
  const widthOf = ({ text }: { text: string }, size: number) => letters(text) * size * 0.56
  const head = line('First prize  一等奖', 0.114)
  const short = [line('Tidal Twin', 0.235), line('潮汐孪生', 0.17), line('Two Rivers  双河', 0.114)]
  const long = [
    ...halves('Whispering Harbour: an Interactive Opera for a Hundred Phones', 22).map((text) => line(text, 0.2)),
    ...halves('港湾低语：献给一百部手机的沉浸式互动歌剧体验计划', 22).map((text) => line(text, 0.145)),
    ...halves('Yangtze Delta Institute for Listening Machines and Theatre', 44).map((text) => line(text, 0.114)),
    line('长三角聆听机器与沉浸戏剧联合创新研究院', 0.114),
  ]
  const person = halves('Maria Fernanda Gonzalez-Etcheverria y Saavedra', 22).map((text) => line(text, 0.2))

  it.each([
    ['short names', [head, ...short]],
    ['long names in both languages', [head, ...long]],
    ['a person with a long name', [head, ...person, ...short]],
    ['a person and long names', [head, ...person, ...long]],
  ])('have clear room: %s', (_, lines) => {
    const form = formFor(lines.length)
    const set = setLines(lines, wordsIn(form), (top, foot) => roomInLaurel(top, foot, form), widthOf)
    const leaves = (form === 'open' ? LAUREL.slice(20) : LAUREL).flatMap(outline)
    let under = 0
    for (const one of set) {
      const [top, foot, half] = [one.base - one.size * OVER, one.base + one.size * UNDER, widthOf(one, one.size) / 2]
      expect(half * 2, `${one.text} is not cut`).toBeLessThanOrEqual(one.width + 1e-9)
      expect(top, one.text).toBeGreaterThan(Math.max(0.03, under - 0.02))
      expect(foot, one.text).toBeLessThan(0.97)
      const touched = leaves.filter(({ x, y }) => y + 0.5 > top && y + 0.5 < foot && Math.abs(x) < half + 0.03)
      expect(touched, `leaves at ${one.text}`).toEqual([])
      under = foot
    }
    if (lines.length < 6) expect(set[1]?.size, 'a short name is large').toBeGreaterThan(0.15)
  })
})

describe('a long name', () => {
  it('is broken in its middle, in both scripts, and a mark never begins a line', () => {
    expect(halves('MaCIT Interactive', 22)).toEqual(['MaCIT Interactive'])
    expect(halves('Yangtze Delta Institute for Listening Machines', 22)).toEqual([
      'Yangtze Delta Institute',
      'for Listening Machines',
    ])
    const chinese = halves('港湾低语：献给一百部手机的沉浸式互动歌剧', 22)
    expect(chinese).toHaveLength(2)
    expect(chinese.join('')).toBe('港湾低语：献给一百部手机的沉浸式互动歌剧')
    for (const line of chinese) expect(letters(line)).toBeLessThan(26)
    for (const text of ['声音，光与记忆的长三角剧场，研究院', '《江南》《夜航》《水乡》《灯火》'])
      for (const line of halves(text, 10)) {
        expect(line).not.toMatch(/^[，。：》]/)
        expect(line).not.toMatch(/《$/)
      }
  })

  it('of one word stays whole', () => {
    expect(halves('Donaudampfschifffahrtsgesellschaft', 20)).toEqual(['Donaudampfschifffahrtsgesellschaft'])
  })
})
