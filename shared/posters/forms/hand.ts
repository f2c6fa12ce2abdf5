import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, px, rect, ring } from '../svg.ts'

/** An open hand in rounded bars, once or twice, with what it holds. */
export const hand: PosterForm = {
  name: 'hand',
  words: 'hand touch finger craft* master gesture glove hologram 手工 手 触 指尖 匠 工艺',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const one = (x: number, y: number, turn: number, size: number, tone: string, extra = ''): string => {
      const fingers = [150, 196, 212, 178]
        .map((length, i) => rect(-108 + i * 56, -length - 20, 46, length + 80, tone, 23))
        .join('')
      return `<g transform="translate(${px(x)} ${px(y)}) rotate(${px(turn)}) scale(${px(size)})"${extra}>${fingers}${rect(-108, -30, 214, 270, tone, 60)}<g transform="rotate(-38 110 110)">${rect(88, -60, 52, 190, tone, 26)}</g></g>`
    }
    const sway = c.between(-6, 6)
    const rings = [92, 132, 172].map((r, i) => ring(W * 0.5, H * 0.28, r, c.tone(0.6 - i * 0.16), 10)).join('')
    if (c.variant === 0)
      return rings + circle(W * 0.5, H * 0.28, 56, c.brass) + one(W * 0.5, H * 0.86, sway, 1.2, c.strong)
    if (c.variant === 1)
      return (
        one(W * 0.44, H * 0.66, sway - 8, 1.5, c.tone(0.34)) +
        one(W * 0.56, H * 0.72, sway + 8, 1.5, c.strong, ' opacity=".82"') +
        circle(W * 0.55, H * 0.76, 50, c.brass)
      )
    if (c.variant === 2)
      return (
        one(W * 0.27, H * 0.84, 14, 1.15, c.strong) +
        one(W * 0.73, H * 0.2, 194, 1.15, c.middle) +
        circle(W / 2, H * 0.52, 60, c.brass)
      )
    return (
      [0, 1, 2, 3]
        .map((i) =>
          one(
            W * (0.14 + 0.24 * i),
            H * (0.86 + (i % 2) * 0.12),
            sway,
            0.78,
            [c.strong, c.brass, c.high, c.middle][i] ?? c.strong,
          ),
        )
        .join('') + circle(W * 0.5, H * 0.2, 70, c.tone(0.3))
    )
  },
}
