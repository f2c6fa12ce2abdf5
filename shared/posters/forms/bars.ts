import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, rect, segment } from '../svg.ts'

/** Music one can see: rounded bars that swell, keys, notes on strings. */
export const bars: PosterForm = {
  name: 'bars',
  words: 'blues music song jazz rhythm concert melod* sing* choir orchestra band 音乐 歌 曲 蓝调 唱 琴 鼓 乐队 乐团',
  grounds: ['deep', 'colour', 'paper', 'light'],
  draw: (c) => {
    const turn = c.between(0, 6.28)
    if (c.variant === 1) {
      const keys = 8
      const w = W / keys
      return (
        Array.from({ length: keys }, (_, i) =>
          rect(i * w + 3, H * 0.2, w - 6, H, i === 4 ? c.brass : i % 3 === 2 ? c.strong : c.high, 10),
        ).join('') +
        [0, 1, 3, 4, 5, 7]
          .map((i) => rect((i + 1) * w - w * 0.29, H * 0.2 - 6, w * 0.58, H * 0.48, c.deep, 8))
          .join('') +
        rect(0, 0, W, H * 0.2, c.middle)
      )
    }
    if (c.variant === 2) {
      const strings = Array.from({ length: 5 }, (_, i) =>
        segment(-10, H * (0.2 + i * 0.15), W + 10, H * (0.2 + i * 0.15), c.tone(0.5), 5),
      )
      const notes = Array.from({ length: 9 }, (_, i) => {
        const [x, y] = [70 + i * 78, H * (0.2 + 0.075 * Math.round(4 + 3.6 * Math.sin(i * 0.9 + turn)))]
        return segment(x + 26, y, x + 26, y - 132, c.high, 9) + circle(x, y, 31, i % 4 === 1 ? c.brass : c.high)
      })
      return strings.join('') + notes.join('')
    }
    const count = c.variant === 3 ? 11 : 17
    const pitch = W / count
    return Array.from({ length: count }, (_, i) => {
      const swell = 0.5 + 0.5 * Math.sin(i * 0.72 + turn) * Math.cos(i * 0.31 + turn * 2)
      const h = 70 + swell * H * 0.62
      const y = c.variant === 3 ? H - h : H / 2 - h / 2
      const tone = i % 6 === 4 ? c.brass : swell > 0.62 ? c.high : i % 2 ? c.strong : c.tone(0.5)
      return rect(i * pitch + pitch * 0.16, y, pitch * 0.68, c.variant === 3 ? h + 60 : h, tone, pitch * 0.34)
    }).join('')
  },
}
