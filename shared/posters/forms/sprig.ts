import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, leaf, line, through, type XY } from '../svg.ts'

const stems: readonly ((t: number) => XY)[] = [
  (t) => [W * (0.16 + 0.66 * t), H * (1.02 - 0.92 * t ** 0.8)],
  (t) => [W * 0.5 + 232 * Math.sin(2.9 * (t * 1.9 - 0.95)), H * 0.53 + 232 * Math.cos(2.9 * (t * 1.9 - 0.95))],
  (t) => [W * (0.5 + 0.07 * Math.sin(t * 5)), H * (1.04 - 0.98 * t)],
  (t) => [W * (-0.02 + 1.04 * t), H * (0.52 + 0.2 * Math.sin(t * 6.28))],
]

/** A branch of laurel, bamboo or tea: paired leaves along a stem, a few brass berries. */
export const sprig: PosterForm = {
  name: 'sprig',
  words: 'bamboo branch laurel herb tea mulberry orchard garland 竹 枝 桂 茶 桑 草 梅 兰',
  grounds: ['light', 'deep', 'paper', 'colour'],
  draw: (c) => {
    const stem = stems[c.variant] ?? ((t: number): XY => [W * t, H * (1 - t)])
    const count = 11 + Math.floor(c.between(0, 4))
    const spread = c.between(0.62, 0.86)
    const path = Array.from({ length: 33 }, (_, i) => stem(i / 32))
    const leaves = Array.from({ length: count }, (_, i) => {
      const t = (i + 0.6) / (count + 0.4)
      const [x, y] = stem(t)
      const [nx, ny] = stem(t + 0.01)
      const along = Math.atan2(ny - y, nx - x)
      const length = (c.variant === 1 ? 116 : 190) * (1 - 0.42 * t)
      return [1, -1]
        .map((side) => {
          const tones = (i + (side > 0 ? 0 : 1)) % 3
          const tone = tones === 0 ? c.strong : tones === 1 ? c.middle : c.tone(0.66)
          return leaf(x, y, along + side * spread, length, length * 0.36, tone, c.tone(tones === 1 ? 0.85 : 0.5))
        })
        .join('')
    })
    const berries = Array.from({ length: 5 }, (_, i) => {
      const [x, y] = stem(0.14 + i * 0.19)
      return circle(x, y, 13, c.brass)
    })
    return leaves.join('') + line(through(path), c.high, 7) + berries.join('')
  },
}
