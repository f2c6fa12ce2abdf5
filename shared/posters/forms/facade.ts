import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, leaf, rect } from '../svg.ts'

/** A house front: windows, some of them lit, and what grows on their sills. */
export const facade: PosterForm = {
  name: 'facade',
  words: 'balcon* window floor apartment home resident* building room 阳台 窗 楼 家居 居所 宿舍 房间 公寓',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const [columns, rows] = (
      [
        [4, 3],
        [3, 2],
        [6, 4],
        [5, 3],
      ] as const
    )[c.variant] ?? [4, 3]
    const [cw, ch] = [W / columns, H / rows]
    const out: string[] = []
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [w, h] = [cw * 0.58, ch * 0.6]
        const [x, y] = [column * cw + (cw - w) / 2, row * ch + ch * 0.14]
        const lit = c.chance() < 0.24
        const pane = lit ? c.brass : c.pick([c.strong, c.tone(0.4), c.middle])
        const arched = c.variant === 1 || (c.variant === 3 && row === 0)
        if (arched)
          out.push(
            halfDisc(x + w / 2, y + w * 0.5, w / 2, -Math.PI / 2, pane),
            rect(x, y + w * 0.5 - 0.5, w, h - w * 0.5, pane),
          )
        else out.push(rect(x, y, w, h, pane, 4))
        if (c.chance() < 0.32)
          out.push(
            circle(x + w * c.between(0.35, 0.65), y + h * 0.56, w * 0.16, c.ground),
            halfDisc(x + w * 0.5, y + h, w * 0.3, -Math.PI / 2, c.ground),
          )
        else out.push(rect(x + w / 2 - 3, arched ? y : y, 6, h, c.ground))
        out.push(rect(x - w * 0.16, y + h, w * 1.32, ch * 0.11, c.high, 5))
        const plants = Math.floor(c.between(0, 5))
        for (let i = 0; i < plants; i++)
          out.push(
            leaf(
              x + w * (0.1 + (0.8 * i) / Math.max(1, plants - 1)),
              y + h + 2,
              -Math.PI / 2 + c.between(-0.5, 0.5),
              ch * c.between(0.2, 0.34),
              ch * 0.09,
              c.pick([c.high, c.middle, c.strong]),
              c.tone(0.7),
            ),
          )
      }
    return out.join('')
  },
}
