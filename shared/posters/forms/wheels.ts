import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, line, px, ring, segment } from '../svg.ts'

/** Wheels: a bicycle, a mill, gears of leaves, one great wheel with cabins. */
export const wheels: PosterForm = {
  name: 'wheels',
  words: 'wheel* bicycle bike car mobilit* drive machine gear mill robot motor ride* 轮 车 机器 骑行 驾驶 齿轮 机械',
  grounds: ['light', 'paper', 'colour', 'deep'],
  draw: (c) => {
    const wheel = (x: number, y: number, r: number, spokes: number, tone: string): string =>
      Array.from({ length: spokes }, (_, i) =>
        segment(x, y, x + Math.cos((i / spokes) * 6.283) * r, y + Math.sin((i / spokes) * 6.283) * r, c.tone(0.45), 4),
      ).join('') +
      ring(x, y, r, tone, 20) +
      ring(x, y, r - 22, c.tone(0.3), 6) +
      circle(x, y, r * 0.12, c.brass)
    if (c.variant === 0) {
      const [y, a, b] = [H * 0.66, 210, 560]
      const frame = `M${a} ${px(y)}L330 ${px(y - 190)}H520M330 ${px(y - 190)}L392 ${px(y)}L520 ${px(y - 190)}L${b} ${px(y)}M${a} ${px(y)}L392 ${px(y)}`
      return (
        wheel(a, y, 158, 18, c.strong) +
        wheel(b, y, 158, 18, c.strong) +
        line(frame, c.high, 16) +
        line(
          `M330 ${px(y - 190)}L316 ${px(y - 236)}M284 ${px(y - 240)}H352M520 ${px(y - 190)}L506 ${px(y - 250)}H560`,
          c.brass,
          16,
        ) +
        line(`M0 ${px(y + 172)}H${W}`, c.middle, 10)
      )
    }
    if (c.variant === 1) {
      const [x, y, r] = [W / 2, H * 0.5, 232]
      const cabins = Array.from({ length: 12 }, (_, i) => {
        const t = (i / 12) * 6.283
        return circle(x + Math.cos(t) * r, y + Math.sin(t) * r, 36, [c.brass, c.high, c.middle][i % 3] ?? c.high)
      })
      return (
        line(`M${px(x)} ${px(y)}L${px(x - 150)} ${H + 20}M${px(x)} ${px(y)}L${px(x + 150)} ${H + 20}`, c.high, 18) +
        wheel(x, y, r, 12, c.strong) +
        cabins.join('')
      )
    }
    if (c.variant === 2)
      return [
        [150, 170, 130],
        [430, 240, 178],
        [660, 500, 150],
        [220, 500, 150],
      ]
        .map(([x = 0, y = 0, r = 0], i) => wheel(x, y, r, 10 + i * 4, i % 2 ? c.strong : c.middle))
        .join('')
    return wheel(W * 0.2, H * 0.95, 470, 40, c.strong) + wheel(W * 0.82, H * 0.2, 96, 14, c.high)
  },
}
