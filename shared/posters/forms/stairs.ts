import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, polygon, rect } from '../svg.ts'

/** Steps that lead up: a flight, a ziggurat, blocks in space, arches over arches. */
export const stairs: PosterForm = {
  name: 'stairs',
  words: 'stair* step tower climb* school learn* education academy temple pagoda 阶 梯 塔 学院 教育 升 登 学校 课堂',
  grounds: ['paper', 'colour', 'deep', 'light'],
  draw: (c) => {
    if (c.variant === 1)
      return (
        circle(W / 2, 92, 54, c.brass) +
        [0, 1, 2, 3, 4]
          .map((i) =>
            rect(
              W / 2 - (i + 1) * 72,
              H * (0.24 + i * 0.155),
              (i + 1) * 144,
              H,
              [c.high, c.strong, c.middle, c.tone(0.5), c.tone(0.24)][i] ?? c.strong,
            ),
          )
          .join('') +
        halfDisc(W / 2, H, 60, -Math.PI / 2, c.brass)
      )
    if (c.variant === 2) {
      const s = 84
      const cube = (x: number, y: number, i: number): string =>
        polygon(
          [
            [x, y],
            [x + s, y + s / 2],
            [x, y + s],
            [x - s, y + s / 2],
          ],
          i % 7 === 3 ? c.brass : c.high,
        ) +
        polygon(
          [
            [x - s, y + s / 2],
            [x, y + s],
            [x, y + 2 * s],
            [x - s, y + 1.5 * s],
          ],
          c.strong,
        ) +
        polygon(
          [
            [x + s, y + s / 2],
            [x, y + s],
            [x, y + 2 * s],
            [x + s, y + 1.5 * s],
          ],
          c.middle,
        )
      const out: string[] = []
      for (let row = 0; row < 4; row++)
        for (let i = 0; i <= row + 1; i++)
          out.push(cube(W / 2 + (i - (row + 1) / 2) * 2 * s, -20 + row * 1.5 * s, out.length))
      return out.join('')
    }
    if (c.variant === 3)
      return (
        [0, 1, 2]
          .flatMap((row) =>
            Array.from({ length: 4 - row }, (_, i) => {
              const [w, h] = [W / 4, H / 3]
              const [x, y] = [row * (w / 2) + i * w, H - (row + 1) * h]
              return (
                rect(x, y, w, h + 1, row % 2 ? c.tone(0.4) : c.strong) +
                rect(x + w * 0.22, y + h * 0.44, w * 0.56, h * 0.56, c.ground) +
                halfDisc(x + w / 2, y + h * 0.45, w * 0.28, -Math.PI / 2, row === 1 && i === 1 ? c.brass : c.ground)
              )
            }),
          )
          .join('') + circle(W * 0.86, H * 0.16, 48, c.brass)
      )
    const n = 7
    return (
      Array.from({ length: n }, (_, i) =>
        rect((i * W) / n, H - ((i + 1) * H * 0.86) / n, W / n + 1, H, i % 2 ? c.strong : c.tone(0.62)),
      ).join('') +
      circle((W * 2.5) / n, H - (3 * H * 0.86) / n - 58, 58, c.brass) +
      circle(W * 0.14, H * 0.2, 30, c.middle)
    )
  },
}
