import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, rect, segment } from '../svg.ts'

/** Clouds of stacked bars with round ends, as on old lacquer; in rain, over a sun, in a chain, on a slope. */
export const clouds: PosterForm = {
  name: 'clouds',
  words: 'cloud weather sky rain wind climate storm 云 雨 风 天气 霜 雪 天空',
  grounds: ['colour', 'deep', 'light'],
  draw: (c) => {
    const bar = (x: number, y: number, w: number, tone: string): string => rect(x - w / 2, y, w, 54, tone, 27)
    const cloud = (x: number, y: number, size: number, tones: readonly [string, ...string[]]): string =>
      [0.34, 0.7, 1, 0.62]
        .map((share, i) =>
          bar(
            x + (i % 2 ? -1 : 1) * size * 0.1 * c.between(0.2, 1),
            y + i * 47,
            size * share,
            tones[i % tones.length] ?? tones[0],
          ),
        )
        .join('')
    if (c.variant === 1) {
      const rain = Array.from({ length: 60 }, (_, i) => {
        const [x, y] = [
          (i % 12) * 68 + (Math.floor(i / 12) % 2) * 34 + c.between(-6, 6),
          H * 0.5 + Math.floor(i / 12) * 66,
        ]
        return segment(x, y, x - 12, y + 36, i % 13 === 5 ? c.brass : c.strong, 7)
      })
      return (
        rain.join('') +
        cloud(W * 0.36, H * 0.1, 470, [c.high, c.strong]) +
        cloud(W * 0.72, H * 0.26, 380, [c.strong, c.high])
      )
    }
    if (c.variant === 2)
      return (
        circle(W * 0.56, H * 0.34, 176, c.brass) +
        cloud(W * 0.3, H * 0.4, 460, [c.high, c.tone(0.85)]) +
        cloud(W * 0.78, H * 0.62, 420, [c.strong, c.tone(0.7)])
      )
    if (c.variant === 3)
      return Array.from({ length: 9 }, (_, i) => {
        const [x, y] = [
          W * (0.18 + 0.32 * (i % 3)) + (Math.floor(i / 3) % 2 ? 90 : -40),
          H * (0.06 + 0.33 * Math.floor(i / 3)),
        ]
        return i === 4
          ? circle(x, y + 70, 84, c.brass)
          : cloud(x, y, 236, i % 2 ? [c.strong, c.tone(0.6)] : [c.high, c.strong])
      }).join('')
    const link = [0, 1, 2].map(
      (i) =>
        segment(W * 0.5, H * 0.46, W * (0.2 + 0.3 * i), H * 0.92, c.strong, 7) +
        circle(W * (0.2 + 0.3 * i), H * 0.9, 36, i === 1 ? c.brass : c.high),
    )
    return link.join('') + cloud(W * 0.5, H * 0.16, 560, [c.high, c.strong, c.high])
  },
}
