import { beside } from '../../../shared/plan/compass.ts'
import type { Spot } from '../../../shared/plan/types.ts'
import { WALL_STONE } from '../../../shared/plan/wall-stones.ts'
import { ZONE, type Zone } from '../../hall/kit/zones.ts'
import { Solid } from '../../hall/solid/solid.ts'
import { FACE } from './stone-sizes.ts'

/** The top is a shallow arch, its middle this much above its shoulders. */
const ARCH = 0.13
const ARCH_PIECES = 8
const PLINTH = { height: 0.14, beyond: 0.07 } as const
/** The brass frame round the face, lit in the evening as the floor's lines are: width and how far it stands out. */
const RIM = { width: 0.03, out: 0.012 } as const

/** An upright quad of a stone: corners in metres to the reader's right, up, and out of its face. */
type Corner = readonly [right: number, up: number, out: number]

const builder = (solid: Solid, spot: Spot) => {
  const [s, c] = [Math.sin(spot.heading), Math.cos(spot.heading)]
  const vertex = ([right, up, out]: Corner, [nr, nu, no]: Corner, zone: Zone, shade: number) => {
    // The reader's right is the stone's left hand, as it looks at them.
    const at = beside(spot, out, right)
    return solid.vertex(at.x, up, at.z, nr * c + no * s, nu, -nr * s + no * c, ZONE[zone], shade)
  }
  return {
    /** Counter-clockwise as seen from where the normal points. `low` is the baked shade at the foot. */
    quad: (corners: readonly Corner[], normal: Corner, zone: Zone, low = 1, high = 1) => {
      const feet = Math.min(...corners.map(([, up]) => up))
      const [a, b, d, e] = corners.map((at) => vertex(at, normal, zone, at[1] - feet < 0.05 ? low : high))
      if (a !== undefined && b !== undefined && d !== undefined && e !== undefined) solid.quad(a, b, d, e)
    },
  }
}

const box = (
  put: ReturnType<typeof builder>,
  half: number,
  thick: number,
  from: number,
  to: number,
  zone: Zone,
  low: number,
): void => {
  const [l, r, b, f] = [-half, half, -thick, thick]
  put.quad(
    [
      [l, from, f],
      [r, from, f],
      [r, to, f],
      [l, to, f],
    ],
    [0, 0, 1],
    zone,
    low,
  )
  put.quad(
    [
      [r, from, b],
      [l, from, b],
      [l, to, b],
      [r, to, b],
    ],
    [0, 0, -1],
    zone,
    low,
  )
  put.quad(
    [
      [r, from, f],
      [r, from, b],
      [r, to, b],
      [r, to, f],
    ],
    [1, 0, 0],
    zone,
    low,
  )
  put.quad(
    [
      [l, from, b],
      [l, from, f],
      [l, to, f],
      [l, to, b],
    ],
    [-1, 0, 0],
    zone,
    low,
  )
  put.quad(
    [
      [l, to, f],
      [r, to, f],
      [r, to, b],
      [l, to, b],
    ],
    [0, 1, 0],
    zone,
  )
}

/** One stone: a slab with an arched top on a plinth, its face framed in brass. */
const raise = (solid: Solid, spot: Spot): void => {
  const put = builder(solid, spot)
  const half = WALL_STONE.width / 2 - PLINTH.beyond
  const thick = WALL_STONE.depth / 2 - PLINTH.beyond / 2
  const shoulder = WALL_STONE.height - ARCH
  box(put, WALL_STONE.width / 2, WALL_STONE.depth / 2, 0, PLINTH.height, 'stone3', 0.7)
  const [l, r, b, f] = [-half, half, -thick, thick]
  const { height: foot } = PLINTH
  put.quad(
    [
      [l, foot, f],
      [r, foot, f],
      [r, shoulder, f],
      [l, shoulder, f],
    ],
    [0, 0, 1],
    'stone2',
    0.8,
  )
  put.quad(
    [
      [r, foot, b],
      [l, foot, b],
      [l, shoulder, b],
      [r, shoulder, b],
    ],
    [0, 0, -1],
    'stone2',
    0.7,
  )
  put.quad(
    [
      [r, foot, f],
      [r, foot, b],
      [r, shoulder, b],
      [r, shoulder, f],
    ],
    [1, 0, 0],
    'stone2',
    0.75,
  )
  put.quad(
    [
      [l, foot, b],
      [l, foot, f],
      [l, shoulder, f],
      [l, shoulder, b],
    ],
    [-1, 0, 0],
    'stone2',
    0.75,
  )
  const arch = (x: number) => shoulder + ARCH * (1 - (x / half) ** 2)
  for (let k = 0; k < ARCH_PIECES; k++) {
    const x0 = -half + (2 * half * k) / ARCH_PIECES
    const x1 = -half + (2 * half * (k + 1)) / ARCH_PIECES
    const [y0, y1] = [arch(x0), arch(x1)]
    put.quad(
      [
        [x0, shoulder, f],
        [x1, shoulder, f],
        [x1, y1, f],
        [x0, y0, f],
      ],
      [0, 0, 1],
      'stone2',
    )
    put.quad(
      [
        [x1, shoulder, b],
        [x0, shoulder, b],
        [x0, y0, b],
        [x1, y1, b],
      ],
      [0, 0, -1],
      'stone2',
    )
    const length = Math.hypot(x1 - x0, y1 - y0)
    put.quad(
      [
        [x0, y0, f],
        [x1, y1, f],
        [x1, y1, b],
        [x0, y0, b],
      ],
      [(y0 - y1) / length, (x1 - x0) / length, 0],
      'stone2',
    )
  }
  const [w, h] = [FACE.width / 2, FACE.height / 2]
  const out = f + RIM.out
  const strip = (x0: number, y0: number, x1: number, y1: number) =>
    put.quad(
      [
        [x0, y0, out],
        [x1, y0, out],
        [x1, y1, out],
        [x0, y1, out],
      ],
      [0, 0, 1],
      'line',
    )
  const [low, high] = [FACE.centre - h, FACE.centre + h]
  strip(-w - RIM.width, low - RIM.width, w + RIM.width, low)
  strip(-w - RIM.width, high, w + RIM.width, high + RIM.width)
  strip(-w - RIM.width, low, -w, high)
  strip(w, low, w + RIM.width, high)
  put.quad(
    [
      [-w, low, f + 0.004],
      [w, low, f + 0.004],
      [w, high, f + 0.004],
      [-w, high, f + 0.004],
    ],
    [0, 0, 1],
    'plaster',
  )
}

/** How far a stone's face is before the middle of its foot, metres. */
export const FACE_OUT = WALL_STONE.depth / 2 - PLINTH.beyond / 2 + 0.008

/** The stones of the wall, of the hall's one material. */
export const raiseStones = (stones: readonly Spot[]): Solid => {
  const solid = new Solid()
  for (const spot of stones) raise(solid, spot)
  return solid
}
