import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, placed, rect, ring, shape } from '../svg.ts'

/** A table from above: plates, dishes, chopsticks, everybody's place. */
export const table: PosterForm = {
  name: 'table',
  words: 'table dinner food feast restaurant eat* meal taste noodle dumpling 桌 食 餐 宴 饭 美味 面馆 饺',
  grounds: ['deep', 'colour', 'light'],
  draw: (c) => {
    const places = [8, 6, 10, 12][c.variant] ?? 8
    const long = c.variant === 3
    const [x, y] = [W / 2, H / 2]
    const plate = (px: number, py: number, r: number, i: number): string =>
      circle(px, py, r, c.high) +
      ring(px, py, r * 0.74, c.tone(0.5), 3) +
      (i % 3 === 0
        ? circle(px, py, r * 0.42, c.brass)
        : i % 3 === 1
          ? shape(`M${px - r * 0.5} ${py}A${r * 0.5} ${r * 0.5} 0 0 0 ${px + r * 0.5} ${py}Z`, c.middle)
          : [-1, 0, 1].map((k) => circle(px + k * r * 0.3, py, r * 0.15, c.middle)).join(''))
    const out = [
      long
        ? rect(64, H * 0.2, W - 128, H * 0.6, c.strong, 40)
        : circle(x, y, 268, c.strong) + circle(x, y, 122, c.tone(0.7)),
    ]
    for (let i = 0; i < places; i++) {
      const at = (i / places) * Math.PI * 2 + c.variant * 0.3
      const [sx, sy] = long
        ? [W * (0.17 + 0.132 * (i % 6)), i < 6 ? H * 0.32 : H * 0.68]
        : [x + Math.cos(at) * 196, y + Math.sin(at) * 196]
      const [cx, cy] = long ? [sx, i < 6 ? H * 0.12 : H * 0.88] : [x + Math.cos(at) * 322, y + Math.sin(at) * 322]
      out.push(
        circle(cx, cy, long ? 40 : 48, i === 2 ? c.brass : c.middle),
        plate(sx, sy, long ? 40 : places > 8 ? 42 : 54, i),
      )
      out.push(
        placed(
          long ? sx + 52 : x + Math.cos(at + 0.3) * 196,
          long ? sy : y + Math.sin(at + 0.3) * 196,
          long ? Math.PI / 2 : at,
          rect(-32, -5, 64, 4, c.ground, 2) + rect(-32, 3, 64, 4, c.ground, 2),
        ),
      )
    }
    out.push(
      long
        ? [0.25, 0.5, 0.75]
            .map((t, i) => ellipse(W * t, y, 74, 34, i === 1 ? c.brass : c.middle) + ellipse(W * t, y, 50, 20, c.high))
            .join('')
        : circle(x, y, 78, c.high) + circle(x, y, 56, c.brass) + circle(x + 14, y - 10, 16, c.high),
    )
    return out.join('')
  },
}
