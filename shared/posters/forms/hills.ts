import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, px, rect, shape } from '../svg.ts'

/** Mountains one behind the other, with mist between them; peaks, terraces, an island. */
export const hills: PosterForm = {
  name: 'hills',
  words: 'hill mountain peak slow quiet landscape earth valley stone desert terrace 山 峰 慢 静 谷 石 岭 田 大地',
  grounds: ['light', 'paper', 'deep', 'colour'],
  draw: (c) => {
    const out = [circle(W * c.between(0.28, 0.72), H * 0.28, c.between(60, 96), c.brass)]
    const layers = c.variant === 2 ? 7 : 5
    for (let k = 0; k < layers; k++) {
      const base = H * (0.34 + (0.6 * k) / layers)
      const tone = k === layers - 1 ? c.strong : c.tone(0.16 + (0.66 * k) / layers)
      let d = `M-20 ${H + 10}V${px(base + 60)}`
      const steps = c.variant === 0 ? 5 : 4
      let at = -20 - c.between(0, 120)
      for (let i = 0; i <= steps + 1; i++) {
        const w = c.between(130, 240)
        const h = (c.variant === 2 ? 34 : 150) * c.between(0.5, 1) * (1 - k * 0.08)
        if (c.variant === 0) d += `L${px(at + w / 2)} ${px(base - h)}L${px(at + w)} ${px(base + 40)}`
        else d += `Q${px(at + w / 2)} ${px(base - h)} ${px(at + w)} ${px(base + 20)}`
        at += w
      }
      out.push(shape(`${d}L${W + 200} ${H + 10}Z`, k === 2 && c.variant !== 2 ? c.middle : tone))
      if (c.variant !== 2 && k < layers - 1)
        out.push(rect(c.between(-60, W * 0.5), base + 46, c.between(220, 420), 20, c.dark ? c.tone(0.9) : c.ground, 10))
    }
    if (c.variant === 3)
      for (let i = 0; i < 5; i++) out.push(rect(-10, H * 0.84 + i * 24, W + 20, 9, i === 1 ? c.brass : c.ground))
    return out.join('')
  },
}
