import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, line, px, segment } from '../svg.ts'

/** One long way: bends, a spiral, a loop, a hairpin road; and where one is on it. */
export const path: PosterForm = {
  name: 'path',
  words: 'loop map path way walk* route road wire navig* journey travel* trail 环 地图 路 行走 旅途 径 导航 旅行 漫步',
  grounds: ['colour', 'light', 'deep', 'paper'],
  draw: (c) => {
    const rows = 5
    const bend = (): string => {
      const gap = H / rows
      let d = `M-60 ${px(gap * 0.5)}`
      for (let i = 0; i < rows; i++) {
        const y = gap * (i + 0.5)
        const right = i % 2 === 0
        d += `H${right ? W - 150 : 150}`
        if (i < rows - 1)
          d += `A${px(gap / 2)} ${px(gap / 2)} 0 0 ${right ? 1 : 0} ${right ? W - 150 : 150} ${px(y + gap)}`
      }
      return `${d}H${W + 60}`
    }
    const spiral = (): string => {
      let d = ''
      for (let i = 0; i <= 200; i++) {
        const [t, r] = [i * 0.11, 14 + i * 2.1]
        d += `${i ? 'L' : 'M'}${px(W / 2 + Math.cos(t) * r)} ${px(H / 2 + Math.sin(t) * r * 0.82)}`
      }
      return d
    }
    const ways = [
      bend(),
      spiral(),
      `M${px(W * 0.5)} ${px(H * 0.16)}C${px(W * 1.02)} ${px(H * 0.1)} ${px(W * 0.96)} ${px(H * 0.9)} ${px(W * 0.52)} ${px(H * 0.82)}S${px(W * 0.02)} ${px(H * 0.2)} ${px(W * 0.5)} ${px(H * 0.16)}Z`,
      `M${px(W * 0.1)} ${H + 30}C${px(W * 0.1)} ${px(H * 0.62)} ${px(W * 0.94)} ${px(H * 0.86)} ${px(W * 0.86)} ${px(H * 0.5)}S${px(W * 0.18)} ${px(H * 0.56)} ${px(W * 0.26)} ${px(H * 0.26)}S${px(W * 0.7)} ${px(H * 0.3)} ${px(W * 0.66)} -30`,
    ]
    const d = ways[c.variant] ?? bend()
    const width = c.variant === 1 ? 26 : 74
    const ends = [
      [W - 150, H * 0.2],
      [W / 2, H / 2],
      [W * 0.5, H * 0.16],
      [W * 0.66, H * 0.14],
    ] as const
    const [x, y] = ends[c.variant] ?? ends[0]
    const marks = Array.from({ length: 18 }, () => {
      const [mx, my] = [c.between(30, W - 30), c.between(30, H - 30)]
      return segment(mx, my, mx + 24, my, c.tone(0.22), 8)
    }).join('')
    return (
      marks +
      line(d, c.middle, width + 22) +
      line(d, c.strong, width) +
      `<g stroke-dasharray="30 34">${c.variant === 1 ? '' : line(d, c.ground, 7)}</g>` +
      circle(x, y, 50, c.high) +
      circle(x, y, 32, c.brass)
    )
  },
}
