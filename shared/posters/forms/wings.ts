import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, leaf, placed, px, rect, segment } from '../svg.ts'

/** Something with wings: a dragonfly, a moth, a bird of leaves, a flock. */
export const wings: PosterForm = {
  name: 'wings',
  words: 'dragonfly wing* bird* fly flying butterfl* bee insect feather swallow drone 蜻蜓 蝶 鸟 飞 翼 蜂 燕 羽',
  grounds: ['light', 'colour', 'deep', 'paper'],
  draw: (c) => {
    const dragonfly = (x: number, y: number, size: number, turn: number): string => {
      const wing = (angle: number, length: number, tone: string, shade: string): string =>
        leaf(0, -20, angle, length, length * 0.26, tone, shade) +
        placed(
          0,
          -20,
          angle,
          [0.35, 0.5, 0.65]
            .map((t) => segment(length * t, -length * 0.08, length * (t + 0.05), length * 0.08, c.ground, 4))
            .join(''),
        )
      const body = Array.from({ length: 7 }, (_, i) =>
        rect(-13 + i, 10 + i * 38, 26 - 2 * i, 32, i % 3 === 1 ? c.brass : c.high, 12),
      ).join('')
      return `<g transform="translate(${px(x)} ${px(y)}) rotate(${px(turn)}) scale(${px(size)})">${wing(-0.34, 330, c.strong, c.tone(0.6))}${wing(Math.PI + 0.34, 330, c.tone(0.6), c.strong)}${wing(0.3, 280, c.middle, c.tone(0.4))}${wing(Math.PI - 0.3, 280, c.tone(0.4), c.middle)}${body}${ellipse(0, -26, 28, 40, c.high)}${circle(-20, -66, 22, c.brass)}${circle(20, -66, 22, c.brass)}</g>`
    }
    if (c.variant === 0) return dragonfly(W * 0.5, H * 0.38, 1.1, c.between(-16, 16))
    if (c.variant === 1) {
      const reeds = [0.1, 0.18, 0.86, 0.94].map(
        (t, i) =>
          segment(W * t, H, W * t + (i % 2 ? 12 : -8), H * (0.3 + i * 0.08), c.middle, 12) +
          ellipse(W * t + (i % 2 ? 12 : -8), H * (0.3 + i * 0.08), 15, 56, c.strong),
      )
      return circle(W * 0.62, H * 0.36, 150, c.brass) + reeds.join('') + dragonfly(W * 0.42, H * 0.4, 0.72, 58)
    }
    if (c.variant === 2) {
      const half = [
        leaf(0, 0, -0.75, 360, 210, c.strong, c.tone(0.62)),
        leaf(0, 20, 0.42, 280, 190, c.middle, c.tone(0.45)),
        circle(190, -170, 34, c.brass),
        circle(160, 88, 26, c.high),
      ].join('')
      return `<g transform="translate(${px(W / 2)} ${px(H * 0.52)})">${half}<g transform="scale(-1 1)">${half}</g>${ellipse(0, 0, 20, 120, c.high)}${segment(-6, -110, -70, -210, c.high, 7)}${segment(6, -110, 70, -210, c.high, 7)}</g>`
    }
    return (
      circle(W * 0.74, H * 0.72, 96, c.brass) +
      Array.from({ length: 9 }, (_, i) => {
        const [x, y, s] = [
          90 + (i % 3) * 250 + c.between(-50, 50),
          120 + Math.floor(i / 3) * 175 + c.between(-40, 40),
          c.between(90, 150),
        ]
        return (
          leaf(x, y, -0.5 + c.between(-0.15, 0.15), s, s * 0.32, c.strong, c.tone(0.6)) +
          leaf(x, y, Math.PI + 0.35 + c.between(-0.15, 0.15), s, s * 0.32, c.high, c.tone(0.7))
        )
      }).join('')
    )
  },
}
