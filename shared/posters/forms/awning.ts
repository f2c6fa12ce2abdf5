import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, line, px, rect } from '../svg.ts'

/** Market stalls: striped awnings, strings of bulbs, fruit in rows. */
export const awning: PosterForm = {
  name: 'awning',
  words: 'market shop store bazaar stall retail fair 集市 市集 店 铺 商场 商店 小摊',
  grounds: ['deep', 'colour', 'light'],
  draw: (c) => {
    const stalls = [1, 2, 3, 2][c.variant] ?? 1
    const width = W / stalls
    const out: string[] = []
    for (let s = 0; s < stalls; s++) {
      const x = s * width
      const y = H * (0.22 + (s % 2) * 0.12)
      const stripes = stalls === 1 ? 10 : 6
      const w = width / stripes
      for (let i = 0; i < stripes; i++) {
        const tone = i % 2 ? c.high : s === 1 ? c.brass : c.ground === c.colour ? c.deep : c.colour
        out.push(
          rect(x + i * w, y, w + 0.6, 130, tone),
          halfDisc(x + (i + 0.5) * w, y + 129.5, w / 2, Math.PI / 2, tone),
        )
      }
      out.push(
        rect(x + 14, y + 120, 10, H, c.tone(0.5)),
        rect(x + width - 24, y + 120, 10, H, c.tone(0.5)),
        rect(x + 4, H * 0.76, width - 8, H * 0.3, c.strong, 8),
      )
      const across = Math.floor(width / 66)
      for (let row = 0; row < 2; row++)
        for (let i = 0; i < across - row; i++)
          out.push(
            circle(
              x + width / 2 + (i - (across - row - 1) / 2) * 62,
              H * 0.76 - 24 - row * 48,
              29,
              c.pick([c.brass, c.high, c.middle, c.tone(0.6)]),
            ),
          )
    }
    const sag = c.between(50, 90)
    const bulbs = Array.from({ length: 9 }, (_, i) => {
      const t = (i + 0.5) / 9
      return circle(W * t, 22 + sag * 4 * t * (1 - t) + 14, 12, i % 4 === 1 ? c.brass : c.high)
    })
    return out.join('') + line(`M0 22Q${px(W / 2)} ${px(22 + sag * 2)} ${W} 22`, c.strong, 4) + bulbs.join('')
  },
}
