/** SVG pieces as strings: lengths in poster pixels, angles in radians, y downward. */

export type XY = readonly [x: number, y: number]

/** A length as short as it can be said without moving anything visibly. */
export const px = (value: number): string => String(Math.round(value * 10) / 10)

const points = (list: readonly XY[]): string => list.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}" fill="${fill}"/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(rx)}" ry="${px(ry)}" fill="${fill}"/>`

export const ring = (x: number, y: number, r: number, stroke: string, width: number): string =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}" fill="none" stroke="${stroke}" stroke-width="${px(width)}"/>`

export const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${fill}"${radius ? ` rx="${px(radius)}"` : ''}/>`

export const polygon = (list: readonly XY[], fill: string): string => `<path d="M${points(list)}Z" fill="${fill}"/>`

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

export const line = (d: string, stroke: string, width: number, cap: 'round' | 'butt' = 'round'): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${px(width)}" stroke-linecap="${cap}" stroke-linejoin="round"/>`

export const segment = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number): string =>
  line(`M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, stroke, width)

export const through = (list: readonly XY[]): string => `M${points(list)}`

/** Draws `content` moved to x, y and turned by `angle`. */
export const placed = (x: number, y: number, angle: number, content: string): string =>
  `<g transform="translate(${px(x)} ${px(y)}) rotate(${px((angle * 180) / Math.PI)})">${content}</g>`

/** A half disc: `facing` is the direction in which it bulges. */
export const halfDisc = (x: number, y: number, r: number, facing: number, fill: string): string => {
  const [dx, dy] = [Math.cos(facing + Math.PI / 2) * r, Math.sin(facing + Math.PI / 2) * r]
  return shape(`M${px(x - dx)} ${px(y - dy)}A${px(r)} ${px(r)} 0 0 1 ${px(x + dx)} ${px(y + dy)}Z`, fill)
}

/** A pie slice from angle `from` to `to`. */
export const wedge = (x: number, y: number, r: number, from: number, to: number, fill: string): string =>
  shape(
    `M${px(x)} ${px(y)}L${px(x + Math.cos(from) * r)} ${px(y + Math.sin(from) * r)}A${px(r)} ${px(r)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${px(x + Math.cos(to) * r)} ${px(y + Math.sin(to) * r)}Z`,
    fill,
  )

const blade = (length: number, bulge: number): string =>
  `C${px(length * 0.32)} ${px(bulge)} ${px(length * 0.68)} ${px(bulge * 0.92)} ${px(length)} 0`

/** A laurel leaf that grows from x, y along `angle`, its two halves in two tones. */
export const leaf = (
  x: number,
  y: number,
  angle: number,
  length: number,
  width: number,
  tone: string,
  shade = tone,
): string => {
  const half = width * 0.66
  return placed(
    x,
    y,
    angle,
    tone === shade
      ? shape(
          `M0 0${blade(length, half)}C${px(length * 0.68)} ${px(-half * 0.92)} ${px(length * 0.32)} ${px(-half)} 0 0Z`,
          tone,
        )
      : shape(`M0 0${blade(length, -half)}Z`, tone) + shape(`M0 0${blade(length, half)}Z`, shade),
  )
}
