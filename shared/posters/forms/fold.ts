import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, type XY } from '../svg.ts'

/** Folded paper: a concertina, a fan, a boat, a crane; every facet has its own light. */
export const fold: PosterForm = {
  name: 'fold',
  words: 'fold* paper origami crease* pleat* 折 纸 叠',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const facet = (share: number, ...list: XY[]): string => polygon(list, share > 1 ? c.high : c.tone(share))
    if (c.variant === 0) {
      const n = 8
      const lift = c.between(60, 110)
      return (
        circle(W * 0.76, H * 0.2, 58, c.brass) +
        Array.from({ length: n }, (_, i) => {
          const [x, next] = [64 + (i * 640) / n, 64 + ((i + 1) * 640) / n]
          const [a, b] = i % 2 ? [0, lift] : [lift, 0]
          const shade = i === 5 ? c.brass : i % 2 ? c.tone(0.55) : c.high
          return polygon(
            [
              [x, H * 0.36 + a],
              [next, H * 0.36 + b],
              [next, H * 0.82 + b],
              [x, H * 0.82 + a],
            ],
            shade,
          )
        }).join('')
      )
    }
    if (c.variant === 1) {
      const n = 11
      const [x, y] = [W / 2, H * 0.9]
      const at = (i: number, r: number): XY => [
        x + Math.cos(Math.PI + (i * Math.PI) / n) * r,
        y + Math.sin(Math.PI + (i * Math.PI) / n) * r,
      ]
      return (
        Array.from({ length: n }, (_, i) =>
          polygon(
            [[x, y], at(i, i % 2 ? 470 : 440), at(i + 1, i % 2 ? 440 : 470)],
            i % 2 ? c.tone(0.5) : i === 4 ? c.brass : c.strong,
          ),
        ).join('') + circle(x, y, 46, c.high)
      )
    }
    if (c.variant === 2)
      return (
        circle(W * 0.2, H * 0.2, 50, c.brass) +
        facet(2, [110, 330], [384, 330], [250, 520]) +
        facet(0.5, [658, 330], [384, 330], [518, 520]) +
        facet(0.7, [250, 520], [384, 330], [518, 520]) +
        facet(0.85, [384, 96], [384, 330], [232, 330]) +
        facet(0.4, [384, 96], [384, 330], [536, 330]) +
        polygon(
          [
            [0, 520],
            [W, 520],
            [W, H],
            [0, H],
          ],
          c.middle,
        )
      )
    return (
      facet(2, [384, 330], [60, 90], [330, 430]) +
      facet(0.62, [60, 90], [330, 430], [250, 470]) +
      facet(0.8, [384, 330], [700, 60], [440, 430]) +
      facet(0.45, [700, 60], [440, 430], [520, 460]) +
      facet(0.95, [384, 330], [330, 430], [384, 570]) +
      facet(0.55, [384, 330], [440, 430], [384, 570]) +
      facet(0.7, [330, 430], [120, 372], [250, 470]) +
      facet(0.4, [120, 372], [70, 412], [150, 402]) +
      facet(0.75, [440, 430], [716, 380], [520, 460]) +
      circle(W * 0.5, H * 0.16, 44, c.brass)
    )
  },
}
