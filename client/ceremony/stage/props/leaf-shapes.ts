import { BufferGeometry, Color, Float32BufferAttribute } from 'three'

/** Triangles in the colours of their vertices, gathered part by part. */
export class Shape {
  readonly position: number[] = []
  readonly colour: number[] = []
  readonly index: number[] = []
  readonly #paint = new Color()

  vertex(x: number, y: number, z: number, colour: string, shade = 1): number {
    this.position.push(x, y, z)
    this.#paint.set(colour).multiplyScalar(shade)
    this.colour.push(this.#paint.r, this.#paint.g, this.#paint.b)
    return this.position.length / 3 - 1
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute(this.position, 3))
    geometry.setAttribute('color', new Float32BufferAttribute(this.colour, 3))
    geometry.setIndex(this.index)
    geometry.computeVertexNormals()
    return geometry
  }
}

export interface Blade {
  /** Where its foot is, metres. */
  x: number
  y: number
  z: number
  length: number
  width: number
  /** Radians: lean from the upright to its right, and turn about the upright. */
  lean: number
  turn?: number
  /** Metres that its tip bends forward. */
  bend?: number
  colour: string
}

const ALONG = 9
const ACROSS = 4

/** A laurel leaf: pointed at both ends, folded along its rib, bent a little. Seen from both sides. */
export function blade(shape: Shape, { x, y, z, length, width, lean, turn = 0, bend = 0, colour }: Blade): void {
  const first = shape.position.length / 3
  const [sl, cl, st, ct] = [Math.sin(lean), Math.cos(lean), Math.sin(turn), Math.cos(turn)]
  for (let i = 0; i <= ALONG; i++) {
    const t = i / ALONG
    const half = (width / 2) * Math.sin(Math.PI * t ** 0.82) ** 0.85 + 0.0015
    for (let j = 0; j <= ACROSS; j++) {
      const u = (j / ACROSS) * 2 - 1
      const across = u * half
      const up = t * length
      // folded: its edges stand forward of its rib
      const fore = Math.abs(u) * half * 0.38 + bend * t * t
      const px = across * cl + up * sl
      const py = -across * sl + up * cl
      shape.vertex(
        x + px * ct + fore * st,
        y + py,
        z - px * st + fore * ct,
        colour,
        j === ACROSS / 2 ? 1.12 : 0.86 + 0.14 * t,
      )
    }
  }
  for (let i = 0; i < ALONG; i++)
    for (let j = 0; j < ACROSS; j++) {
      const a = first + i * (ACROSS + 1) + j
      shape.index.push(a, a + 1, a + ACROSS + 2, a, a + ACROSS + 2, a + ACROSS + 1)
    }
}

const ROUND = 28

/** A turned foot: rings of (radius, height) from below; every ring has its own vertices, so that edges stay sharp. */
export function turned(shape: Shape, profile: readonly (readonly [number, number])[], colour: string): void {
  for (let i = 0; i + 1 < profile.length; i++) {
    const rows = [profile[i], profile[i + 1]]
    const first = shape.position.length / 3
    for (const row of rows)
      for (let k = 0; k <= ROUND; k++) {
        const a = (k / ROUND) * 2 * Math.PI
        const [radius, height] = row ?? [0, 0]
        shape.vertex(Math.sin(a) * radius, height, Math.cos(a) * radius, colour, i === 0 ? 0.7 : 1)
      }
    for (let k = 0; k < ROUND; k++) {
      const a = first + k
      shape.index.push(a, a + 1, a + ROUND + 2, a, a + ROUND + 2, a + ROUND + 1)
    }
  }
}

/** A ring of laurel leaves round (0, y, 0): pairs that open outward, all going the same way, tilted about the x axis. */
export function leafRing(
  shape: Shape,
  {
    y,
    radius,
    pairs,
    length,
    tilt,
    colour,
  }: { y: number; radius: number; pairs: number; length: number; tilt: number; colour: string },
): void {
  const [s, c] = [Math.sin(tilt), Math.cos(tilt)]
  for (let i = 0; i < pairs; i++) {
    const a = (i / pairs) * 2 * Math.PI
    for (const side of [1, -1]) {
      const first = shape.position.length / 3
      blade(shape, {
        x: 0,
        y: 0,
        z: 0,
        length,
        width: length * 0.4,
        lean: Math.PI / 2 - side * 0.5,
        bend: length * 0.18,
        colour,
      })
      // from the upright plane into the ring's
      for (let v = first; v < shape.position.length / 3; v++) {
        const [px, py, pz] = [
          shape.position[v * 3] ?? 0,
          shape.position[v * 3 + 1] ?? 0,
          shape.position[v * 3 + 2] ?? 0,
        ]
        const along = px
        const out = radius + py
        const x = Math.sin(a) * out + Math.cos(a) * along
        const z = Math.cos(a) * out - Math.sin(a) * along
        shape.position[v * 3] = x
        shape.position[v * 3 + 1] = y + pz * c - z * s
        shape.position[v * 3 + 2] = z * c + pz * s
      }
    }
  }
}

/** Two branches that rise from (0, y, 0) and open at the top: the laurel as it stands on a medal. */
export function branches(
  shape: Shape,
  { y, radius, leaves, length, colour }: { y: number; radius: number; leaves: number; length: number; colour: string },
): void {
  for (const hand of [1, -1])
    for (let i = 0; i < leaves; i++) {
      const t = (i + 0.5) / leaves
      const a = 0.12 + t * 2.5
      const [x, up] = [hand * Math.sin(a) * radius, y + radius - Math.cos(a) * radius]
      const lean = hand * (Math.PI / 2 - a + (i % 2 ? 0.5 : -0.5))
      const size = length * (1.1 - 0.35 * t)
      blade(shape, {
        x,
        y: up,
        z: 0,
        length: size,
        width: size * 0.4,
        lean,
        bend: (i % 2 ? 1 : -0.6) * size * 0.16,
        colour,
      })
    }
}
