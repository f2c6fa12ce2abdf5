import { ART_HEIGHT as H, ART_WIDTH as W } from '../canvas.ts'
import type { PosterForm } from '../form.ts'
import { circle } from '../svg.ts'

/** Half rainbows that rise from an edge or a corner, and a brass sun. */
export const arcs: PosterForm = {
  name: 'arcs',
  words: 'morning sunrise dawn rainbow bridge horizon 晨 旭 虹 桥 曙光 朝',
  grounds: ['deep', 'colour', 'paper'],
  draw: (c) => {
    const centres = [
      [W * c.between(0.42, 0.58), H],
      [0, H],
      [W, H * 0.5],
      [W * 0.5, 0],
    ] as const
    const [x, y] = centres[c.variant] ?? centres[0]
    const step = c.between(44, 58)
    const tones = [c.strong, c.middle, c.high, c.tone(0.5), c.tone(0.2)]
    const first = Math.floor(c.between(0, tones.length))
    const count = c.variant === 1 ? 11 : 9
    const bands = Array.from({ length: count }, (_, i) =>
      circle(x, y, (count - i) * step, tones[(first + i) % tones.length] ?? c.strong),
    )
    const suns = [
      [W * 0.5, H * 0.14, 46],
      [W * 0.84, H * 0.16, 58],
      [W * 0.16, H * 0.5, 52],
      [W * 0.82, H * 0.86, 54],
    ] as const
    const sun = suns[c.variant] ?? suns[0]
    return bands.join('') + circle(sun[0], sun[1], sun[2], c.brass)
  },
}
