import { BufferAttribute, BufferGeometry } from 'three'
import type { Tile } from './atlas-layout.ts'

/** What a card is: decides how it glows in the evening and near the visitor. */
export const CARD_KINDS = ['poster', 'totem', 'name', 'screen', 'banner'] as const
export type CardKind = (typeof CARD_KINDS)[number]

const NAME_KIND = CARD_KINDS.indexOf('name')
const BANNER_KIND = CARD_KINDS.indexOf('banner')

export interface Frame {
  x: number
  y: number
  z: number
  heading: number
}

/** Growing geometry of flat cards over one texture: position, normal, uv, and `card` = (kind, booth index, detail). */
export class Cards {
  readonly position: number[] = []
  readonly normal: number[] = []
  readonly uv: number[] = []
  readonly card: number[] = []
  readonly index: number[] = []

  readonly size: { width: number; height: number }

  constructor(size: { width: number; height: number }) {
    this.size = size
  }

  private corner(x: number, y: number, z: number, heading: number, u: number, v: number, tile: Tile, tag: number[]) {
    this.position.push(x, y, z)
    this.normal.push(Math.sin(heading), 0, Math.cos(heading))
    const inset = tag[0] === NAME_KIND || tag[0] === BANNER_KIND ? 2 : 0.75 // the next tile never bleeds in
    this.uv.push(
      (tile.x + inset + u * (tile.width - 2 * inset)) / this.size.width,
      (tile.y + inset + v * (tile.height - 2 * inset)) / this.size.height,
    )
    this.card.push(...tag)
    return this.position.length / 3 - 1
  }

  /**
   * A strip of upright columns, left to right; each gives where it stands. A flat card has two. `detail` is 1 for writing
   * in dark ink; for a poster that dissolves, one more than its place among those.
   */
  strip(columns: readonly Frame[][], tile: Tile, kind: CardKind, booth: number, detail = 0): void {
    const tag = [CARD_KINDS.indexOf(kind), booth, detail]
    let before: [number, number] | undefined
    columns.forEach(([low, high], i) => {
      if (!low || !high) return
      const u = i / (columns.length - 1)
      const a = this.corner(low.x, low.y, low.z, low.heading, u, 1, tile, tag)
      const b = this.corner(high.x, high.y, high.z, high.heading, u, 0, tile, tag)
      if (before) this.index.push(before[0], a, b, before[0], b, before[1])
      before = [a, b]
    })
  }

  /** A flat upright card round its centre. */
  flat(centre: Frame, width: number, height: number, tile: Tile, kind: CardKind, booth: number, detail = 0): void {
    const columns = [-0.5, 0.5].map((side) =>
      [-0.5, 0.5].map((up) => ({
        x: centre.x + Math.cos(centre.heading) * side * width,
        y: centre.y + up * height,
        z: centre.z - Math.sin(centre.heading) * side * width,
        heading: centre.heading,
      })),
    )
    this.strip(columns, tile, kind, booth, detail)
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(this.position), 3))
    geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(this.normal), 3))
    geometry.setAttribute('uv', new BufferAttribute(Float32Array.from(this.uv), 2))
    geometry.setAttribute('card', new BufferAttribute(Float32Array.from(this.card), 3))
    geometry.setIndex(this.index)
    return geometry
  }
}
