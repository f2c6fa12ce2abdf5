import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ring } from '../svg.ts'

/** Rings that spread and meet: from two voices, one voice, a row, or off the edge. */
export const echo: PosterForm = {
  name: 'echo',
  words: 'echo sound listen* hear* radio signal resonan* bell noise acoustic 回声 听 电台 广播 鸣 铃 声学 声音',
  grounds: ['deep', 'light', 'colour', 'paper'],
  draw: (c) => {
    const sets = [
      [
        [W * 0.3, H * 0.62],
        [W * 0.7, H * 0.38],
      ],
      [[W * 0.5, H * 0.5]],
      [
        [W * 0.18, H * 0.8],
        [W * 0.5, H * 0.8],
        [W * 0.82, H * 0.8],
      ],
      [
        [0, H * 0.5],
        [W, H * 0.5],
      ],
    ]
    const set = sets[c.variant] ?? sets[0] ?? []
    const step = c.between(30, 40)
    const width = step * 0.34
    const rings = set.flatMap(([x = 0, y = 0], s) =>
      Array.from({ length: c.variant === 2 ? 9 : 12 }, (_, k) =>
        ring(
          x,
          y,
          46 + (k + 1) * step,
          s % 2 ? c.middle : k % 4 === 3 ? c.high : c.strong,
          width * (c.variant === 1 ? 0.5 + k * 0.14 : 1),
        ),
      ),
    )
    return (
      rings.join('') +
      set.map(([x = 0, y = 0], s) => circle(x, y, 46, s === set.length - 1 ? c.brass : c.high)).join('')
    )
  },
}
