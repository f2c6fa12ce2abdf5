import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, leaf, rect } from '../svg.ts'

/** One moon: crescent, in phases, behind grass, or sinking into lines. */
export const moon: PosterForm = {
  name: 'moon',
  words: 'moon* night* midnight cricket dream* sleep* lunar 月 夜 眠 梦 宵',
  grounds: ['deep', 'colour'],
  draw: (c) => {
    const stars = Array.from({ length: 26 }, () =>
      circle(c.between(20, W - 20), c.between(20, H * 0.7), c.pick([3, 4, 6]), c.tone(c.between(0.5, 1))),
    ).join('')
    if (c.variant === 1) {
      const r = 84
      const row = [-2, -1, 0, 1, 2].map((i) => {
        const [x, y] = [W / 2 + i * 150, H * 0.48 + Math.abs(i) * 26]
        const full = circle(x, y, r * 0.76, i === 0 ? c.brass : c.tone(0.16))
        const lit = i === 0 ? '' : halfDisc(x, y, r * 0.76, i < 0 ? Math.PI : 0, c.strong)
        const cut = Math.abs(i) === 2 ? circle(x + (i < 0 ? 20 : -20), y, r * 0.68, c.ground) : ''
        return full + lit + cut
      })
      return stars + row.join('')
    }
    const [x, y, r] = [W * c.between(0.4, 0.6), H * 0.42, 190]
    const disc = circle(x, y, r, c.variant === 2 ? c.brass : c.high)
    if (c.variant === 0)
      return stars + disc + circle(x + 74, y - 40, r * 0.93, c.ground) + circle(x + 118, y - 48, 17, c.brass)
    if (c.variant === 2) {
      const grass = Array.from({ length: 34 }, (_, i) =>
        leaf(
          (i + c.between(-0.3, 0.3)) * 24 - 20,
          H + 14,
          -Math.PI / 2 + c.between(-0.5, 0.5),
          c.between(150, 380),
          32,
          c.pick([c.strong, c.middle, c.tone(0.3)]),
        ),
      )
      return stars + disc + grass.join('')
    }
    const bars = Array.from({ length: 9 }, (_, i) =>
      rect(0, y + 10 + i * 46, W, 12 + i * 4, i % 2 ? c.ground : c.middle),
    )
    return stars + disc + rect(0, y + 190, W, H, c.middle) + bars.join('')
  },
}
