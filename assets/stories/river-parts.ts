import { chanceFrom } from '../../shared/posters/seed.ts'
import { circle, ellipse, line, placed, polygon, px, rect, shape, through, type XY } from '../../shared/posters/svg.ts'

/** Parts of the night ferry's pictures; 1200 x 675, flat shapes like the posters'. */
export const W = 1200
export const H = 675

export const C = {
  ink: '#0E1526',
  night: '#141A2B',
  deep: '#1E2656',
  blue: '#2C3878',
  indigo: '#3B4A9C',
  haze: '#A9B6EA',
  water: '#14204A',
  water2: '#1B2C62',
  teal: '#17807E',
  tealDeep: '#0C4A4C',
  mist: '#9FD3C7',
  brass: '#C79A4B',
  glow: '#F0C25A',
  paper: '#F6F1E7',
  red: '#D2603A',
  redDeep: '#7E2F1C',
  peach: '#F4B795',
  wine: '#7B0638',
} as const

export const between = (chance: () => number, from: number, to: number): number => from + (to - from) * chance()

/** A soft light: discs that add up. */
export const shine = (x: number, y: number, r: number, colour: string, strength = 0.12): string =>
  [1, 0.66, 0.4]
    .map(
      (share) =>
        `<circle cx="${px(x)}" cy="${px(y)}" r="${px(r * share)}" fill="${colour}" fill-opacity="${strength}"/>`,
    )
    .join('')

export const sky = (tones: readonly string[], to = H): string =>
  tones.map((tone, i) => rect(0, (to * i) / tones.length, W, to / tones.length + 1, tone)).join('')

export function stars(seed: number, count: number, to: number, tone: string = C.haze): string {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () =>
    circle(between(chance, 0, W), between(chance, 0, to), [1.6, 2.2, 3.2][Math.floor(chance() * 3)] ?? 2, tone),
  ).join('')
}

/** Towers side by side; `lit` is the share of their windows that is. */
export function skyline(
  seed: number,
  base: number,
  {
    tone,
    low = 60,
    high = 220,
    lit = 0,
    window = C.glow,
    from = 0,
    to = W,
  }: {
    tone: string
    low?: number
    high?: number
    lit?: number
    window?: string
    from?: number
    to?: number
  },
): string {
  const chance = chanceFrom(seed)
  const out: string[] = []
  let x = from - between(chance, 0, 40)
  while (x < to) {
    const w = between(chance, 42, 96)
    const h = between(chance, low, high)
    const roof = Math.floor(chance() * 4)
    out.push(rect(x, base - h, w - 3, h, tone))
    if (roof === 0)
      out.push(
        shape(
          `M${px(x)} ${px(base - h + 1)}A${px((w - 3) / 2)} ${px((w - 3) / 2)} 0 0 1 ${px(x + w - 3)} ${px(base - h + 1)}Z`,
          tone,
        ),
      )
    if (roof === 1)
      out.push(
        polygon(
          [
            [x, base - h + 1],
            [x + w / 2, base - h - w * 0.7],
            [x + w - 3, base - h + 1],
          ],
          tone,
        ),
      )
    if (roof === 2) out.push(rect(x + w / 2 - 3, base - h - 46, 5, 48, tone))
    for (let wy = base - h + 16; wy < base - 18; wy += 20)
      for (let wx = x + 9; wx < x + w - 16; wx += 15) if (chance() < lit) out.push(rect(wx, wy, 7, 10, window))
    x += w
  }
  return out.join('')
}

/** Water in layers from `top` to the foot of the picture. */
export function river(seed: number, top: number, tones: readonly string[], swell = 9): string {
  const chance = chanceFrom(seed)
  const turn = between(chance, 0, 6)
  return tones
    .map((tone, k) => {
      const base = top + ((H - top) * k) / tones.length
      const crest: XY[] = []
      for (let x = -10; x <= W + 10; x += 12)
        crest.push([x, base + swell * (0.6 + k * 0.22) * Math.sin((x / W) * (13 - k * 1.3) + turn + k * 2.1)])
      return polygon([...crest, [W + 10, H + 10], [-10, H + 10]], tone)
    })
    .join('')
}

/** Strokes of a light on the water under it. */
export const glints = (x: number, y: number, w: number, count: number, tone: string): string =>
  Array.from({ length: count }, (_, i) => {
    const share = 1 - i / (count + 1)
    return rect(x - (w * share) / 2 + (i % 2 ? 9 : -7), y + i * 20, w * share, 5, tone, 2.5)
  }).join('')

/** The Egret Nine from the side, 300 wide; x, y is the middle of her waterline. */
export function ferry(
  x: number,
  y: number,
  scale = 1,
  { lit = true, tone = C.paper as string, hull = C.redDeep as string } = {},
): string {
  const pane = lit ? C.glow : C.deep
  const panes = Array.from({ length: 8 }, (_, i) => rect(-106 + i * 28, -56, 18, 22, pane, 3)).join('')
  const parts =
    shape('M-150 -30H150L124 18H-124Z', hull) +
    rect(-142, -36, 284, 8, C.brass) +
    rect(-118, -68, 236, 34, tone) +
    panes +
    rect(-126, -76, 252, 9, lit ? C.red : hull) +
    rect(-66, -104, 96, 29, tone) +
    [0, 1, 2].map((i) => rect(-58 + i * 28, -98, 22, 16, pane, 3)).join('') +
    rect(-74, -111, 112, 8, lit ? C.red : hull) +
    rect(66, -112, 26, 38, lit ? C.red : hull) +
    rect(66, -100, 26, 8, tone) +
    rect(-22, -160, 4, 50, tone) +
    (lit ? circle(-20, -162, 6, C.glow) : '')
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${scale})">${parts}</g>`
}

