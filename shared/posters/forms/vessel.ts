import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, line, px, rect, shape } from '../svg.ts'

/** A pot, a cup, a vase, a gourd on a board, and what rises from it. */
export const vessel: PosterForm = {
  name: 'vessel',
  words: 'cup kitchen pot vase cook* coffee bowl wine stove pottery 杯 厨 锅 碗 壶 酒 咖啡 陶 瓶',
  grounds: ['light', 'paper', 'colour', 'deep'],
  draw: (c) => {
    const x = W * ([0.5, 0.36, 0.64, 0.5][c.variant] ?? 0.5)
    const foot = H * 0.86
    const outlines = [
      [
        [190, 0],
        [190, 26],
        [216, 200],
        [206, 214],
      ],
      [
        [96, 0],
        [150, 40],
        [172, 190],
        [176, 214],
      ],
      [
        [80, 0],
        [210, 120],
        [60, 250],
        [96, 330],
      ],
      [
        [120, 0],
        [200, 90],
        [70, 200],
        [40, 330],
      ],
    ] as const
    const [a, b, d, e] = outlines[c.variant] ?? outlines[0]
    const at = ([dx, dy]: readonly [number, number], side: number): string => `${px(x + side * dx)} ${px(foot - dy)}`
    const body = `M${at(a, -1)}C${at(b, -1)} ${at(d, -1)} ${at(e, -1)}H${px(x + e[0])}C${at(d, 1)} ${at(b, 1)} ${at(a, 1)}Z`
    const top = foot - e[1]
    const steam = [-1, 0, 1].map((i) => {
      const sx = x + i * 62
      return line(
        `M${px(sx)} ${px(top - 46)}q-44 -48 0 -92t0 -92${c.variant > 1 ? '' : 't0 -76'}`,
        i ? c.tone(0.5) : c.brass,
        16,
      )
    })
    const stripes = [0.3, 0.52]
      .map(
        (share, i) =>
          `<g clip-path="url(#body)">${rect(x - 300, foot - e[1] * (1 - share), 600, i ? 26 : 48, i ? c.brass : c.middle)}</g>`,
      )
      .join('')
    const handle =
      c.variant === 1
        ? line(`M${px(x + 164)} ${px(foot - 170)}q96 -6 78 76t-112 46`, c.strong, 26)
        : c.variant === 0
          ? rect(x - 268, foot - 178, 90, 30, c.strong, 15) +
            rect(x + 178, foot - 178, 90, 30, c.strong, 15) +
            rect(x - 220, foot - 236, 440, 26, c.high, 13) +
            rect(x - 24, foot - 268, 48, 40, c.brass, 12)
          : ''
    const rim = c.variant === 0 ? '' : ellipse(x, top, e[0], e[0] * 0.16, c.high)
    const behind =
      c.variant === 1
        ? circle(W * 0.78, H * 0.36, 128, c.brass)
        : c.variant === 2
          ? circle(W * 0.24, H * 0.4, 150, c.tone(0.3))
          : ''
    return (
      `<clipPath id="body"><path d="${body}"/></clipPath>` +
      behind +
      rect(0, foot - 6, W, H - foot + 6, c.middle) +
      ellipse(x + 20, foot + 14, 250, 18, c.dark ? c.deep : c.tone(0.75)) +
      steam.join('') +
      handle +
      shape(body, c.strong) +
      stripes +
      rim
    )
  },
}
