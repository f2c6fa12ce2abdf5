import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, px } from '../svg.ts'

/** Paths round a body, with what travels on them. */
export const orbits: PosterForm = {
  name: 'orbits',
  words: 'orbit* planet satellite space star stars universe galax* cosmos 轨道 星 宇 航天 太空 卫星',
  grounds: ['deep', 'colour', 'paper'],
  draw: (c) => {
    const tilt = [0, -24, 62, 90][c.variant] ?? 0
    const flat = [0.62, 0.34, 0.46, 1][c.variant] ?? 0.6
    const [x, y] = c.variant === 3 ? [W * 0.12, H * 0.9] : [W / 2, H / 2]
    const out: string[] = []
    const step = c.variant === 3 ? 88 : 54
    for (let k = 6; k >= 0; k--) {
      const r = 96 + k * step
      out.push(
        `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(r)}" ry="${px(r * flat)}" fill="none" stroke="${k % 2 ? c.tone(0.4) : c.strong}" stroke-width="${k % 3 ? 4 : 9}"/>`,
      )
      const turns = c.variant === 3 ? c.between(-1.45, -0.1) : c.between(0, 6.28)
      out.push(
        circle(
          x + r * Math.cos(turns),
          y + r * flat * Math.sin(turns),
          c.between(13, 34),
          c.pick([c.brass, c.high, c.strong, c.middle]),
        ),
      )
    }
    out.push(ellipse(x, y, 66, 66, c.high), ellipse(x + 18, y - 14, 44, 44, c.brass))
    return `<g transform="rotate(${tilt} ${px(x)} ${px(y)})">${out.join('')}</g>`
  },
}
