import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, polygon, rect, wedge } from '../svg.ts'

/** A patchwork of squares: quarter rounds, half rounds, triangles, discs. */
export const quilt: PosterForm = {
  name: 'quilt',
  words: 'patch* quilt common* communit* mosaic neighbour* neighbor* together 拼 布 邻里 社区 百家 织物 共创',
  grounds: ['paper', 'light', 'deep', 'colour'],
  draw: (c) => {
    const columns = [6, 4, 5, 8][c.variant] ?? 6
    const size = W / columns
    const tones = [c.strong, c.middle, c.high, c.brass, c.tone(0.35)] as const
    const out: string[] = []
    for (let row = 0; row * size < H; row++)
      for (let column = 0; column < columns; column++) {
        const [x, y] = [column * size, row * size]
        const [under, over] = [c.pick([c.tone(0.1), c.tone(0.22), c.ground, c.strong]), c.pick(tones)]
        const quarter = Math.floor(c.between(0, 4))
        const [cx, cy] = [x + (quarter % 2) * size, y + (quarter > 1 ? size : 0)]
        out.push(rect(x, y, size + 0.6, size + 0.6, under))
        const kind = Math.floor(c.between(0, 5))
        if (kind === 0) {
          const from = [0, Math.PI / 2, -Math.PI / 2, Math.PI][quarter] ?? 0
          out.push(wedge(cx, cy, size, from, from + Math.PI / 2, over))
        }
        if (kind === 1) out.push(halfDisc(x + size / 2, y + size / 2, size / 2, (quarter * Math.PI) / 2, over))
        if (kind === 2)
          out.push(polygon([[x, y], [x + size, y], quarter % 2 ? [x, y + size] : [x + size, y + size]], over))
        if (kind === 3)
          out.push(
            circle(x + size / 2, y + size / 2, size * 0.5, over),
            circle(x + size / 2, y + size / 2, size * 0.2, c.pick(tones)),
          )
        if (kind === 4) for (let i = 0; i < 3; i++) out.push(rect(x, y + (size / 6) * (i * 2), size, size / 6, over))
      }
    return out.join('')
  },
}
