import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, px, rect, shape } from '../svg.ts'

/** Lamps over a street: cones of light that meet on the ground. */
export const lamps: PosterForm = {
  name: 'lamps',
  words: 'lamp light lantern kind candle glow* 灯 善 烛 夜行',
  grounds: ['deep', 'colour'],
  draw: (c) => {
    const count = [3, 2, 5, 1][c.variant] ?? 3
    const ground = H * 0.86
    const out = [rect(0, ground, W, H, c.ground === c.deep ? c.colour : c.deep)]
    for (let i = 0; i < count; i++) {
      const x = (W * (i + 0.5)) / count + c.between(-10, 10)
      const y = H * (c.variant === 2 ? 0.3 + (i % 2) * 0.18 : c.variant === 3 ? 0.2 : 0.24)
      const spread = c.variant === 3 ? 280 : (W / count) * 0.56
      const lit = count === 1 || i === Math.floor(count / 2)
      out.push(
        polygon(
          [
            [x - 26, y],
            [x + 26, y],
            [x + spread, ground + 30],
            [x - spread, ground + 30],
          ],
          c.tone(lit ? 0.62 : 0.24),
        ),
      )
      if (c.variant === 2)
        out.push(
          rect(x - 2, 0, 4, y, c.strong),
          shape(
            `M${px(x - 46)} ${px(y)}Q${px(x - 60)} ${px(y - 84)} ${px(x)} ${px(y - 88)}T${px(x + 46)} ${px(y)}Z`,
            lit ? c.brass : c.high,
          ),
        )
      else
        out.push(
          rect(x - 5, y, 10, ground - y, c.high),
          polygon(
            [
              [x - 60, y + 6],
              [x - 30, y - 44],
              [x + 30, y - 44],
              [x + 60, y + 6],
            ],
            c.high,
          ),
          circle(x, y + 10, 28, c.brass),
        )
    }
    const person = (x: number, tone: string): string =>
      circle(x, ground - 104, 25, tone) +
      shape(
        `M${px(x - 32)} ${px(ground + 12)}V${px(ground - 40)}A32 32 0 0 1 ${px(x + 32)} ${px(ground - 40)}V${px(ground + 12)}Z`,
        tone,
      )
    out.push(person(W * 0.5 + (count === 2 ? 0 : 90), c.high))
    if (c.variant === 1) out.push(person(W * 0.5 + 84, c.strong))
    return out.join('')
  },
}
