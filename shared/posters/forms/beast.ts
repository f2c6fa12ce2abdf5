import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, halfDisc, px, rect, shape } from '../svg.ts'

/** An animal of two halves that do not agree: stripes before, spots behind, legs as they come. */
export const beast: PosterForm = {
  name: 'beast',
  words: 'zoo animal beast pet dog cat horse dragon child* kid* toy play* 动物 兽 猫 狗 马 龙 虎 童 玩具 熊猫',
  grounds: ['light', 'colour', 'deep', 'paper'],
  draw: (c) => {
    const legs = [5, 4, 7, 6][c.variant] ?? 5
    const [x, y, w, h] = [150, H * 0.42, 440, 180]
    const cut = x + w * c.between(0.42, 0.58)
    const leg = Array.from({ length: legs }, (_, i) => {
      const lx = x + 30 + (i * (w - 100)) / (legs - 1)
      const tone = lx > cut ? c.strong : c.middle
      return (
        rect(lx, y + h - 60, 44, 230 - (i % 2) * 22, tone, 20) +
        (i % 3 === 1 ? rect(lx - 4, y + h + 130 - (i % 2) * 22, 60, 34, c.high, 14) : '')
      )
    }).join('')
    const body = `M${px(x)} ${px(y + h / 2)}A${px(h / 2)} ${px(h / 2)} 0 0 1 ${px(x + h / 2)} ${px(y)}H${px(x + w - 40)}A${px(h / 2)} ${px(h / 2)} 0 0 1 ${px(x + w + 40)} ${px(y + h)}H${px(x + h / 2)}A${px(h / 2)} ${px(h / 2)} 0 0 1 ${px(x)} ${px(y + h / 2)}Z`
    const spots = Array.from({ length: 12 }, (_, i) =>
      circle(
        x + 34 + (i % 4) * 62 + (Math.floor(i / 4) % 2) * 30,
        y + 36 + Math.floor(i / 4) * 60,
        19,
        i === 5 ? c.brass : c.tone(0.2),
      ),
    ).join('')
    const stripes = Array.from({ length: 9 }, (_, i) => rect(cut + 18 + i * 44, y - 10, 22, h + 20, c.ground)).join('')
    const long = c.variant % 2 === 0
    const neck = long ? rect(x + w - 58, y - 130, 84, 230, c.strong, 42) : ''
    const [hx, hy] = long ? [x + w + 10, y - 122] : [x + w + 36, y + 40]
    const head =
      rect(hx - 76, hy - 56, 178, 112, c.high, 54) +
      circle(hx + 4, hy - 14, 14, c.deep) +
      (c.variant > 1
        ? halfDisc(hx - 46, hy - 44, 40, -Math.PI / 2, c.brass)
        : rect(hx - 54, hy - 118, 26, 76, c.brass, 13) + rect(hx - 12, hy - 118, 26, 76, c.brass, 13))
    const tail = shape(`M${px(x + 20)} ${px(y + 70)}q-110 -10 -96 -130q34 66 120 66z`, c.brass)
    return `${rect(0, H * 0.9, W, H * 0.1, c.tone(0.3))}${tail}${leg}<clipPath id="beast"><path d="${body}"/></clipPath>${neck}<g clip-path="url(#beast)">${rect(0, 0, cut, H, c.middle)}${rect(cut, 0, W, H, c.strong)}${spots}${stripes}${rect(cut - 4, 0, 8, H, c.high)}</g>${head}`
  },
}
