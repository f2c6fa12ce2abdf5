import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, polygon, rect, shape } from '../svg.ts'

/** Houses side by side: round roofs, gables, lane gates. */
export const city: PosterForm = {
  name: 'city',
  words: 'city cities town lane house street urban village architect* skyline 城 弄堂 街 巷 老屋 坊 里弄 建筑 村 镇',
  grounds: ['light', 'deep', 'colour', 'paper'],
  draw: (c) => {
    const out = [circle(W * c.between(0.2, 0.8), H * 0.2, c.between(40, 70), c.brass)]
    const rows = c.variant === 3 ? 3 : 2
    for (let row = 0; row < rows; row++) {
      let x = -c.between(0, 60)
      while (x < W) {
        const w = c.between(74, 136)
        const h = H * (c.between(0.46, 0.72) - row * (0.5 / rows))
        const y = H - h
        const tone =
          row === rows - 1 ? c.pick([c.strong, c.high, c.tone(0.8)]) : c.pick([c.tone(0.24), c.tone(0.4), c.middle])
        const roof =
          c.variant === 3 ? c.pick(['gable', 'round'] as const) : c.pick(['round', 'gable', 'flat', 'gate'] as const)
        out.push(rect(x, y, w + 1, h, tone))
        if (roof === 'round') out.push(halfDisc(x + w / 2, y + 0.5, w / 2, -Math.PI / 2, tone))
        if (roof === 'gable')
          out.push(
            polygon(
              [
                [x, y + 1],
                [x + w / 2, y - w * 0.5],
                [x + w, y + 1],
              ],
              tone,
            ),
          )
        const door = c.variant === 2 || roof === 'gate'
        const eye = tone === c.middle ? c.strong : c.ground
        if (door && row === rows - 1) {
          const [dw, dx] = [w * 0.44, x + w * 0.28]
          out.push(
            shape(
              `M${dx} ${H}V${H - 92}A${dw / 2} ${dw / 2} 0 0 1 ${dx + dw} ${H - 92}V${H}Z`,
              c.chance() < 0.3 ? c.brass : eye,
            ),
          )
        }
        if (c.variant !== 1)
          for (let wy = y + 26; wy < H - 150 && wy < y + 190; wy += 46)
            for (let wx = x + w * 0.2; wx < x + w * 0.75; wx += w * 0.34)
              if (c.chance() < 0.8)
                out.push(rect(wx, wy, w * 0.2, 26, c.chance() < 0.14 ? c.brass : eye, c.variant === 0 ? w * 0.1 : 0))
        x += w
      }
    }
    return out.join('')
  },
}
