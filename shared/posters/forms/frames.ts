import type { PosterForm } from '../form.ts'
import { circle, halfDisc, leaf, px, rect } from '../svg.ts'

/** Pictures on a wall or in an album: faces, hills, a leaf; one of them is remembered. */
export const frames: PosterForm = {
  name: 'frames',
  words:
    'archive photo* portrait memor* album gallery picture film cinema camera movie 档案 照片 记忆 影像 电影 画 摄影 肖像 相册',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const layouts = [
      [
        [60, 60, 300, 360],
        [400, 60, 308, 220],
        [400, 320, 140, 250],
        [580, 320, 128, 250],
        [60, 460, 300, 110],
      ],
      [
        [70, 70, 190, 230],
        [290, 70, 190, 230],
        [510, 70, 190, 230],
        [70, 335, 190, 230],
        [290, 335, 190, 230],
        [510, 335, 190, 230],
      ],
      [
        [120, 50, 528, 420],
        [120, 500, 120, 100],
        [256, 500, 120, 100],
        [392, 500, 120, 100],
        [528, 500, 120, 100],
      ],
      [
        [50, 120, 210, 280],
        [280, 60, 210, 280],
        [510, 150, 210, 280],
        [160, 430, 190, 160],
        [420, 380, 70, 210],
      ],
    ]
    const layout = layouts[c.variant] ?? layouts[0] ?? []
    const kept = Math.floor(c.between(0, layout.length))
    return layout
      .map(([x = 0, y = 0, w = 0, h = 0], i) => {
        const back = i === kept ? c.brass : c.pick([c.strong, c.tone(0.5), c.middle])
        const front = back === c.strong ? c.middle : c.high
        const unit = Math.min(w, h)
        const kind = Math.floor(c.between(0, 4))
        const face =
          circle(x + w / 2, y + h * 0.42, unit * 0.2, front) +
          halfDisc(x + w / 2, y + h, unit * 0.4, -Math.PI / 2, front)
        const hills =
          circle(x + w * 0.3, y + h * 0.3, unit * 0.12, c.high) +
          halfDisc(x + w * 0.28, y + h, unit * 0.42, -Math.PI / 2, front) +
          halfDisc(x + w * 0.74, y + h, unit * 0.5, -Math.PI / 2, c.deep)
        const grown = leaf(x + w * 0.3, y + h * 0.9, -1.1, unit * 0.86, unit * 0.3, front, c.deep)
        const choir = [0.2, 0.5, 0.8]
          .map(
            (t, k) =>
              circle(x + w * t, y + h * 0.5, unit * 0.1, k === 1 ? c.high : front) +
              halfDisc(x + w * t, y + h, unit * 0.24, -Math.PI / 2, k === 1 ? c.high : front),
          )
          .join('')
        return `${rect(x - 12, y - 12, w + 24, h + 24, c.high)}<clipPath id="frame${i}"><rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}"/></clipPath><g clip-path="url(#frame${i})">${rect(x, y, w, h, back)}${[face, hills, grown, choir][kind] ?? face}</g>`
      })
      .join('')
  },
}
