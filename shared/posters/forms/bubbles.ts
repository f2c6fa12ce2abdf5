import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle, polygon, rect } from '../svg.ts'

/** Talk: bubbles large and small, with their tails, and what is said in bars and dots. */
export const bubbles: PosterForm = {
  name: 'bubbles',
  words:
    'voice talk speak* dialect language conversation parliament interview dialogue debate 声 语言 对话 聊天 谈 议会 方言 说话 话剧',
  grounds: ['colour', 'deep', 'light', 'paper'],
  draw: (c) => {
    const bubble = (x: number, y: number, w: number, h: number, tone: string, left: boolean, kind: number): string => {
      const tail = left ? x + w * 0.26 : x + w * 0.74
      const inner = tone === c.high ? c.middle : c.ground
      const said =
        kind === 0
          ? [0, 1, 2].map((i) => circle(x + w / 2 + (i - 1) * w * 0.2, y + h / 2, h * 0.1, inner)).join('')
          : kind === 1
            ? [0, 1]
                .map((i) =>
                  rect(x + w * 0.18, y + h * (0.32 + i * 0.24), w * (i ? 0.4 : 0.64), h * 0.11, inner, h * 0.055),
                )
                .join('')
            : ''
      return (
        rect(x, y, w, h, tone, Math.min(h / 2, 60)) +
        polygon(
          [
            [tail - 26, y + h - 4],
            [tail + 26, y + h - 4],
            [tail + (left ? -34 : 34), y + h + 46],
          ],
          tone,
        ) +
        said
      )
    }
    const tones = [c.strong, c.high, c.middle, c.brass, c.tone(0.45)]
    const tone = (i: number): string => tones[(i + c.variant) % 5] ?? c.strong
    if (c.variant === 1)
      return bubble(90, 60, 480, 300, c.high, true, 0) + bubble(300, 320, 400, 210, c.brass, false, 1)
    if (c.variant === 2)
      return Array.from({ length: 20 }, (_, i) =>
        bubble(
          24 + (i % 5) * 148 + (Math.floor(i / 5) % 2) * 20,
          26 + Math.floor(i / 5) * 154,
          112,
          84,
          i === 12 ? c.brass : i % 3 ? c.strong : c.middle,
          i % 2 === 0,
          i % 3,
        ),
      ).join('')
    const rows = c.variant === 3 ? 3 : 4
    const out: string[] = []
    for (let row = 0; row < rows; row++) {
      const h = H / rows - 62
      const first = c.between(220, 460)
      const y = 24 + row * (H / rows)
      out.push(
        bubble(30, y, first, h, tone(row * 2), true, row % 3),
        bubble(60 + first, y + 12, W - 90 - first, h, tone(row * 2 + 1), false, (row + 1) % 3),
      )
    }
    return out.join('')
  },
}
