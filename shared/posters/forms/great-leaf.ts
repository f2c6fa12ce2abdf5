import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { leaf, px, segment } from '../svg.ts'

const veins = (length: number, width: number, tone: string): string =>
  Array.from({ length: 7 }, (_, i) => {
    const at = length * (0.16 + i * 0.105)
    const reach = width * 0.5 * Math.sin(Math.PI * (0.2 + i * 0.1)) * 0.86
    return [1, -1].map((side) => segment(at, 0, at + reach * 0.75, side * reach, tone, 5)).join('')
  }).join('')

/** A few very large leaves in two tones, with their veins. */
export const greatLeaf: PosterForm = {
  name: 'great-leaf',
  words: 'green nature leaf leaves plant clover forest ecolog* tree 绿 叶 植物 森林 苗 自然 生态 树',
  grounds: ['deep', 'colour', 'light', 'paper'],
  draw: (c) => {
    const sets = [
      [[W * 0.1, H * 0.96, -0.72, 860, 330]],
      [
        [W * 0.3, H * 1.04, -1.15, 640, 230],
        [W * 0.62, H * 1.06, -1.95, 620, 230],
      ],
      [
        [W * 0.5, H * 1.05, -1.57, 640, 200],
        [W * 0.5, H * 1.05, -2.3, 540, 180],
        [W * 0.5, H * 1.05, -0.84, 540, 180],
      ],
      [
        [-20, H * 0.3, 0.12, 560, 190],
        [W + 20, H * 0.68, Math.PI + 0.12, 560, 190],
      ],
    ]
    const set = sets[c.variant] ?? sets[0] ?? []
    const sway = c.between(-0.08, 0.08)
    return set
      .map(([x = 0, y = 0, angle = 0, length = 0, width = 0], i) => {
        const turned = angle + sway
        const [tone, shade] = i % 2 ? [c.brass, c.tone(0.55)] : [c.strong, c.tone(0.78)]
        return (
          leaf(x + 22, y + 26, turned, length, width, c.tone(c.dark ? 0.12 : 0.16)) +
          leaf(x, y, turned, length, width, tone, shade) +
          `<g transform="translate(${px(x)} ${px(y)}) rotate(${px((turned * 180) / Math.PI)})">${veins(length, width, c.tone(0.42))}${segment(0, 0, length * 0.97, 0, c.tone(0.1), 6)}</g>`
        )
      })
      .join('')
  },
}
