import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { rect } from '../svg.ts'

/** Bands that pass over and under each other; a brass thread runs among them. */
export const weave: PosterForm = {
  name: 'weave',
  words: 'silk weav* loom fabric cloth* knit* fashion textile 丝 织 线 绸 锦 绣 服装 缝 时装',
  grounds: ['deep', 'colour', 'light'],
  draw: (c) => {
    const pitch = [96, 64, 128, 77][c.variant] ?? 96
    const band = pitch * (c.variant === 2 ? 0.82 : 0.66)
    const gap = (pitch - band) / 2
    const step = c.variant === 1 ? 3 : 2
    const [columns, rows] = [Math.ceil(W / pitch), Math.ceil(H / pitch)]
    const brassColumn = Math.floor(c.between(1, columns - 1))
    const brassRow = Math.floor(c.between(1, rows - 1))
    const warp = (i: number): string => (i === brassColumn ? c.brass : i % 3 === 0 ? c.high : c.strong)
    const weft = (j: number): string => (j === brassRow ? c.brass : j % 2 ? c.middle : c.tone(0.45))
    const out: string[] = []
    for (let i = 0; i < columns; i++) out.push(rect(i * pitch + gap, 0, band, H, warp(i)))
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const over = c.variant === 3 ? (i + 2 * j) % 5 === 0 : (i + j) % step === 0
        const [x, y] = [i * pitch, j * pitch]
        if (over)
          out.push(
            rect(x + gap - 4, y, band + 8, pitch, c.ground),
            rect(x + gap, y - gap, band, pitch + 2 * gap, warp(i)),
          )
        else
          out.push(
            rect(x, y + gap - 4, pitch, band + 8, c.ground),
            rect(x - gap, y + gap, pitch + 2 * gap, band, weft(j)),
          )
      }
    return out.join('')
  },
}
