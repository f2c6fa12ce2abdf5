import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, polygon, px, rect } from '../svg.ts'

/** The same shapes on both sides of a line, and not quite the same. */
export const mirror: PosterForm = {
  name: 'mirror',
  words: 'mirror museum twin reflect* double reverse* glass 镜 博物馆 孪生 双生 倒影',
  grounds: ['paper', 'light', 'deep', 'colour'],
  draw: (c) => {
    const upright = c.variant % 2 === 0
    const [long, short] = upright ? [H, W] : [W, H]
    const count = c.variant > 1 ? 4 : 3
    const size = long / count
    const side = (flip: boolean): string =>
      Array.from({ length: count }, (_, i) => {
        const y = (i + 0.5) * size
        const tones = flip ? [c.middle, c.tone(0.5), c.high] : [c.strong, c.high, c.brass]
        const reach = (short / 2) * (0.55 + 0.4 * Math.abs(Math.sin(i * 1.9 + c.variant)))
        const tone = tones[i % 3] ?? c.strong
        if (i % 3 === 0)
          return (
            halfDisc(0, y, Math.min(reach, size * 0.5), 0, tone) +
            halfDisc(0, y, size * 0.24, 0, flip ? c.ground : c.brass)
          )
        if (i % 3 === 1)
          return (
            polygon(
              [
                [0, y - size / 2],
                [reach, y],
                [0, y + size / 2],
              ],
              tone,
            ) + circle(reach * 0.34, y, size * 0.11, flip ? c.strong : c.ground)
          )
        return [0, 1, 2, 3]
          .map((k) => rect(0, y - size / 2 + (k * size) / 4, reach * (1 - k * 0.18), size / 8, tone))
          .join('')
      }).join('')
    const half = rect(0, 0, short / 2, long, c.tone(0.14))
    const content = `<g transform="translate(${px(short / 2)} 0)">${side(false)}</g><g transform="translate(${px(short / 2)} 0) scale(-1 1)">${half}${side(true)}</g>${rect(short / 2 - 3, 0, 6, long, c.brass)}`
    return upright ? content : `<g transform="matrix(0 1 1 0 0 0)">${content}</g>`
  },
}
