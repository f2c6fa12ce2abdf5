import { describe, expect, it } from 'vitest'
import { LAUREL, LEAVES, NODES, roomInLaurel } from '../../../client/ceremony/stage/screen/laurel.ts'
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
