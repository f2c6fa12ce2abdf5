import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, line, polygon, px, rect, segment, shape } from '../svg.ts'

/** An open book, a stack, a shelf, a page that flies: stories as things. */
export const book: PosterForm = {
  name: 'book',
  words: 'book novel stor* tale read* poem poetry librar* diar* fiction writ* 书 小说 故事 诗 阅读 文学 日记 写作 童话',
  grounds: ['colour', 'light', 'deep', 'paper'],
  draw: (c) => {
    const x = W / 2
    if (c.variant === 1)
      return Array.from({ length: 7 }, (_, i) => {
        const w = c.between(330, 520)
        const y = H - 78 * (i + 1)
        return (
          rect(
            x - w / 2 + c.between(-30, 30),
            y,
            w,
            74,
            [c.strong, c.middle, c.high, c.brass, c.tone(0.5)][i % 5] ?? c.strong,
            8,
          ) + rect(x - w / 2 + 60, y + 30, 90, 12, c.ground)
        )
      }).join('')
    if (c.variant === 2) {
      let at = 20
      const out = [rect(0, H * 0.84, W, 22, c.high)]
      while (at < W - 60) {
        const [w, h] = [c.between(36, 74), H * c.between(0.42, 0.7)]
        out.push(
          rect(at, H * 0.84 - h, w - 5, h, c.pick([c.strong, c.middle, c.high, c.tone(0.4), c.brass]), 4),
          rect(at + 6, H * 0.84 - h + 40, w - 17, 10, c.ground),
        )
        at += w
      }
      return out.join('')
    }
    const top = H * 0.4
    const page = (side: number): string =>
      [3, 2, 1, 0]
        .map((i) =>
          shape(
            `M${px(x)} ${px(top + 40 + i * 12)}C${px(x + side * 90)} ${px(top - 30 + i * 12)} ${px(x + side * 230)} ${px(top - 20 + i * 12)} ${px(x + side * 310)} ${px(top + 20 + i * 14)}V${px(H * 0.86 + i * 8)}C${px(x + side * 230)} ${px(H * 0.8 + i * 8)} ${px(x + side * 90)} ${px(H * 0.8 + i * 8)} ${px(x)} ${px(H * 0.9 + i * 8)}Z`,
            i === 0 ? c.high : i % 2 ? c.tone(0.4) : c.strong,
          ),
        )
        .join('')
    const lines = [0, 1, 2, 3]
      .map((i) =>
        [-1, 1]
          .map((side) =>
            line(
              `M${px(x + side * 56)} ${px(top + 84 + i * 48)}Q${px(x + side * 160)} ${px(top + 46 + i * 48)} ${px(x + side * 262)} ${px(top + 70 + i * 48)}`,
              i === 1 && side === 1 ? c.brass : c.tone(0.25),
              12,
            ),
          )
          .join(''),
      )
      .join('')
    const above =
      c.variant === 0
        ? Array.from({ length: 22 }, (_, i) =>
            segment(
              60 + (i % 11) * 66,
              30 + Math.floor(i / 11) * 84 + (i % 2) * 34,
              48 + (i % 11) * 66,
              66 + Math.floor(i / 11) * 84 + (i % 2) * 34,
              i === 8 ? c.brass : c.strong,
              8,
            ),
          ).join('')
        : circle(x, top + 10, 118, c.brass) +
          [-2, -1, 0, 1, 2]
            .map((i) =>
              polygon(
                [
                  [x + i * 96 - 8, top - 140 + Math.abs(i) * 34],
                  [x + i * 96 + 8, top - 140 + Math.abs(i) * 34],
                  [x + i * 120, top - 210 + Math.abs(i) * 44],
                ],
                c.brass,
              ),
            )
            .join('')
    return above + page(-1) + page(1) + lines
  },
}
