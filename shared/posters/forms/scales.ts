import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle } from '../svg.ts'

/** Overlapping scales of rings: water on a print, tiles on a roof, a fan of feathers. */
export const scales: PosterForm = {
  name: 'scales',
  words: 'roof tile scale fish heritage porcelain ceramic 瓦 鳞 鱼 遗产 瓷 非遗 传统',
  grounds: ['deep', 'colour', 'light'],
  draw: (c) => {
    const size = [96, 128, 77, 154][c.variant] ?? 96
    const rise = size * 0.5
    const brassAt = Math.floor(c.between(14, 30))
    const out: string[] = []
    for (let row = 0; row * rise < H + size * 1.2; row++)
      for (let i = -1; i * size < W + size; i++) {
        const x = i * size + (row % 2 ? size / 2 : 0)
        const y = row * rise
        const special = out.length === brassAt || (c.variant !== 1 && c.chance() < 0.05)
        const tones = special
          ? [c.brass, c.high, c.brass, c.high]
          : (row + i) % 4 === 0
            ? [c.high, c.middle, c.high, c.middle]
            : [c.strong, c.tone(0.18), c.tone(0.7), c.tone(0.06)]
        out.push([0.58, 0.45, 0.31, 0.17].map((r, k) => circle(x, y, size * r, tones[k] ?? c.strong)).join(''))
      }
    return out.join('')
  },
}
