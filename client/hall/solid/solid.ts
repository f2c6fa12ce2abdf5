import type { KitPart } from '../kit/read-kit.ts'
import { ZONE, type Zone } from '../kit/zones.ts'

/** Where a kit part goes: metres, radians about the vertical; `mirror` swaps its left and right. */
export interface Placement {
  x?: number
  y?: number
  z?: number
  turn?: number
  scale?: number
  mirror?: boolean
}

/** A growing mesh of the hall's one material: position, normal, and `look` = (shade, zone, 0, 0). Metres, y up. */
export class Solid {
  readonly position: number[] = []
  readonly normal: number[] = []
  readonly look: number[] = []
  readonly index: number[] = []

  /** Adds a vertex and gives its number. `shade` is baked light, 0 (dark) to 1. */
  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number, zone: number, shade = 1): number {
    this.position.push(x, y, z)
    this.normal.push(nx, ny, nz)
    this.look.push(Math.round(shade * 255), zone)
    return this.position.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.index.push(a, b, c)
  }

  /** Corners go round counter-clockwise when seen from the side that shows. */
  quad(a: number, b: number, c: number, d: number): void {
    this.index.push(a, b, c, a, c, d)
  }

  /** A quad of a floor: where a way bends so sharply that its inner edge folds over, it still looks up. */
  floorQuad(a: number, b: number, c: number, d: number): void {
    this.floorTriangle(a, b, c)
    this.floorTriangle(a, c, d)
  }

  private floorTriangle(a: number, b: number, c: number): void {
    const x = (i: number) => this.position[i * 3] ?? 0
    const z = (i: number) => this.position[i * 3 + 2] ?? 0
    const up = (z(b) - z(a)) * (x(c) - x(a)) - (x(b) - x(a)) * (z(c) - z(a))
    if (up < 0) this.triangle(a, c, b)
    else this.triangle(a, b, c)
  }

  /** A flat polygon that looks up, its points counter-clockwise on a plan with north at the top. */
  floor(points: readonly { x: number; z: number }[], y: number, zone: Zone, shade = 1): void {
    const centre = { x: 0, z: 0 }
    for (const p of points) {
      centre.x += p.x / points.length
      centre.z += p.z / points.length
    }
    const middle = this.vertex(centre.x, y, centre.z, 0, 1, 0, ZONE[zone], shade)
    const ring = points.map((p) => this.vertex(p.x, y, p.z, 0, 1, 0, ZONE[zone], shade))
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i]
      const b = ring[(i + 1) % ring.length]
      if (a !== undefined && b !== undefined) this.triangle(middle, a, b)
    }
  }

  /** A wall under a closed line of points, seen from outside. */
  skirt(points: readonly { x: number; z: number }[], y0: number, y1: number, zone: Zone, shade = 0.8): void {
    for (let i = 0; i < points.length; i++) {
      const p = points[i]
      const q = points[(i + 1) % points.length]
      if (!p || !q) continue
      const length = Math.hypot(q.x - p.x, q.z - p.z) || 1
      const nx = -(q.z - p.z) / length
      const nz = (q.x - p.x) / length
      const a = this.vertex(p.x, y0, p.z, nx, 0, nz, ZONE[zone], shade)
      const b = this.vertex(q.x, y0, q.z, nx, 0, nz, ZONE[zone], shade)
      const c = this.vertex(q.x, y1, q.z, nx, 0, nz, ZONE[zone], 1)
      const d = this.vertex(p.x, y1, p.z, nx, 0, nz, ZONE[zone], 1)
      this.quad(a, b, c, d)
    }
  }

  /** A part of the kit, moved; `zone` may send its zones to others (a banner's category). */
  kit(part: KitPart, at: Placement, zone: (zone: number) => number = (z) => z): void {
    const { x = 0, y = 0, z = 0, turn = 0, scale = 1, mirror = false } = at
    const c = Math.cos(turn)
    const s = Math.sin(turn)
    const side = mirror ? -1 : 1
    const first = this.position.length / 3
    const count = part.position.length / 3
    for (let i = 0; i < count; i++) {
      const px = (part.position[i * 3] ?? 0) * side * scale
      const pz = (part.position[i * 3 + 2] ?? 0) * scale
      this.position.push(x + px * c + pz * s, y + (part.position[i * 3 + 1] ?? 0) * scale, z - px * s + pz * c)
      const nx = ((part.normal[i * 4] ?? 0) * side) / 127
      const nz = (part.normal[i * 4 + 2] ?? 0) / 127
      this.normal.push(nx * c + nz * s, (part.normal[i * 4 + 1] ?? 0) / 127, -nx * s + nz * c)
      this.look.push(part.look[i * 4] ?? 255, zone(part.look[i * 4 + 1] ?? 0))
    }
    for (let i = 0; i < part.index.length; i += 3) {
      const a = first + (part.index[i] ?? 0)
      const b = first + (part.index[i + 1] ?? 0)
      const d = first + (part.index[i + 2] ?? 0)
      if (mirror) this.index.push(a, d, b)
      else this.index.push(a, b, d)
    }
  }
}

export const triangles = (solid: Solid): number => solid.index.length / 3
