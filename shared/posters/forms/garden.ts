import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, leaf, line, px, rect, ring, shape } from '../svg.ts'

/** Seen through a moon gate: a rock, a branch, water, far hills. */
export const garden: PosterForm = {
  name: 'garden',
  words: 'garden park courtyard pond flower blossom orchid 园林 花园 庭 花 苑 盆景 院落 公园',
  grounds: ['light', 'paper', 'colour'],
  draw: (c) => {
    const [x, y, r] = [W * (c.variant % 2 ? 0.56 : 0.46), H * 0.5, 258]
    const wall = c.dark ? c.deep : c.colour
    const inside = c.dark ? c.light : c.paper
    const far = shape(
      `M${px(x - r)} ${px(y + 60)}Q${px(x - r * 0.5)} ${px(y - 90)} ${px(x - 20)} ${px(y + 40)}T${px(x + r)} ${px(y + 20)}V${px(y + r)}H${px(x - r)}Z`,
      c.dark ? c.colour : c.light,
    )
    const water = Array.from({ length: 5 }, (_, i) =>
      rect(x - r, y + 110 + i * 34, 2 * r, 9, i === 2 ? c.brass : c.colour),
    ).join('')
    const rock =
      shape(
        `M${px(x - 190)} ${px(y + 240)}L${px(x - 170)} ${px(y + 40)}Q${px(x - 150)} ${px(y - 90)} ${px(x - 104)} ${px(y - 40)}T${px(x - 40)} ${px(y + 60)}L${px(x + 10)} ${px(y + 240)}Z`,
        c.deep,
      ) +
      ellipse(x - 112, y + 40, 20, 34, inside) +
      circle(x - 74, y + 118, 16, inside)
    const stem = line(
      `M${px(x + 230)} ${px(y - 210)}Q${px(x + 90)} ${px(y - 150)} ${px(x + 40)} ${px(y - 10)}`,
      c.deep,
      8,
    )
    const leaves = Array.from({ length: 9 }, (_, i) => {
      const t = i / 9
      return leaf(
        x + 230 - 190 * t,
        y - 210 + 190 * t * t + 8,
        2.2 + (i % 2 ? 0.9 : -0.5),
        92,
        34,
        i % 4 === 1 ? c.brass : c.colour,
        c.deep,
      )
    }).join('')
    const sun = c.variant > 1 ? circle(x + 70, y - 110, 54, c.brass) : ''
    return `${rect(0, 0, W, H, wall)}<clipPath id="gate"><circle cx="${px(x)}" cy="${px(y)}" r="${r}"/></clipPath><g clip-path="url(#gate)">${rect(x - r, y - r, 2 * r, 2 * r, inside)}${sun}${far}${water}${rock}${c.variant === 2 ? '' : stem + leaves}</g>${ring(x, y, r + 14, c.dark ? c.colour : c.deep, 28)}${rect(0, H - 36, W, 36, c.deep)}`
  },
}
