import type { CrowdPool } from './crowd-pool.ts'

/** How many avatars are drawn in full, how many in all, and how far (metres). */
export interface CrowdDetail {
  nearDistance: number
  nearMost: number
  farDistance: number
  farMost: number
}

export type CrowdQuality = 'low' | 'medium' | 'high'

export const CROWD_DETAIL: Readonly<Record<CrowdQuality, CrowdDetail>> = {
  low: { nearDistance: 8, nearMost: 12, farDistance: 60, farMost: 160 },
  medium: { nearDistance: 14, nearMost: 24, farDistance: 110, farMost: 480 },
  high: { nearDistance: 18, nearMost: 36, farDistance: 160, farMost: 960 },
}

/** Six planes of a view frustum as 24 numbers: normal x, y, z and constant; positive is inside. */
export type Planes = Float32Array

const BUCKETS = 1024
/** A sphere round a standing avatar: centre above the feet and radius, metres, with arms up. */
const CENTRE = 0.95
const RADIUS = 1.2

/** Chooses whom to draw and how, nearest first, into arrays that it keeps: no allocation per frame. */
export class CrowdPick {
  readonly near: Uint16Array
  readonly far: Uint16Array
  /** Distance to the camera by slot, metres; of this frame only for slots that were picked. */
  readonly distance: Float32Array
  nearCount = 0
  farCount = 0
  readonly #seen: Uint16Array
  readonly #histogram = new Uint16Array(BUCKETS)

  constructor(capacity: number) {
    this.near = new Uint16Array(capacity)
    this.far = new Uint16Array(capacity)
    this.distance = new Float32Array(capacity)
    this.#seen = new Uint16Array(capacity)
  }

  /** `always` is a slot that is drawn in full whatever the crowd (the own avatar), or -1. */
  run(pool: CrowdPool, x: number, y: number, z: number, planes: Planes, detail: CrowdDetail, always = -1): void {
    const { place, used } = pool
    const seen = this.#seen
    let seenCount = 0
    this.#histogram.fill(0)
    const scale = BUCKETS / detail.farDistance
    for (let slot = 0; slot < pool.end; slot++) {
      if (!used[slot]) continue
      const at = slot * 4
      const px = place[at] as number
      const py = (place[at + 1] as number) + CENTRE
      const pz = place[at + 2] as number
      const distance = Math.hypot(px - x, py - y, pz - z)
      if (distance >= detail.farDistance || !sphereInside(planes, px, py, pz)) continue
      this.distance[slot] = distance
      const bucket = (distance * scale) | 0
      this.#histogram[bucket] = (this.#histogram[bucket] as number) + 1
      seen[seenCount++] = slot
    }
    const nearLimit = Math.min(detail.nearDistance, this.#reach(detail.nearMost) / scale)
    const farLimit = this.#reach(detail.nearMost + detail.farMost) / scale
    this.nearCount = 0
    this.farCount = 0
    for (let i = 0; i < seenCount; i++) {
      const slot = seen[i] as number
      const distance = this.distance[slot] as number
      if (slot === always || distance < nearLimit) this.near[this.nearCount++] = slot
      else if (distance < farLimit) this.far[this.farCount++] = slot
    }
  }

  /** The bucket up to which at most `most` avatars lie. */
  #reach(most: number): number {
    let total = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      total += this.#histogram[bucket] as number
      if (total > most) return bucket
    }
    return BUCKETS
  }
}

function sphereInside(planes: Planes, x: number, y: number, z: number): boolean {
  for (let at = 0; at < 24; at += 4) {
    const side =
      (planes[at] as number) * x +
      (planes[at + 1] as number) * y +
      (planes[at + 2] as number) * z +
      (planes[at + 3] as number)
    if (side < -RADIUS) return false
  }
  return true
}
