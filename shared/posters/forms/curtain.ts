import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, ellipse, polygon, px, rect, shape } from '../svg.ts'

/** A stage: curtains, and in the light one small thing that waits. */
export const curtain: PosterForm = {
  name: 'curtain',
  words:
    'stage theatre theater opera drama actor understudy dance ceremony circus ballet 戏 剧 舞 演出 幕 候场 舞台 剧场',
  grounds: ['deep', 'colour'],
  draw: (c) => {
    const folds = 7
    const share = [0.34, 0.22, 0.3, 0.4][c.variant] ?? 0.3
    const cloth = (mirror: boolean): string =>
      Array.from({ length: folds }, (_, i) => {
        const width = (W * share) / folds
        const x = i * width
        const tie = c.variant === 2 ? 0 : (folds - i) * 3 + i * width * 0.36
        const d = `M${px(x)} 0H${px(x + width + 1)}Q${px(x + width - tie * 0.2)} ${px(H * 0.4)} ${px(x + width - tie)} ${px(H * 0.62)}T${px(x + width - tie * 0.4)} ${H}H${px(x - tie * 0.4)}Q${px(x - tie)} ${px(H * 0.8)} ${px(x - tie)} ${px(H * 0.62)}T${px(x)} 0Z`
        const tone = i % 2 ? c.colour : c.dark && c.ground === c.colour ? c.deep : c.tone(0.62)
        return mirror ? `<g transform="translate(${W} 0) scale(-1 1)">${shape(d, tone)}</g>` : shape(d, tone)
      }).join('')
    const beam = polygon(
      [
        [W * 0.46, -10],
        [W * 0.54, -10],
        [W * 0.72, H * 0.9],
        [W * 0.28, H * 0.9],
      ],
      c.tone(0.26),
    )
    const pool = ellipse(W / 2, H * 0.9, W * 0.22, 34, c.strong)
    const waits = [
      circle(W / 2, H * 0.9 - 62, 62, c.brass),
      rect(W / 2 - 56, H * 0.72, 112, 14, c.high, 7) +
        rect(W / 2 - 46, H * 0.72, 10, 118, c.high) +
        rect(W / 2 + 36, H * 0.72, 10, 118, c.high) +
        rect(W / 2 - 46, H * 0.5, 10, 150, c.high) +
        rect(W / 2 + 36, H * 0.5, 10, 150, c.high) +
        rect(W / 2 - 46, H * 0.52, 92, 40, c.brass, 8),
      [0, 1, 2].map((i) => circle(W / 2 + (i - 1) * 96, H * 0.9 - 40, 40, i === 1 ? c.brass : c.high)).join(''),
      rect(W / 2 - 6, H * 0.44, 12, H * 0.44, c.high) +
        circle(W / 2, H * 0.42, 44, c.brass) +
        rect(W / 2 - 60, H * 0.88, 120, 14, c.high, 7),
    ]
    return (
      beam +
      pool +
      (waits[c.variant] ?? '') +
      cloth(false) +
      cloth(true) +
      rect(0, 0, W, 40, c.tone(0.8)) +
      Array.from({ length: 12 }, (_, i) => circle(32 + i * 64, 40, 32, i % 2 ? c.colour : c.tone(0.8))).join('')
    )
  },
}
