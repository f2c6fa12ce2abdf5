import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, rect, segment, shape } from '../svg.ts'

/** The post: an envelope, many of them, one on its way, a stamp. */
export const letter: PosterForm = {
  name: 'letter',
  words: 'letter post mail envelope postcard message stamp 信 邮 寄 函 笺 明信片',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const envelope = (x: number, y: number, w: number, h: number, tone: string, flap: string, seal: string): string =>
      rect(x, y, w, h, tone, 6) +
      polygon(
        [
          [x, y + h],
          [x + w * 0.42, y + h * 0.48],
          [x + w * 0.58, y + h * 0.48],
          [x + w, y + h],
        ],
        c.tone(0.7),
      ) +
      polygon(
        [
          [x, y],
          [x + w, y],
          [x + w / 2, y + h * 0.62],
        ],
        flap,
      ) +
      circle(x + w / 2, y + h * 0.58, h * 0.1, seal)
    if (c.variant === 0) return envelope(114, 160, 540, 350, c.high, c.strong, c.brass)
    if (c.variant === 1)
      return Array.from({ length: 15 }, (_, i) =>
        envelope(
          30 + (i % 3) * 244,
          26 + Math.floor(i / 3) * 122,
          220,
          104,
          i === 7 ? c.brass : i % 2 ? c.strong : c.high,
          i === 7 ? c.high : c.middle,
          i === 7 ? c.deep : c.brass,
        ),
      ).join('')
    if (c.variant === 2) {
      const steps = Array.from({ length: 6 }, (_, i) =>
        rect(W - 128 * (i + 1), H - 84 * (6 - i), 128 * (i + 1), 84, i % 2 ? c.middle : c.tone(0.4)),
      )
      return (
        steps.join('') +
        `<g transform="rotate(-14 300 200)">${envelope(90, 90, 320, 200, c.high, c.strong, c.brass)}</g>` +
        [0, 1, 2].map((i) => segment(60, 360 + i * 40, 190 - i * 34, 340 + i * 40, c.strong, 8)).join('')
      )
    }
    const teeth = Array.from({ length: 44 }, (_, i) => {
      const edge = Math.floor(i / 11)
      const t = (i % 11) / 10
      const [x, y] = [
        [174 + 420 * t, 60],
        [174 + 420 * t, 575],
        [174, 60 + 515 * t],
        [594, 60 + 515 * t],
      ][edge] ?? [0, 0]
      return circle(x ?? 0, y ?? 0, 17, c.ground)
    })
    return (
      rect(174, 60, 420, 515, c.high) +
      teeth.join('') +
      rect(214, 100, 340, 435, c.middle) +
      circle(384, 280, 110, c.brass) +
      shape('M214 535V420q85 -90 170 -20t170 -60V535Z', c.tone(0.8)) +
      shape('M214 535V470q120 -60 200 -10t140 -10V535Z', c.deep)
    )
  },
}
