import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, rect, wedge } from '../svg.ts'

/** Light that spreads from one point: a low sun, a lamp above, a window, a corner. */
export const rays: PosterForm = {
  name: 'rays',
  words: 'light* lumen lamp afternoon glow photon laser solar sun 光 亮 灯 照 午后 太阳 阳光',
  grounds: ['colour', 'light', 'deep'],
  draw: (c) => {
    const homes = [
      [W * c.between(0.36, 0.64), H * 0.72],
      [W * 0.5, H * 0.1],
      [W * 0.5, H * 0.5],
      [W * 0.06, H * 0.06],
    ] as const
    const [x, y] = homes[c.variant] ?? homes[0]
    const count = c.pick([20, 24, 28])
    const slice = (Math.PI * 2) / count
    const turn = c.between(0, slice)
    const beams = Array.from({ length: count / 2 }, (_, i) =>
      wedge(x, y, 1100, turn + i * 2 * slice, turn + (i * 2 + 1) * slice, i % 3 === 0 ? c.tone(0.62) : c.tone(0.28)),
    ).join('')
    if (c.variant === 0)
      return beams + circle(x, y, 138, c.brass) + rect(0, y, W, H, c.middle) + rect(0, y, W, 10, c.high)
    if (c.variant === 1)
      return (
        beams +
        rect(x - 5, 0, 10, H * 0.1, c.high) +
        polygon(
          [
            [x - 34, H * 0.06],
            [x + 34, H * 0.06],
            [x + 120, H * 0.22],
            [x - 120, H * 0.22],
          ],
          c.high,
        ) +
        circle(x, H * 0.24, 44, c.brass)
      )
    if (c.variant === 2) {
      const frame = [0, 1].flatMap((i) =>
        [0, 1].map((j) => rect(x - 128 + i * 134, y - 176 + j * 182, 122, 170, i === j ? c.brass : c.high)),
      )
      return beams + rect(x - 146, y - 194, 292, 388, c.middle) + frame.join('')
    }
    return beams + circle(x, y, 210, c.strong) + circle(x, y, 150, c.brass)
  },
}