export const person = (x: number, ground: number, size: number, tone: string, head = tone): string =>
  circle(x, ground - size * 0.86, size * 0.14, head) +
  shape(
    `M${px(x - size * 0.19)} ${px(ground)}V${px(ground - size * 0.48)}A${px(size * 0.19)} ${px(size * 0.19)} 0 0 1 ${px(x + size * 0.19)} ${px(ground - size * 0.48)}V${px(ground)}Z`,
    tone,
  )

export const lantern = (x: number, y: number, r: number, tone: string = C.glow): string =>
  shine(x, y, r * 3.2, tone, 0.1) +
  ellipse(x, y, r, r * 1.2, tone) +
  rect(x - r * 0.5, y - r * 1.5, r, r * 0.4, C.redDeep) +
  rect(x - r * 0.5, y + r * 1.1, r, r * 0.4, C.redDeep)

/** A barge hung with lanterns; x, y is the middle of its waterline. */
export function barge(x: number, y: number, scale = 1): string {
  const rows = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 9 - row * 2 }, (_, i) =>
      lantern(-132 + row * 33 + i * 33, -34 - row * 30, 9, i % 3 === 1 ? C.red : C.glow),
    ),
  )
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${scale})">${shape('M-170 -18H170L150 14H-150Z', C.ink)}${rows.join('')}</g>`
}

/** One bird in flight, its wings from tip to tip `span`. */
export const bird = (x: number, y: number, span: number, tone: string, turn = 0): string =>
  placed(
    x,
    y,
    turn,
    line(
      `M${px(-span / 2)} ${px(-span * 0.2)}Q${px(-span * 0.2)} ${px(-span * 0.3)} 0 0Q${px(span * 0.2)} ${px(-span * 0.3)} ${px(span / 2)} ${px(-span * 0.2)}`,
      tone,
      Math.max(1.6, span * 0.13),
    ),
  )

/** Birds strewn along a line of points, closer in its middle. */
export function flock(
  seed: number,
  way: readonly XY[],
  count: number,
  spread: number,
  tone: string,
  size: readonly [number, number] = [9, 20],
): string {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => {
    const at = chance() * (way.length - 1)
    const [a, b] = [way[Math.floor(at)] ?? [0, 0], way[Math.ceil(at)] ?? [0, 0]]
    const share = at % 1
    const off = (chance() + chance() + chance() - 1.5) * spread
    return bird(
      a[0] + (b[0] - a[0]) * share + off * 0.5,
      a[1] + (b[1] - a[1]) * share + off,
      between(chance, size[0], size[1]),
      tone,
      between(chance, -0.3, 0.3),
    )
  }).join('')
}

/** A night heron that stands, looking left; x, y are its feet. */
export function heron(
  x: number,
  y: number,
  scale = 1,
  { back = C.deep as string, breast = C.haze as string } = {},
): string {
  const parts =
    line('M-14 0L-8 -62M16 0L10 -62', C.brass, 7) +
    shape(
      'M84 -66C60 -40 -10 -38 -38 -78C-66 -118 -50 -168 -28 -190C-2 -214 34 -204 40 -176C44 -156 30 -140 34 -122C44 -96 78 -88 96 -60Z',
      breast,
    ) +
    shape('M110 -52C84 -56 20 -62 4 -96C-8 -124 10 -150 34 -150C60 -136 92 -104 110 -52Z', back) +
    shape('M-34 -184C-22 -214 34 -214 42 -178C24 -192 -8 -192 -34 -184Z', back) +
    shape('M-32 -188L-112 -166L-34 -168Z', C.ink) +
    circle(-14, -180, 8, C.red) +
    circle(-14, -180, 3.4, C.ink) +
    line('M34 -198Q78 -204 96 -176', C.paper, 3.5)
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${scale})">${parts}</g>`
}

export const rail = (y: number, tone: string): string =>
  rect(0, y, W, 12, tone) +
  Array.from({ length: 13 }, (_, i) => rect(20 + i * 96, y, 8, H - y, tone)).join('') +
  rect(0, y + 62, W, 6, tone)

/** The bent tube: the first stroke of a sign. */
export const tube = (x: number, y: number, scale: number, tone: string, width = 16): string =>
  `<g transform="translate(${px(x)} ${px(y)}) scale(${scale})">${line(
    `${through([
      [-150, 34],
      [-96, 34],
    ])}Q-70 34 -62 8L-40 -46Q-30 -70 -4 -70H60Q92 -70 84 -38L66 20Q60 44 88 44H150`,
    tone,
    width,
  )}</g>`
