import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle } from '../svg.ts'

/** A halftone: a field of dots whose sizes draw a swell, a globe, two globes or a slope. */
export const dots: PosterForm = {
  name: 'dots',
  words: 'pixel protocol chain blockchain block sensor algorithm particle code 像素 协议 区块链 算法 粒子 代码',
  grounds: ['deep', 'colour', 'paper', 'light'],
  draw: (c) => {
    const columns = 15
    const cell = W / columns
    const rise = cell * 0.866
    const turn = c.between(0, 6.28)
    const [fx, fy] = [W * c.between(0.36, 0.64), H * c.between(0.4, 0.6)]
    const globe = (x: number, y: number, cx: number, cy: number, r: number): number => {
      const d = Math.hypot(x - cx, y - cy) / r
      return d < 1 ? 0.35 + 0.65 * Math.sqrt(1 - d * d) : 0.1
    }
    const fields = [
      (x: number, y: number) => 0.5 + 0.5 * Math.sin(x / 92 + turn) * Math.cos(y / 88 + turn * 0.6),
      (x: number, y: number) => globe(x, y, fx, fy, 255),
      (x: number, y: number) => Math.max(globe(x, y, W * 0.32, H * 0.36, 190), globe(x, y, W * 0.7, H * 0.68, 170)),
      (x: number, y: number) => Math.min(1, Math.max(0.06, (x * Math.cos(0.6) + y * Math.sin(0.6)) / 900)),
    ]
    const field = fields[c.variant] ?? fields[0]
    const out: string[] = []
    const star = Math.floor(c.between(60, 150))
    for (let row = -1; row * rise < H + cell; row++)
      for (let column = -1; column <= columns; column++) {
        const x = (column + (row % 2 ? 0.5 : 0) + 0.5) * cell
        const y = (row + 0.6) * rise
        const r = 3 + 20 * (field?.(x, y) ?? 0.5)
        const tone = out.length === star ? c.brass : r > 17 ? c.high : r > 9 ? c.strong : c.tone(0.5)
        out.push(circle(x, y, out.length === star ? 25 : r, tone))
      }
    return out.join('')
  },
}
