import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, halfDisc, line, placed, polygon, px, rect } from '../svg.ts'

/** A face of half rounds: cut from paper, painted for the opera, two in profile, many at once. */
export const mask: PosterForm = {
  name: 'mask',
  words: 'avatar mask face puppet character doll identity 纸偶 偶 面具 脸谱 人物 化身 木偶 脸',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const face = (x: number, y: number, s: number, left: string, right: string): string =>
      `<g transform="translate(${px(x)} ${px(y)}) scale(${px(s)})">${halfDisc(0, 0, 200, Math.PI, left)}${halfDisc(0, 0, 200, 0, right)}${ellipse(-80, -30, 46, 22, c.ground)}${ellipse(80, -30, 46, 22, c.ground)}${circle(-80, -30, 17, c.brass)}${circle(80, -30, 17, c.brass)}${polygon(
        [
          [0, -70],
          [30, 60],
          [0, 60],
        ],
        left,
      )}${polygon(
        [
          [0, -70],
          [-30, 60],
          [0, 60],
        ],
        right,
      )}${halfDisc(0, 96, 50, Math.PI / 2, c.brass)}${line('M-140 -92Q-80 -130 -30 -84', right, 16)}${line('M140 -92Q80 -130 30 -84', left, 16)}</g>`
    if (c.variant === 0) {
      const notches = Array.from({ length: 24 }, (_, i) =>
        placed(
          W / 2,
          H / 2,
          (i / 24) * Math.PI * 2,
          polygon(
            [
              [262, -22],
              [300, 0],
              [262, 22],
            ],
            c.strong,
          ),
        ),
      )
      return (
        circle(W / 2, H / 2, 268, c.strong) +
        notches.join('') +
        circle(W / 2, H / 2, 236, c.ground) +
        face(W / 2, H / 2, 1, c.strong, c.middle)
      )
    }
    if (c.variant === 1)
      return (
        face(W / 2, H * 0.55, 1.3, c.high, c.strong) +
        [-1, 1]
          .map((k) => circle(W / 2 + k * 130, H * 0.14, 62, c.middle) + circle(W / 2 + k * 130, H * 0.14, 30, c.brass))
          .join('')
      )
    if (c.variant === 2)
      return Array.from({ length: 12 }, (_, i) => {
        const [x, y] = [W * (0.125 + 0.25 * (i % 4)), H * (0.17 + 0.33 * Math.floor(i / 4))]
        const tones = [c.strong, c.high, c.middle, c.tone(0.5)]
        return face(
          x,
          y,
          0.43,
          i === 6 ? c.brass : (tones[i % 4] ?? c.strong),
          tones[(i + 1 + Math.floor(i / 4)) % 4] ?? c.high,
        )
      }).join('')
    return (
      halfDisc(W / 2 - 8, H / 2, 270, Math.PI, c.strong) +
      halfDisc(W / 2 + 8, H / 2, 270, 0, c.middle) +
      circle(W / 2 - 130, H * 0.42, 34, c.ground) +
      circle(W / 2 + 130, H * 0.42, 34, c.ground) +
      circle(W / 2 - 130, H * 0.42, 14, c.brass) +
      circle(W / 2 + 130, H * 0.42, 14, c.brass) +
      rect(W / 2 - 120, H * 0.68, 112, 16, c.ground) +
      rect(W / 2 + 8, H * 0.68, 112, 16, c.ground) +
      halfDisc(W / 2, H * 0.52, 46, Math.PI, c.high)
    )
  },
}
