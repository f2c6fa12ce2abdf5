import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, rect, type XY } from '../svg.ts'

/** Layers of water: two moons over it, a boat on it, the sun lying in stripes, or steep crests. */
export const tide: PosterForm = {
  name: 'tide',
  words: 'tide tidal wave river harbour harbor sea ocean ferry water lake 潮 浪 江 河 海 港 渡 湖 水 汐',
  grounds: ['light', 'colour', 'deep', 'paper'],
  draw: (c) => {
    const turn = c.between(0, 6.28)
    const crest = c.variant === 3
    const layers = crest ? 6 : 8
    const out: string[] = []
    const sky = c.variant
    if (sky === 0) out.push(circle(W * 0.34, H * 0.22, 74, c.brass), circle(W * 0.55, H * 0.3, 42, c.high))
    if (sky === 1) out.push(circle(W * c.between(0.62, 0.76), H * 0.2, 52, c.brass))
    if (sky === 2) {
      out.push(circle(W / 2, H * 0.4, 196, c.brass))
      for (let i = 0; i < 5; i++) out.push(rect(0, H * (0.4 + 0.062 * i), W, 8 + i * 5, c.ground))
    }
    const first = sky === 2 ? 0.6 : 0.4
    for (let k = 0; k < layers; k++) {
      const base = H * (first + ((1 - first) * k) / layers)
      const swell = (crest ? 58 : 26) * (1 - 0.04 * k)
      const shift = turn + k * (crest ? 1.9 : 0.95)
      const top: XY[] = []
      for (let x = -8; x <= W + 8; x += 8) {
        const phase = (x / W) * (crest ? 14 : 7.4) + shift
        top.push([x, base + swell * (crest ? Math.abs(Math.sin(phase / 2)) * 1.4 - 0.7 : Math.sin(phase))])
      }
      const tone = k % 3 === 2 ? c.middle : c.tone(0.25 + (0.75 * k) / layers)
      out.push(polygon([...top, [W + 8, H + 8], [-8, H + 8]], tone))
      if (sky === 1 && k === 2) {
        const [x, y] = [W * 0.3, base + 6]
        out.push(
          polygon(
            [
              [x, y - 20],
              [x + 170, y - 20],
              [x + 134, y + 26],
              [x + 34, y + 26],
            ],
            c.high,
          ),
          polygon(
            [
              [x + 78, y - 34],
              [x + 78, y - 226],
              [x - 8, y - 34],
            ],
            c.high,
          ),
          polygon(
            [
              [x + 90, y - 34],
              [x + 90, y - 186],
              [x + 160, y - 34],
            ],
            c.brass,
          ),
        )
      }
    }
    return out.join('')
  },
}
